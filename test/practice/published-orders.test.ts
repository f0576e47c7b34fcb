import { expect, test } from 'vitest';
import { api, at, noon, signIn, signedInHeaders, tenantAtNoon } from './caller.ts';
import { published, publishedTypes } from './published.ts';

test.each(publishedTypes)('the published %s request is confirmed as published', async (type) => {
  const { post } = await signIn(tenantAtNoon());

  const { status, body } = await post('/orders?confirm=true', published(type, 'request').text);

  expect(status).toBe(200);
  expect(comparable(body)).toEqual(comparable(published(type, 'confirmation').body));
});

test.each(publishedTypes)('the published %s request becomes the published order', async (type) => {
  const { post } = await signIn(tenantAtNoon());

  const { status, body } = await post('/orders?confirm=false', published(type, 'request').text);

  expect(status).toBe(200);
  expect(comparable(body)).toEqual(comparable(published(type, 'order').body));
  expect(at(body, 'order', 'dateSubmitted')).toBe('2026-11-22T12:00:00Z');
});

test('a confirmation places nothing; a submit, and a body without the parameter, are real', async () => {
  const tenant = tenantAtNoon();
  const { post, get } = await signIn(tenant);
  const before = tenant.orders.length;
  const { text } = published('UPGRADE', 'request');

  await post('/orders?confirm=true', text);
  expect(tenant.orders).toHaveLength(before);
  await post('/orders?confirm=false', text);
  const { body } = await post('/orders', text);

  expect(tenant.orders).toHaveLength(before + 2);
  const { body: list } = await get(`/orders?limit=1&offset=${before + 1}`);
  expect(at(list, 'orders', 'items', 0)).toMatchObject({
    orderId: at(body, 'order', 'orderId'),
    externalOrderNumber: '12345678',
    status: 'ORDER_SUBMITTED',
  });
});

test('the same submit twice makes two orders: nothing protects a client that repeats itself', async () => {
  const { post } = await signIn(tenantAtNoon());
  const { text } = published('SWAP_DEVICES', 'request');

  const [first, second] = [
    await post('/orders?confirm=false', text),
    await post('/orders?confirm=false', text),
  ];

  expect(at(first.body, 'order', 'orderId')).not.toBe(at(second.body, 'order', 'orderId'));
});

test('a port comes back with the office phone of the employee instead of the contact number', async () => {
  const { post } = await signIn(tenantAtNoon());

  const { body } = await post('/orders?confirm=true', published('PORT_NUMBER', 'request').text);

  expect(at(body, 'orderConfirmation', 'properties', 0, 'fields', 2)).toEqual({
    id: 'CONTACT_NUMBER',
    label: 'Contact Phone Number',
    text: '2035559999',
    type: 'TEXT',
  });
});

test('the log shows both calls with bodies equal to the last byte', async () => {
  const tenant = tenantAtNoon();
  const headers = await signedInHeaders(tenant);
  const { text } = published('UPGRADE', 'request');
  tenant.log.clear();

  for (const confirm of ['true', 'false']) {
    await tenant.answer(
      new Request(api(`/orders?confirm=${confirm}`), { method: 'POST', headers, body: text }),
    );
  }

  expect(tenant.log.entries).toEqual(
    ['true', 'false'].map((confirm) => ({
      at: noon,
      method: 'POST',
      path: '/mobproc/v1/orders',
      query: { confirm },
      headers: {
        authorization: headers['Authorization'],
        client_id: headers['client_id'],
        'content-type': 'text/plain;charset=UTF-8',
        'x-tngo-tenant': 'ACME',
      },
      body: text,
      status: 200,
      faults: [],
    })),
  );
});

/**
 * Without what the published bodies themselves do not agree on or cannot foresee: picture addresses, the asset's
 * nickname, numbers and dates of new orders, and the e-mail address, which is on another domain here.
 */
function comparable(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(comparable);
  if (typeof value !== 'object' || value === null) return value;
  const entries: [string, unknown][] = Object.entries(value);
  return Object.fromEntries(
    entries
      .filter(([key]) => !unforeseen.includes(key))
      .map(([key, member]) => [
        key,
        key === 'href' ? String(member).replace(/(orders)\/\d+/, '$1/') : comparable(member),
      ]),
  );
}

const unforeseen = [
  'logoUrl',
  'imageUrl',
  'companyAssetId',
  'email',
  'orderId',
  'orderSegmentId',
  'hrefHistory',
  'hrefShipments',
  'dateSubmitted',
];
