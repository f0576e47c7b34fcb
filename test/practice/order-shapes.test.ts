import { expect, test } from 'vitest';
import { transactionTypes } from '../../electron/practice/order/transaction-types.ts';
import type { TransactionType } from '../../electron/practice/order/transaction-types.ts';
import { at, listAt, signIn, tenantAtNoon } from './caller.ts';
import { changed, validOrder } from './valid-orders.ts';

const always = ['accountHolder', 'externalOrderNumber', 'properties', 'requestedBy', 'transactionType'];

/** The blocks of each confirmation beside those that are always there (CONTRACT.md c.0, d.2). */
const confirmed: Record<TransactionType, string[]> = {
  NEW_ACTIVATION: ['costSummary', 'postalCode', 'region', 'shipTo', 'shoppingCart'],
  UPGRADE: ['costSummary', 'device', 'existingDevice', 'region', 'service', 'shipTo', 'shoppingCart'],
  PORT_NUMBER: ['costSummary', 'device', 'postalCode', 'region', 'service', 'shipTo', 'shoppingCart'],
  ORDER_ACCESSORIES: ['costSummary', 'device', 'region', 'service', 'shipTo', 'shoppingCart'],
  SUSPEND: ['device', 'region', 'service'],
  UNSUSPEND: ['device', 'region', 'service'],
  DEACTIVATE: ['service'],
  UPDATE_FEATURES: ['costSummary', 'device', 'region', 'service', 'shoppingCart'],
  SWAP_DEVICES: ['device', 'existingDevice', 'newDevice', 'region', 'service'],
  XFER_SERVICE_OUT: ['acknowledgements', 'device', 'region', 'service'],
  XFER_SERVICE_IN: [
    'acknowledgements',
    'costSummary',
    'currentVendor',
    'postalCode',
    'region',
    'shipTo',
    'shoppingCart',
  ],
  XFER_SERVICE_IN_AND_PORT: [
    'acknowledgements',
    'costSummary',
    'currentVendor',
    'postalCode',
    'region',
    'shipTo',
    'shoppingCart',
  ],
};

/** The blocks of each order beside those that are always there (d.3). */
const ordered: Record<TransactionType, string[]> = {
  NEW_ACTIVATION: ['orderSegments', 'shipTo'],
  UPGRADE: ['orderSegments', 'serviceNumber', 'shipTo'],
  PORT_NUMBER: ['orderSegments', 'serviceNumber', 'shipTo'],
  ORDER_ACCESSORIES: ['orderSegments', 'serviceNumber', 'shipTo'],
  SUSPEND: ['orderSegments', 'serviceNumber', 'shipTo'],
  UNSUSPEND: ['orderSegments', 'serviceNumber', 'shipTo'],
  DEACTIVATE: ['serviceNumber'],
  UPDATE_FEATURES: ['orderSegments', 'serviceNumber', 'shipTo'],
  SWAP_DEVICES: ['orderSegments', 'serviceNumber', 'shipTo'],
  XFER_SERVICE_OUT: ['orderSegments', 'serviceNumber', 'updated'],
  XFER_SERVICE_IN: ['orderSegments', 'shipTo', 'updated'],
  XFER_SERVICE_IN_AND_PORT: ['orderSegments', 'shipTo', 'updated'],
};

test.each(transactionTypes)('%s is confirmed with the blocks of its type', async (type) => {
  const { body } = await posted(type, 'confirm=true');

  expect(at(body, 'status')).toBe('SUCCESS');
  expect(keysAt(body, 'orderConfirmation')).toEqual([...always, ...confirmed[type]].sort());
});

test.each(transactionTypes)('%s is placed with the blocks of its type', async (type) => {
  const { body } = await posted(type, 'confirm=false');

  expect(keysAt(body, 'order')).toEqual(
    [...always, ...ordered[type], '_meta', 'dateSubmitted', 'orderId', 'status'].sort(),
  );
  expect(at(body, 'order', 'status')).toBe('ORDER_SUBMITTED');
});

test.each(['SUSPEND', 'UNSUSPEND', 'UPDATE_FEATURES', 'SWAP_DEVICES'] as const)(
  '%s ships nothing and says so with an empty shell',
  async (type) => {
    const { body } = await posted(type, 'confirm=false');

    expect(at(body, 'order', 'shipTo')).toEqual({ address: [] });
    expect(at(body, 'order', 'orderSegments', 'items', 0, 'plan')).toEqual({ optionalFeatures: [] });
  },
);

test('the segment of a service that leaves has no plan at all', async () => {
  const { body } = await posted('XFER_SERVICE_OUT', 'confirm=false');

  expect(keysAt(body, 'order', 'orderSegments', 'items', 0)).not.toContain('plan');
});

test.each([
  ['NEW_ACTIVATION', undefined, 1],
  ['XFER_SERVICE_IN', undefined, 1],
  ['UPGRADE', undefined, 0],
  ['PORT_NUMBER', undefined, 0],
  ['UPDATE_FEATURES', undefined, 0],
  ['ORDER_ACCESSORIES', 4, 0],
  ['XFER_SERVICE_IN_AND_PORT', 2, 2],
] as const)('%s with the quantity %s is confirmed with %i', async (type, stated, quantity) => {
  const { body } = await posted(type, 'confirm=true', { 'shoppingCart.quantity': stated });

  expect(at(body, 'orderConfirmation', 'shoppingCart', 'quantity')).toBe(quantity);
});

test('totals are sums to the cent, by recurrence, times the quantity', async () => {
  const { body } = await posted('XFER_SERVICE_IN_AND_PORT', 'confirm=true', { 'shoppingCart.quantity': 3 });
  const cart = at(body, 'orderConfirmation', 'shoppingCart');
  const thrice = (part: string): number => Math.round(Number(at(cart, part, 'price', 'amount')) * 300) / 100;

  expect(at(body, 'orderConfirmation', 'costSummary')).toEqual([
    { amount: thrice('device'), currencyCode: 'USD', recurrence: 'ONETIME' },
    { amount: thrice('plan'), currencyCode: 'USD', recurrence: 'MONTHLY' },
  ]);
});

test('features keep id and action in the order, and the comment is not passed on', async () => {
  const { body: confirmation } = await posted('UPDATE_FEATURES', 'confirm=true');
  const { body: order } = await posted('UPDATE_FEATURES', 'confirm=false');

  expect(at(confirmation, 'orderConfirmation', 'shoppingCart', 'featureRequestComment')).toMatch(
    /bill cycle/,
  );
  expect(keysAt(order, 'order', 'orderSegments', 'items', 0, 'features', 0)).toEqual([
    'action',
    'description',
    'id',
    'price',
  ]);
  expect(JSON.stringify(order)).not.toContain('bill cycle');
});

test('holder is the actor and requester the one who asked', async () => {
  const { body } = await posted('NEW_ACTIVATION', 'confirm=true');

  expect(at(body, 'orderConfirmation', 'requestedBy', 'id')).toBe('28673732');
  expect(at(body, 'orderConfirmation', 'accountHolder', 'id')).not.toBe('28673732');
});

test('what a type does not use is left out of the answer', async () => {
  const { body } = await posted('SUSPEND', 'confirm=true', {
    regionId: '70144222',
    shoppingCart: { deviceId: '9194713904' },
    shipTo: { name: 'Peter Edwards' },
    acknowledgements: [{ id: 'TERMINATION_FEES', boolean: true }],
  });

  expect(keysAt(body, 'orderConfirmation')).toEqual([...always, ...confirmed.SUSPEND].sort());
  expect(at(body, 'orderConfirmation', 'region', 'id')).toBe('70144640');
});

test('a property nobody asked for is dropped without a word', async () => {
  const { body: valid } = validOrder('UPGRADE');
  const fields = listAt(valid, 'orderRequest', 'properties', 0, 'fields');

  const { body } = await posted('UPGRADE', 'confirm=true', {
    'properties.0.fields': [...fields, { id: 'URGENCY', type: 'CHOICE', choice: { id: '1' } }],
  });

  expect(at(body, 'status')).toBe('SUCCESS');
  expect(listAt(body, 'orderConfirmation', 'properties', 0, 'fields')).toHaveLength(fields.length);
});

test('labels are missing where the published answers lack them, and secrets come back in clear', async () => {
  const { body } = await posted('XFER_SERVICE_IN_AND_PORT', 'confirm=true');
  const unlabelled = listAt(body, 'orderConfirmation', 'properties', 0, 'fields').filter(
    (field) => at(field, 'label') === undefined,
  );

  expect(unlabelled).toEqual([
    { id: 'PERSONAL_EMAIL', text: 'someone@example.com', type: 'TEXT' },
    { id: 'PIN_PASSWORD', text: '4711', type: 'TEXT' },
  ]);
});

test('every kind of property comes back as it was sent', async () => {
  const { body: valid } = validOrder('UPGRADE');
  const more = [
    { id: 'PREFERRED_DELIVERY_DATE', type: 'DATE', date: '2026-12-22T00:00:00+00:00' },
    { id: 'Carrier', type: 'CHOICE', choice: { id: '1', otherText: 'Allied Cellular' } },
    { id: 'CHARGE_SHARE', type: 'PERCENT', text: '40%' },
  ];

  const { body } = await posted('UPGRADE', 'confirm=true', {
    'shoppingCart.planId': '6568886698',
    'shoppingCart.deviceId': '9194713904',
    'properties.0.fields': [...listAt(valid, 'orderRequest', 'properties', 0, 'fields'), ...more],
  });

  expect(listAt(body, 'orderConfirmation', 'properties', 0, 'fields').slice(-3)).toMatchObject(more);
});

test('the region of an address may be written either way, and XFER_SERVICE_IN answers in its own', async () => {
  const nested = await posted('NEW_ACTIVATION', 'confirm=true', {
    'shipTo.regionId': undefined,
    'shipTo.region': { id: '70144640' },
  });
  const transfer = await posted('XFER_SERVICE_IN', 'confirm=true');

  expect(at(nested.body, 'orderConfirmation', 'shipTo', 'region', 'name')).toBe('United States');
  expect(at(transfer.body, 'orderConfirmation', 'shipTo', 'regionId')).toBe('70144640');
  expect(keysAt(transfer.body, 'orderConfirmation', 'shipTo')).not.toContain('region');
});

test('acknowledgements come back without labels, and with the type only where it was sent', async () => {
  const { body } = await posted('XFER_SERVICE_IN', 'confirm=true', {
    'acknowledgements.0.type': 'BOOLEAN',
  });

  expect(at(body, 'orderConfirmation', 'acknowledgements')).toEqual([
    { boolean: true, id: 'FAMILY_SHARED_MINUTE_PLAN', type: 'BOOLEAN' },
    { boolean: true, id: 'AUTHORIZATION_OF_TRANSFER' },
  ]);
});

test('SWAP_DEVICE, as the prose says, is taken for SWAP_DEVICES', async () => {
  const { body } = await posted('SWAP_DEVICES', 'confirm=true', { transactionType: 'SWAP_DEVICE' });

  expect(at(body, 'orderConfirmation', 'transactionType')).toBe('SWAP_DEVICES');
});

async function posted(type: TransactionType, query: string, changes: Record<string, unknown> = {}) {
  const { post } = await signIn(tenantAtNoon());
  const { body, headers } = validOrder(type);
  return post(`/orders?${query}`, changed(body, changes), headers);
}

function keysAt(body: unknown, ...steps: (string | number)[]): string[] {
  return Object.keys(at(body, ...steps) as object).sort();
}
