import fc from 'fast-check';
import { expect, test } from 'vitest';
import { orderNumberFrom, orderNumberProblem } from '../../electron/domain/order-number.ts';

test('ten random bytes make sixteen letters that can be read aloud', () => {
  expect(orderNumberFrom(new Uint8Array(10))).toBe('MD-0000000000000000');
  expect(orderNumberFrom(new Uint8Array(10).fill(255))).toBe('MD-ZZZZZZZZZZZZZZZZ');
});

test('different bytes make different numbers', () => {
  const bytes = fc.uint8Array({ minLength: 10, maxLength: 10 });
  fc.assert(
    fc.property(bytes, bytes, (a, b) => {
      expect(orderNumberFrom(a) === orderNumberFrom(b)).toBe(Buffer.from(a).equals(Buffer.from(b)));
    }),
  );
});

test.each([
  ['', 'The order number is needed.'],
  [' A1', 'The order number begins or ends with a blank.'],
  ['A\u200b1', 'The order number holds a character that cannot be seen.'],
  ['x'.repeat(51), 'The order number has at most 50 characters, not 51.'],
  ['AZ99087547-001', undefined],
])('%j', (number, says) => {
  expect(orderNumberProblem(number)).toBe(says);
});
