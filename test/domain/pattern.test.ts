import { expect, test } from 'vitest';
import type { Facts, Values } from '../../electron/domain/draft.ts';
import { pairsAsked } from '../../electron/domain/form/pairs-asked.ts';
import { fitsFrom, isTooLong, type Fit } from '../../electron/domain/form/pattern.ts';
import { questionsKey } from '../../electron/domain/form/needs.ts';
import { problemsIn } from '../../electron/domain/form/problems.ts';
import { recipeFor } from '../../electron/domain/recipes/index.ts';
import { aLine, aQuestion, questions } from '../helpers/make.ts';

const path = 'properties[MISCELLANEOUS][PIN]';
const swap = recipeFor('SWAP_DEVICES');
const regEx = '(?!0+$)\\d{4}';

/** A swap whose carrier asks for a PIN. */
const facts: Facts = {
  line: aLine(),
  questionsFor: questionsKey({
    type: 'SWAP_DEVICES',
    vendorId: '98',
    excludesDevice: false,
    excludesPlan: false,
  }),
  questions: questions(
    aQuestion({ id: 'PIN', label: 'PIN', maxLength: 8, regEx, pattern: '9999' }),
    aQuestion({ id: 'NOTE', label: 'Note' }),
  ),
};

const saysOf = (values: Values, verdict: Fit) =>
  problemsIn(swap, values, facts, () => verdict)
    .filter((problem) => problem.path === path)
    .map(({ says }) => says);

test('a text that misses is a problem; one that fits, or that only the server can check, is none', () => {
  const typed = { [path]: '0000' };
  expect(saysOf(typed, 'misses')).toEqual(['PIN does not have the form the carrier asks for (4 digits).']);
  expect(saysOf(typed, 'fits')).toEqual([]);
  expect(saysOf(typed, 'unchecked')).toEqual([]);
});

test.each([
  ['what is typed', { [path]: '0420' }, [{ regEx, text: '0420' }]],
  ['nothing of an empty answer', { [path]: '  ' }, []],
  ['nothing of a text that is too long for the field anyway', { [path]: '123456789' }, []],
  ['nothing of a question without an expression', { 'properties[MISCELLANEOUS][NOTE]': 'x' }, []],
])('the rules ask about %s', (_what, values, asked) => {
  expect(pairsAsked(swap, values, facts)).toEqual(asked);
});

test('verdicts find their pairs again; what was not asked is unchecked', () => {
  const pairs = [
    { regEx: 'a', text: 'b' },
    { regEx: 'a', text: 'a' },
  ];
  const fits = fitsFrom(pairs, ['misses', 'fits']);
  expect([fits('a', 'b'), fits('a', 'a'), fits('b', 'a')]).toEqual(['misses', 'fits', 'unchecked']);
});

test('an expression of 512 and a text of 1,024 characters can still be judged', () => {
  expect(isTooLong({ regEx: 'x'.repeat(512), text: 'x'.repeat(1_024) })).toBe(false);
  expect(isTooLong({ regEx: 'x'.repeat(513), text: '' })).toBe(true);
  expect(isTooLong({ regEx: 'x', text: 'x'.repeat(1_025) })).toBe(true);
});
