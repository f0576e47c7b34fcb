import { expect, test } from 'vitest';
import { agreedText } from '../../electron/domain/acknowledgement.ts';
import { standing, ticksSince } from '../../electron/domain/agreement.ts';
import type { Facts, Values } from '../../electron/domain/draft.ts';
import { boundsProblems } from '../../electron/domain/form/bounds.ts';
import { agreementPath } from '../../electron/domain/form/paths.ts';

const liability = {
  id: 'LIABILITY_TRANSFER',
  label: 'The company takes over the liability.',
  required: true,
};
const fees = { id: 'TERMINATION_FEES', label: 'Fees may apply.', required: false };
const blocks = [{ header: 'Before you agree', paragraphs: ['Fees of the old carrier remain.'] }];
const facts: Facts = {
  line: {
    id: '88',
    number: '555',
    status: 'ACTIVE',
    vendor: { id: '98', name: 'Carrier' },
    orderActions: [],
  },
  acknowledgements: { blocks, items: [liability, fees] },
  acknowledgementsFor: 'XFER_SERVICE_OUT/98',
};
const path = agreementPath(liability.id);
const text = agreedText(liability, blocks);
const ticks = (before: Values, values: Values, known = facts) =>
  ticksSince(before, { type: 'XFER_SERVICE_OUT', values, facts: known });

test('a tick agrees to the statement with the information above it', () => {
  expect(ticks({}, { [path]: text })).toEqual([
    { acknowledgementId: 'LIABILITY_TRANSFER', agreed: true, text },
  ]);
  expect(text).toContain('Fees of the old carrier remain.');
});

test('a tick that is taken away is told with the text it was for', () => {
  const taken = [{ acknowledgementId: 'LIABILITY_TRANSFER', agreed: false, text }];
  expect(ticks({ [path]: text }, { [path]: '' })).toEqual(taken);
  expect(ticks({ [path]: text }, {})).toEqual(taken);
});

test('what stays as it was, and other fields, are no ticks', () => {
  expect(ticks({ [path]: text, serviceId: '1' }, { [path]: text, serviceId: '2' })).toEqual([]);
});

test('a text that is not on offer now cannot be agreed to', () => {
  expect(ticks({}, { [path]: 'The company takes over nothing.' })).toEqual([]);
  expect(ticks({}, { [path]: text }, { ...facts, acknowledgementsFor: 'XFER_SERVICE_OUT/99' })).toEqual([]);
});

test('when the server changes a word the old tick no longer counts, and a new one is for the new text', () => {
  const changed = { ...facts, acknowledgements: { blocks: [], items: [liability, fees] } };
  const newText = agreedText(liability, []);
  expect(newText).not.toBe(text);
  expect(ticks({ [path]: text }, { [path]: newText }, changed)).toEqual([
    { acknowledgementId: 'LIABILITY_TRANSFER', agreed: true, text: newText },
  ]);
});

test('a text too long to be kept is told by its end, too: one word there, and the old tick no longer counts', () => {
  const terms = (end: string) => [{ header: 'Terms', paragraphs: ['x'.repeat(60_000), end] }];
  const [free, dear] = [agreedText(liability, terms('No fee.')), agreedText(liability, terms('A fee.'))];
  expect(free.slice(0, 16_000)).toBe(dear.slice(0, 16_000));
  expect(
    ticks(
      {},
      { [path]: free },
      { ...facts, acknowledgements: { blocks: terms('No fee.'), items: [liability] } },
    ),
  ).toEqual([{ acknowledgementId: 'LIABILITY_TRANSFER', agreed: true, text: free }]);
  expect(
    ticks(
      {},
      { [path]: free },
      { ...facts, acknowledgements: { blocks: terms('A fee.'), items: [liability] } },
    ),
  ).toEqual([]);
  expect(boundsProblems({ [path]: free })).toEqual([]);
});

test('the last tick of each statement stands', () => {
  const of = (acknowledgementId: string, agreed: boolean, at: number) => ({
    acknowledgementId,
    agreed,
    at,
    by: 'Ada Example',
    text: 'x',
    sha256: 'f'.repeat(64),
  });
  const all = [of('A', true, 1), of('B', true, 2), of('A', false, 3), of('C', false, 4), of('C', true, 5)];
  expect(standing(all)).toEqual([of('B', true, 2), of('C', true, 5)]);
  expect(standing([])).toEqual([]);
});
