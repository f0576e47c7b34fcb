import { expect, test } from 'vitest';
import { checked } from '../../electron/contract/call.ts';
import { contract } from '../../electron/contract/contract.ts';
import type { Values } from '../../electron/domain/draft.ts';

const handedOver = (values: unknown) => checked('drafts.save', contract.drafts.save, ['d1', 1, values])[2];

test.each<[string, Values]>([
  [
    'more fields than can be kept',
    Object.fromEntries(Array.from({ length: 3_000 }, (_, i) => [`f${i}`, 'x'])),
  ],
  ['a text longer than can be kept', { a: 'x'.repeat(100_000) }],
  ['a field with an endless name', { ['x'.repeat(5_000)]: 'y' }],
  ['a pick with an endless id', { a: ['x'.repeat(5_000)] }],
])('%s reaches the rules, which say so in words', (_, values) => {
  expect(handedOver(values)).toEqual(values);
});

test.each([
  ['a number', { a: 1 }],
  ['an object', { a: {} }],
  ['nothing', null],
  ['no end of fields', Object.fromEntries(Array.from({ length: 20_001 }, (_, i) => [`f${i}`, 'x']))],
  ['no end of text', { a: 'x'.repeat(16_000_001) }],
])('%s is no form’s value and is refused at the door', (_, values) => {
  expect(() => handedOver(values)).toThrow(TypeError);
});
