import { describe, expect, test } from 'vitest';
import type { Json } from '../../electron/domain/json.ts';
import { pageIn, singleIn } from '../../electron/remote/envelope.ts';

const items = [{ id: '1' }, { id: '2' }];
const _meta = { href: 'https://elsewhere.example.com/v1/orders', limit: 10, offset: 0, totalCount: 72 };

describe('a list is found', () => {
  test.each<[string, Parameters<typeof pageIn>[0], object]>([
    ['bare', items, { items }],
    ['below its name', { orders: items }, { items }],
    ['below its name with paging', { orders: { _meta, items } }, { items, total: 72, limit: 10 }],
    ['beside its paging', { _meta, items }, { items, total: 72, limit: 10 }],
    ['below its name beside its paging', { _meta, orders: items }, { items, total: 72, limit: 10 }],
    [
      'below a name nobody published',
      { procurementOrders: { _meta, items } },
      { items, total: 72, limit: 10 },
    ],
    [
      'when its numbers are texts',
      { orders: { _meta: { totalCount: '72', limit: '10' }, items } },
      { items, total: 72, limit: 10 },
    ],
    [
      'when its paging stands outside',
      { _meta, orders: { _meta: {}, items } },
      { items, total: 72, limit: 10 },
    ],
    ['when it is empty and left out', { orders: { _meta: { totalCount: 0 } } }, { items: [], total: 0 }],
    ['when its paging is nonsense', { orders: { _meta: { totalCount: -1, limit: 0 }, items } }, { items }],
  ])('%s', (_, body, page) => {
    expect(pageIn(body, 'orders')).toEqual(page);
  });

  test('and nothing else is taken for one', () => {
    const others: Json[] = [null, 7, 'orders', {}, { orders: {} }, { orders: null }, { a: items, b: items }];

    expect(others.map((body) => pageIn(body, 'orders'))).toEqual(others.map(() => undefined));
  });
});

describe('a single thing is found', () => {
  test('bare or wrapped', () => {
    const order = { orderId: '7', order: { orderId: '8' } };

    expect(singleIn({ order: { orderId: '7' }, status: 'SUCCESS' }, 'order')).toEqual({ orderId: '7' });
    expect(singleIn(order, 'order')).toEqual(order);
    expect(singleIn({ id: '7' }, 'region')).toEqual({ id: '7' });
  });

  test('and a list is none', () => {
    expect(singleIn([{ id: '7' }], 'region')).toBeUndefined();
    expect(singleIn('7', 'region')).toBeUndefined();
  });
});
