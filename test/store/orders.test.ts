import { expect, test } from 'vitest';
import type { PlacedOrder } from '../../electron/domain/order.ts';
import { anEmptyStore, bring } from './make.ts';

const anOrderOf = (orderId: string, over: Partial<PlacedOrder> = {}): PlacedOrder => ({
  orderId,
  transactionType: 'UPGRADE',
  status: 'IN_PROGRESS',
  segments: [],
  raw: { orderId },
  ...over,
});

const old = anOrderOf('100', {
  dateSubmitted: '2018-08-01T10:00:00.000+0000',
  serviceNumber: '203-555-7676',
});
const recent = anOrderOf('101', {
  dateSubmitted: '2018-08-02T01:00:00+05:00',
  accountHolder: { id: '1', firstName: 'Ada', lastName: 'Example' },
  segments: [
    { id: '1', status: 'NEW', vendor: { id: '9', name: 'Carrier One' }, accessories: [], features: [] },
  ],
});
const undated = anOrderOf('102');

test('orders are listed newest first, with the age of the list', () => {
  const { orders } = anEmptyStore();
  expect(orders.page('practice', '', 0, 50)).toEqual({ items: [], total: 0 });

  orders.replace('practice', [undated, old, recent], 5_000);

  expect(orders.page('practice', '', 0, 50)).toEqual({
    items: [recent, old, undated],
    total: 3,
    asOf: 5_000,
  });
  expect(orders.page('practice', '', 1, 1)).toEqual({ items: [old], total: 3, asOf: 5_000 });
  expect(orders.page('qa', '', 0, 50)).toEqual({ items: [], total: 0 });
});

test.each([
  ['101', ['101']],
  ['2035557676', ['100']],
  ['ada carrier', ['101']],
  ['upgrade', ['101', '100', '102']],
  ['swap', []],
])('searching for %j finds the orders %j', (search, ids) => {
  const { orders } = anEmptyStore();
  orders.replace('practice', [undated, old, recent], 5_000);
  const { items, total } = orders.page('practice', search, 0, 50);
  expect(items.map(({ orderId }) => orderId)).toEqual(ids);
  expect(total).toBe(ids.length);
});

test('an order is found with its own age and what else was read about it', () => {
  const { orders } = anEmptyStore();
  orders.replace('practice', [old], 5_000);
  expect(orders.find('practice', '100')).toEqual({ order: old, asOf: 5_000 });

  orders.put('practice', old, 6_000, '{"history":[]}');
  orders.replace('practice', [{ ...old, status: 'DONE' }], 7_000);

  expect(orders.find('practice', '100')).toEqual({
    order: { ...old, status: 'DONE' },
    asOf: 7_000,
    page: '{"history":[]}',
  });
  expect(orders.find('qa', '100')).toBeUndefined();
  expect(orders.find('practice', '999')).toBeUndefined();
});

test('an order that is not listed any more goes, unless it was made from a draft here', () => {
  const store = anEmptyStore();
  bring(store, {}, 'submitted');
  store.orders.put('practice', anOrderOf('900'), 1);
  store.orders.replace('practice', [old, recent], 2);

  store.orders.replace('practice', [recent], 3);

  expect(store.orders.page('practice', '', 0, 9).items.map(({ orderId }) => orderId)).toEqual(['101', '900']);
});
