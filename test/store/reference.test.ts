import { expect, test } from 'vitest';
import type { ReferenceItem, ReferenceSet } from '../../electron/store/reference.ts';
import { anEmptyStore } from './make.ts';

const lines: ReferenceSet = { connectionId: 'practice', kind: 'line', scope: '' };

const anItem = (id: string, label: string, search = label): ReferenceItem => ({
  id,
  label,
  search,
  body: { id, label },
});

const ada = anItem('1', '+1 (203) 555-7676', "Ada O'Brien Galaxy S23");
const bea = anItem('2', '2035550199', 'Béa Müller iPhone 15');
const list = [bea, ada];

function aStoreWithLines() {
  const { reference } = anEmptyStore();
  reference.replace(lines, list, 5_000);
  return reference;
}

test('a list that was never read is empty and has no age', () => {
  const { reference } = anEmptyStore();
  expect(reference.page(lines, '', 0, 50)).toEqual({ items: [], total: 0 });
  expect(reference.asOf(lines)).toBeUndefined();
  expect(reference.find(lines, '1')).toBeUndefined();
});

test('a list comes in the order in which it was read, a page at a time', () => {
  const reference = aStoreWithLines();
  expect(reference.page(lines, '', 0, 50)).toEqual({ items: [bea.body, ada.body], total: 2, asOf: 5_000 });
  expect(reference.page(lines, '', 1, 1)).toEqual({ items: [ada.body], total: 2, asOf: 5_000 });
  expect(reference.page(lines, '', 2, 1)).toEqual({ items: [], total: 2, asOf: 5_000 });
});

test.each([
  ['', ['2', '1']],
  ['203', ['2', '1']],
  ['2035557676', ['1']],
  ['(203) 555-7676', ['1']],
  ['555-0199', ['2']],
  ['5550199', ['2']],
  ['bea', ['2']],
  ['MULLER béa', ['2']],
  ['obrien', ['1']],
  ['ada iphone', []],
  ['galaxy s23 ada', ['1']],
  ['%', ['2', '1']],
  [`' OR 1=1 --`, []],
])('searching for %j finds the lines %j', (search, ids) => {
  const { items, total } = aStoreWithLines().page(lines, search, 0, 50);
  expect(items).toEqual(list.filter(({ id }) => ids.includes(id)).map(({ body }) => body));
  expect(total).toBe(ids.length);
});

test('an item is found by what it is called, even where its words leave that out', () => {
  const { reference } = anEmptyStore();
  reference.replace(lines, [anItem('1', 'Pixel 9', 'phone')], 1);
  expect(reference.page(lines, 'pixel phone', 0, 9).total).toBe(1);
});

test('a list is replaced as a whole; others stay', () => {
  const reference = aStoreWithLines();
  const plans = { ...lines, kind: 'plan', scope: '98' };
  reference.replace(plans, [anItem('1', 'Plan')], 1);

  reference.replace(lines, [anItem('3', 'new')], 6_000);

  expect(reference.page(lines, '', 0, 9)).toEqual({
    items: [{ id: '3', label: 'new' }],
    total: 1,
    asOf: 6_000,
  });
  expect(reference.find(lines, '1')).toBeUndefined();
  expect(reference.find(plans, '1')).toEqual({ id: '1', label: 'Plan' });
  expect(reference.find({ ...plans, scope: '99' }, '1')).toBeUndefined();
});

test('a list that cannot be kept leaves the older one', () => {
  const reference = aStoreWithLines();
  const circle: Record<string, unknown> = {};
  circle.self = circle;

  expect(() => reference.replace(lines, [anItem('3', 'new'), { ...ada, body: circle }], 6_000)).toThrow(
    'circular',
  );

  expect(reference.page(lines, '', 0, 9)).toEqual({ items: [bea.body, ada.body], total: 2, asOf: 5_000 });
});

test('an item listed twice, because pages moved meanwhile, is kept once', () => {
  const { reference } = anEmptyStore();
  reference.replace(lines, [anItem('1', 'old'), anItem('2', 'other'), anItem('1', 'new')], 1);
  expect(reference.page(lines, '', 0, 9).items).toEqual([
    { id: '1', label: 'new' },
    { id: '2', label: 'other' },
  ]);
});

test('one item is renewed in its place, or added at the end; the age of the whole list stays', () => {
  const reference = aStoreWithLines();
  reference.put(lines, anItem('2', 'renewed'), 9_000);
  reference.put(lines, anItem('3', 'added'), 9_000);

  expect(reference.page(lines, '', 0, 9)).toEqual({
    items: [{ id: '2', label: 'renewed' }, ada.body, { id: '3', label: 'added' }],
    total: 3,
    asOf: 5_000,
  });
});

test('items gathered one by one are as old as the last of them', () => {
  const { reference } = anEmptyStore();
  reference.put(lines, ada, 1_000);
  reference.put(lines, bea, 2_000);
  expect(reference.page(lines, '', 0, 9)).toEqual({ items: [ada.body, bea.body], total: 2, asOf: 2_000 });
  reference.replace(lines, [], 3_000);
  expect(reference.asOf(lines)).toBe(3_000);
});

test('a connection is forgotten with all its lists, and no other is', () => {
  const reference = aStoreWithLines();
  const elsewhere = { ...lines, connectionId: 'qa' };
  reference.replace(elsewhere, list, 1);

  reference.forget('practice');

  expect(reference.asOf(lines)).toBeUndefined();
  expect(reference.find(lines, '1')).toBeUndefined();
  expect(reference.find(elsewhere, '1')).toEqual(ada.body);
});
