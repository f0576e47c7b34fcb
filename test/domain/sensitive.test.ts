import fc from 'fast-check';
import { expect, test } from 'vitest';
import { answerPath, otherPath } from '../../electron/domain/form/paths.ts';
import { isSensitive, isSensitivePath } from '../../electron/domain/sensitive.ts';

test.each([
  ['PIN_PASSWORD', true],
  ['CARRIER_ACCT_NUMBER', true],
  ['TransferPin', true],
  ['accountNumber', true],
  ['PORT-OUT PIN', true],
  ['Account Number', true],
  ['SHIPPING_METHOD', false],
  ['SpinnerColour', false],
  ['opinion', false],
  ['Reason', false],
  ['CONTACT_NUMBER', false],
])('%s is secret, however it is written: %s', (id, expected) => {
  expect(isSensitive(id)).toBe(expected);
  expect(isSensitivePath(answerPath('MISCELLANEOUS', id))).toBe(expected);
});

test('a secret question has a secret path, whatever brackets a server puts into names', () => {
  const id = fc
    .array(fc.constantFrom('PIN', 'Pin', 'a', '_', '-', '][', ']', '[', '\\', '.otherText'), { maxLength: 6 })
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(id, id, (groupId, questionId) => {
      fc.pre(isSensitive(questionId));
      const path = answerPath(groupId, questionId);
      expect([isSensitivePath(path), isSensitivePath(otherPath(path))]).toEqual([true, true]);
    }),
  );
});
