import { expect, test } from 'vitest';
import { practiceConnection } from '../../../electron/domain/connection.ts';
import type { DeskState } from '../../../electron/domain/desk-state.ts';
import { blockerOf } from '../../../renderer/review/blocker.ts';
import { lettersOf } from '../../../renderer/review/letters.ts';
import { moneySentence, type MoneyLine } from '../../../renderer/review/money-lines.ts';
import { comparisonSentence, orderSentence } from '../../../renderer/review/sentence.ts';
import { differingSpans } from '../../../renderer/review/spans.ts';
import { aDraft } from '../../helpers/make.ts';

const counts = { match: 0, resolved: 0, changed: 0, dropped: 0, added: 0, uncomparable: 0 };

test('the comparison can be read aloud', () => {
  expect(comparisonSentence({ ...counts, match: 23, resolved: 8, changed: 2, dropped: 1, added: 1 })).toBe(
    '2 values changed, 1 dropped, 1 added, 31 as asked.',
  );
  expect(comparisonSentence({ ...counts, match: 12, resolved: 8 })).toBe('All 20 values are as asked.');
  expect(comparisonSentence({ ...counts, match: 3, uncomparable: 1 })).toBe(
    '1 value cannot be compared, 3 as asked.',
  );
  expect(orderSentence({ match: 18, changed: 0, lost: 1, added: 0, uncomparable: 0, notCarried: 2 })).toBe(
    '1 value lost, 18 as confirmed.',
  );
});

const line = (over: Partial<MoneyLine>): MoneyLine => ({
  recurrence: 'MONTHLY',
  currencyCode: 'USD',
  drafted: 1_000,
  confirmed: 1_000,
  sum: 1_000,
  ...over,
});

test('money is told by recurrence, dearer and cheaper, and never guessed', () => {
  expect(moneySentence([line({})])).toBeUndefined();
  expect(moneySentence([line({ drafted: undefined })])).toBeUndefined();
  expect(moneySentence([line({ confirmed: 1_069 }), line({ recurrence: 'ONETIME', confirmed: 500 })])).toBe(
    'It costs $0.69 more a month and $5.00 less once than when it was drafted.',
  );
});

test('what cannot be seen is shown by its name', () => {
  expect(lettersOf('Peter\u200bEdwards')).toEqual([
    { text: 'Peter' },
    { mark: 'zero-width blank' },
    { text: 'Edwards' },
  ]);
  expect(lettersOf(' 06477')).toEqual([{ mark: 'blank' }, { text: '06477' }]);
  expect(lettersOf('exe\u202egnp')).toEqual([
    { text: 'exe' },
    { mark: 'right-to-left override' },
    { text: 'gnp' },
  ]);
  expect(lettersOf('a\u2028b')).toEqual([{ text: 'a' }, { mark: 'U+2028' }, { text: 'b' }]);
  expect(lettersOf('one two شركة 😀')).toEqual([{ text: 'one two شركة 😀' }]);
  expect(lettersOf('')).toEqual([]);
});

test('texts that share most of their letters show where they differ', () => {
  expect(differingSpans('2035559360', '2035559999')).toEqual([
    { before: '2035559', differs: '360', after: '' },
    { before: '2035559', differs: '999', after: '' },
  ]);
  expect(differingSpans('06477', '06478-1')?.[1]).toEqual({ before: '0647', differs: '8-1', after: '' });
  expect(differingSpans('Orange', 'Springfield')).toBeUndefined();
});

test('letters of two code units are never cut in half', () => {
  expect(differingSpans('abc😀', 'abc😁')).toEqual([
    { before: 'abc', differs: '😀', after: '' },
    { before: 'abc', differs: '😁', after: '' },
  ]);
});

const state: DeskState = {
  connection: practiceConnection,
  signedIn: true,
  workOffline: false,
  reach: { state: 'online', since: 0 },
  reference: {},
};

test('what cannot be sent now says why, and that it is kept', () => {
  const draft = aDraft();
  expect(blockerOf(draft, state, 'confirmed')).toBeUndefined();
  expect(blockerOf(draft, { ...state, workOffline: true }, 'confirmed')).toMatch(/kept.*confirmed later/);
  expect(blockerOf(draft, { ...state, signedIn: false }, 'submitted')).toMatch(/submitted after signing in/);
  const atlas = { ...state, connection: { ...state.connection, backend: 'ATLAS' as const } };
  expect(blockerOf(draft, atlas, 'confirmed')).toMatch(/^Atlas takes no orders/);
  expect(blockerOf(aDraft({ connectionId: 'other' }), state, 'confirmed')).toMatch(/another connection/);
});

test('a server that was out of reach last time is no reason not to ask again', () => {
  const away: DeskState = { ...state, reach: { state: 'offline', since: 0 } };
  expect(blockerOf(aDraft(), away, 'confirmed')).toBeUndefined();
});
