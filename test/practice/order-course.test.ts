import { expect, test } from 'vitest';
import { accounts } from '../../electron/practice/accounts.ts';
import { day, hour, minute } from '../../electron/practice/clock.ts';
import type { PracticeTenant } from '../../electron/practice/tenant.ts';
import { at, listAt, signIn, tenantAtNoon } from './caller.ts';
import { published } from './published.ts';

test('an UPGRADE goes its way with the clock, from submission to delivery', async () => {
  const tenant = tenantAtNoon();
  const id = await place(tenant, 'UPGRADE');
  const seen: unknown[] = [];
  for (const wait of [0, minute, 30 * minute, 5 * minute, 2 * hour, day]) {
    tenant.clock.advance(wait);
    seen.push(await statusOf(tenant, id));
  }

  expect(seen).toEqual([
    'ORDER_SUBMITTED',
    'AWAITING_APPROVAL',
    'APPROVED',
    'IN_PROGRESS',
    'SHIPPED',
    'COMPLETED',
  ]);
});

test('a SWAP_DEVICES needs no approval and ships nothing', async () => {
  const tenant = tenantAtNoon();
  const id = await place(tenant, 'SWAP_DEVICES');

  tenant.clock.advance(day);

  const { get } = await signIn(tenant);
  const { body } = await get(`/orders/${id}/history`);
  expect(listAt(body, 'history', 'items').map((step) => [at(step, 'date'), at(step, 'status')])).toEqual([
    ['2026-11-22T12:00:00Z', 'ORDER_SUBMITTED'],
    ['2026-11-22T12:05:00Z', 'IN_PROGRESS'],
    ['2026-11-22T13:05:00Z', 'COMPLETED'],
  ]);
  expect((await get(`/orders/${id}/shipments`)).body).toEqual({ shipments: { items: [] } });
});

test('the single order shows where it stands, in its segment too, and since when', async () => {
  const tenant = tenantAtNoon();
  const id = await place(tenant, 'PORT_NUMBER');
  tenant.clock.advance(40 * minute);
  const { get } = await signIn(tenant);

  const { body } = await get(`/orders/${id}`);

  expect(at(body, 'status')).toBeUndefined();
  expect(at(body, 'order')).toMatchObject({
    orderId: id,
    status: 'IN_PROGRESS',
    dateSubmitted: '2026-11-22T12:00:00Z',
    updated: '2026-11-22T12:36:00Z',
    orderSegments: {
      items: [{ orderSegmentId: String(Number(id) + 1), status: 'IN_PROGRESS', vendor: { id: '98' } }],
    },
    properties: [{ groupId: 'MISCELLANEOUS' }],
    shipTo: { name: 'Peter Edwards' },
  });
});

test('the history names people where people acted, and answers for one segment', async () => {
  const tenant = tenantAtNoon();
  const id = await place(tenant, 'UPGRADE');
  tenant.clock.advance(35 * minute);
  const { get } = await signIn(tenant);

  const { body } = await get(`/orders/${id}/history?orderSegment=${Number(id) + 1}`);

  expect(listAt(body, 'history', 'items')).toMatchObject([
    { status: 'ORDER_SUBMITTED', description: 'Order submitted', user: { id: '28673732' } },
    { status: 'AWAITING_APPROVAL', orderSegmentId: String(Number(id) + 1) },
    { status: 'APPROVED', user: { id: '48068987', lastName: 'Carpenter' } },
  ]);
  expect((await get(`/orders/${id}/history?orderSegment=7`)).status).toBe(404);
});

test('a shipment holds what was ordered, and says when it arrived', async () => {
  const tenant = tenantAtNoon();
  const id = await place(tenant, 'UPGRADE');
  const shipments = async (): Promise<unknown[]> =>
    listAt((await (await signIn(tenant)).get(`/orders/${id}/shipments`)).body, 'shipments', 'items');

  expect(await shipments()).toEqual([]);
  tenant.clock.advance(3 * hour);
  expect(await shipments()).toMatchObject([
    {
      carrier: 'FedEx',
      dateShipped: '2026-11-22T14:36:00Z',
      items: [{ name: 'Apple iPhone 5 (16GB) - Black', quantity: 1, serialNumber: { type: 'IMEI' } }],
      orderSegmentId: String(Number(id) + 1),
      status: 'SHIPPED',
    },
  ]);
  tenant.clock.advance(day);
  expect(await shipments()).toMatchObject([{ status: 'DELIVERED' }]);
});

test('a scarce device is waited for', async () => {
  const tenant = tenantAtNoon();
  const { get, post } = await signIn(tenant);
  const { body: catalog } = await get('/catalog/devices?region=70144640&vendor=98&limit=60&offset=0');
  const scarce = listAt(catalog, 'devices', 'items').find((item) => Number(at(item, 'id')) % 5 === 2);
  const request = at(published('UPGRADE', 'request').body, 'orderRequest') as object;
  const cart = { shoppingCart: { deviceId: at(scarce, 'id') } };

  const { body } = await post('/orders?confirm=false', { orderRequest: { ...request, ...cart } });

  tenant.clock.advance(hour);
  expect(await statusOf(tenant, String(at(body, 'order', 'orderId')))).toBe('BACKORDERED');
});

test('what costs more than the approver may spend is rejected by the clock', async () => {
  const tenant = tenantAtNoon();
  const { post } = await signIn(tenant);
  const { body: request } = published('PORT_NUMBER', 'request');
  const { body } = await post('/orders?confirm=false', {
    orderRequest: {
      externalOrderNumber: 'TEST-2',
      transactionType: 'NEW_ACTIVATION',
      regionId: '70144640',
      postalCode: '06477',
      shoppingCart: { deviceId: '9194713904', quantity: 20 },
      properties: [
        {
          groupId: 'MISCELLANEOUS',
          fields: [
            { id: 'PREFERRED_AREA_CODE', type: 'TEXT', text: '203' },
            { id: 'CONTACT_NUMBER', type: 'TEXT', text: '2035559999' },
            { id: 'Reason', type: 'CHOICE', choice: { id: '1' } },
          ],
        },
      ],
      shipTo: at(request, 'orderRequest', 'shipTo'),
    },
  });

  tenant.clock.advance(day);
  const { get } = await signIn(tenant);
  const history = await get(`/orders/${String(at(body, 'order', 'orderId'))}/history`);
  expect(listAt(history.body, 'history', 'items').at(-1)).toMatchObject({
    status: 'REJECTED',
    description: "Rejected: over the approver's limit",
  });
});

test('an approval is queued, and moves the order on a little later', async () => {
  const tenant = tenantAtNoon();
  const id = await place(tenant, 'UPGRADE');
  tenant.clock.advance(2 * minute);
  const { post } = await signIn(tenant);

  const { status, body } = await post(`/orders/${id}/approval`, {
    action: 'APPROVE',
    reason: 'Employee eligible for device upgrade due to promotion to manager',
  });

  expect([status, body]).toEqual([200, { status: 'APPROVAL_QUEUED' }]);
  expect(await statusOf(tenant, id)).toBe('AWAITING_APPROVAL');
  tenant.clock.advance(minute);
  expect(await statusOf(tenant, id)).toBe('APPROVED');
  expect((await post(`/orders/${id}/approval`, { action: 'APPROVE' })).body).toEqual({
    status: 'APPROVAL_NOT_NEEDED',
  });
});

test('a rejection needs a reason and ends the order', async () => {
  const tenant = tenantAtNoon();
  const id = await place(tenant, 'PORT_NUMBER');
  tenant.clock.advance(2 * minute);
  const { post } = await signIn(tenant);

  expect((await post(`/orders/${id}/approval`, { action: 'REJECT' })).status).toBe(400);
  expect((await post(`/orders/${id}/approval`, { action: 'REJECT', reason: 'No' })).body).toEqual({
    status: 'REJECTION_QUEUED',
  });
  tenant.clock.advance(day);
  expect(await statusOf(tenant, id)).toBe('REJECTED');
});

test('there is nothing to decide too early, too late, or where no approval is needed', async () => {
  const tenant = tenantAtNoon();
  const upgrade = await place(tenant, 'UPGRADE');
  const swap = await place(tenant, 'SWAP_DEVICES');
  const { post } = await signIn(tenant);
  const decide = async (id: string): Promise<unknown> =>
    (await post(`/orders/${id}/approval`, { action: 'APPROVE' })).body;

  expect(await decide(upgrade)).toEqual({ status: 'NOT_READY_FOR_APPROVAL' });
  expect(await decide(swap)).toEqual({ status: 'APPROVAL_NOT_NEEDED' });
  tenant.clock.advance(hour);
  expect(await decide(upgrade)).toEqual({ status: 'APPROVAL_NOT_NEEDED' });
  expect((await post(`/orders/${upgrade}/approval`, {})).status).toBe(400);
  expect((await post(`/orders/${upgrade}/approve`, { action: 'APPROVE' })).status).toBe(404);
});

test('the list shows an order without its blocks, and with those asked for under their other names', async () => {
  const tenant = tenantAtNoon();
  await place(tenant, 'UPGRADE');
  tenant.clock.advance(3 * hour);
  const { get } = await signIn(tenant);
  const flags = [
    'OrderProperties',
    'Approvers',
    'OrderSegments',
    'OrderShipments',
    'OrderHistory',
    'ShipToAddress',
  ];
  const all = flags.map((flag) => `&include${flag}=true`).join('');

  const bare = at((await get('/orders?limit=1&offset=25')).body, 'orders', 'items', 0) as object;
  const full = at((await get(`/orders?limit=1&offset=25${all}`)).body, 'orders', 'items', 0) as object;

  expect(
    Object.keys(full)
      .filter((key) => !(key in bare))
      .sort(),
  ).toEqual(['history', 'propertyGroup', 'segment', 'shipTo', 'shipment']);
  expect(bare).not.toHaveProperty('orderSegments');
  expect(full).toMatchObject({
    segment: [{ status: 'SHIPPED' }],
    shipment: [{ carrier: 'FedEx' }],
    history: [{}, {}, {}, {}, {}],
  });
});

test('the inbox of an approver holds what waits for him, with the level and his name when asked', async () => {
  const tenant = tenantAtNoon();
  const id = await place(tenant, 'UPGRADE');
  tenant.clock.advance(2 * minute);
  const { get } = await signIn(tenant);
  const inbox = async (query: string): Promise<unknown[]> =>
    listAt((await get(`/orders?limit=50&offset=0&${query}`)).body, 'orders', 'items');

  const waiting = await inbox('eligibleToApproveEmployeeId=48068987&includeApprovers=true');

  expect(waiting.find((one) => at(one, 'orderId') === id)).toMatchObject({
    status: 'AWAITING_APPROVAL',
    pendingApprovalLevel: 1,
    approver: [{ id: '48068987' }],
  });
  expect(waiting.every((one) => at(one, 'status') === 'AWAITING_APPROVAL')).toBe(true);
  expect(await inbox('eligibleToApproveCompanyEmployeeId=james.carpenter@example.com')).toHaveLength(
    waiting.length,
  );
  expect(
    (await inbox('eligibleToApproveEmployeeId=28673732')).map((one) => at(one, 'orderId')),
  ).not.toContain(id);
});

test('orders are found by the person they are for, and hidden from who may not see them', async () => {
  const tenant = tenantAtNoon();
  const id = await place(tenant, 'UPGRADE');
  const { get } = await signIn(tenant);
  const other = await signIn(tenant, accounts[1]);

  const { body } = await get(
    '/orders?limit=50&offset=0&companyEmployeeId=peter.edwards.acme&sortBy=UPDATED_DATE&sortAscending=false',
  );

  expect(at(body, 'orders', 'items', 0, 'orderId')).toBe(id);
  expect((await other.get(`/orders/${id}`)).status).toBe(404);
});

async function place(
  tenant: PracticeTenant,
  type: 'UPGRADE' | 'PORT_NUMBER' | 'SWAP_DEVICES',
): Promise<string> {
  const { post } = await signIn(tenant);
  const { body } = await post('/orders?confirm=false', published(type, 'request').text);
  return String(at(body, 'order', 'orderId'));
}

async function statusOf(tenant: PracticeTenant, id: string): Promise<unknown> {
  const { get } = await signIn(tenant);
  return at((await get(`/orders/${id}`)).body, 'order', 'status');
}
