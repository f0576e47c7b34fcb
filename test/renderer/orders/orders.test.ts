import { expect, test } from 'vitest';
import { failed, ok } from '@domain/result.ts';
import type { PlacedOrder, Segment } from '@domain/order.ts';
import { OrderList } from '../../../renderer/orders/order-list.svelte.ts';
import { OrderReading } from '../../../renderer/orders/order-reading.svelte.ts';
import { segmentItems } from '../../../renderer/orders/segment-items.ts';
import { timeline } from '../../../renderer/orders/timeline.ts';
import { listed } from '../../helpers/desk.ts';

const anOrder = (over: Partial<PlacedOrder> = {}): PlacedOrder => ({
  orderId: '8711720',
  transactionType: 'UPGRADE',
  status: 'ORDER_SUBMITTED',
  segments: [],
  raw: null,
  ...over,
});

test('a refresh that fails says so, and what was read before stays listed', async () => {
  const list = new OrderList({
    list: async () => listed(anOrder()),
    refresh: async () => failed({ kind: 'offline' }),
  });
  await list.list();
  await list.refresh();
  expect(list.failure).toEqual({ kind: 'offline' });
  expect(list.found.rowAt(0)?.orderId).toBe('8711720');
});

test('a refresh lists anew with the search that stands, and is not run twice at a time', async () => {
  const asked: string[] = [];
  let refreshed = 0;
  const list = new OrderList({
    list: async (text) => (asked.push(text), listed(anOrder())),
    refresh: async () => (refreshed++, ok(listed(anOrder()))),
  });
  await list.search('8711');
  await Promise.all([list.refresh(), list.refresh()]);
  expect({ asked, refreshed }).toEqual({ asked: ['8711', '8711'], refreshed: 1 });
});

test('an order that cannot be read again stays as it was on screen, with the reason', async () => {
  const page = { order: anOrder(), asOf: 5, fresh: true };
  const answers = [ok(page), failed({ kind: 'offline' })];
  const reading = new OrderReading(
    { find: async () => answers.shift() ?? failed({ kind: 'stale' }) },
    '8711720',
  );
  await expect.poll(() => reading.page).toEqual(page);

  await reading.read();

  expect(reading.page).toEqual(page);
  expect(reading.failure).toEqual({ kind: 'offline' });
});

test('history reads newest first; what has no readable time comes last, in the order served', () => {
  const history = [
    { at: '2016-04-28T18:10:27Z', status: 'a' },
    { status: 'no time' },
    { at: '2016-04-29T18:10:27+00:00', status: 'b' },
    { at: 'later', status: 'odd time' },
  ];
  expect(timeline(history).map(({ status }) => status)).toEqual(['b', 'a', 'no time', 'odd time']);
});

test('a segment names device, plan, the plan’s features, changed features and accessories, in that order', () => {
  const price = { amount: 300, currencyCode: 'USD', recurrence: 'MONTHLY' };
  const segment: Segment = {
    id: '1',
    status: 'SHIPPED',
    device: { name: 'Pixel 9' },
    plan: { name: 'Talk 450', price, optionalFeatures: [{ description: 'Voicemail' }] },
    features: [{ description: 'Roaming', action: 'REMOVE' }],
    accessories: [{ name: 'Charger' }],
  };
  expect(
    segmentItems(segment).map(({ kind, name, action }) => [kind, name, action].filter(Boolean).join(' ')),
  ).toEqual([
    'Device Pixel 9',
    'Plan Talk 450',
    'Feature Voicemail',
    'Feature Roaming REMOVE',
    'Accessory Charger',
  ]);
});
