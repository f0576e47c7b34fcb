import { expect, test } from 'vitest';
import { hour, minute } from '../../electron/practice/clock.ts';
import { at, noon, signIn, tenantAtNoon } from './caller.ts';
import { published } from './published.ts';
import { changed, validOrder } from './valid-orders.ts';

test('after a restart the orders, decisions, moves and the turned clock are there again', async () => {
  const before = tenantAtNoon();
  const { post, get } = await signIn(before);
  const { body } = await post('/orders?confirm=false', published('UPGRADE', 'request').text);
  const id = String(at(body, 'order', 'orderId'));
  before.clock.advance(2 * minute);
  await post(`/orders/${id}/approval`, { action: 'REJECT', reason: 'Not now' });
  await post('/assets/services/99034551/move', {
    newOwnerEmployeeId: '48068987',
    moveCharges: 'MOVE_NO_CHARGES',
  });
  before.clock.advance(hour);

  const after = tenantAtNoon({ clock: { now: () => noon + 5 * minute } });
  expect(after.restore(JSON.parse(JSON.stringify(before.snapshot())))).toBe(true);

  const caller = await signIn(after);
  expect((await caller.get(`/orders/${id}`)).body).toEqual((await get(`/orders/${id}`)).body);
  expect(at((await caller.get(`/orders/${id}`)).body, 'order', 'status')).toBe('REJECTED');
  expect(at((await caller.get('/assets/services/99034551')).body, 'employee', 'id')).toBe('48068987');
  expect(after.clock.turned()).toBe(hour + 2 * minute);
});

test('the seed is the one of the first start, so its orders do not grow young again', async () => {
  const before = tenantAtNoon();
  const after = tenantAtNoon({ clock: { now: () => noon + 100 * 24 * hour } });

  after.restore(before.snapshot());

  const { get } = await signIn(after);
  const { body } = await get('/orders?limit=1&offset=24');
  expect(at(body, 'orders', 'items', 0)).toMatchObject({
    status: 'COMPLETED',
    dateSubmitted: '2026-11-22T11:59:40Z',
  });
});

test('new orders after a restart get numbers of their own', async () => {
  const before = tenantAtNoon();
  const place = async (tenant: typeof before): Promise<unknown> => {
    const { post } = await signIn(tenant);
    return at(
      (await post('/orders?confirm=false', published('UPGRADE', 'request').text)).body,
      'order',
      'orderId',
    );
  };
  const first = await place(before);
  const after = tenantAtNoon();
  after.restore(before.snapshot());

  expect(await place(after)).not.toBe(first);
});

test('a snapshot holds no token, and is not changed by what happens later', async () => {
  const tenant = tenantAtNoon();
  const { post } = await signIn(tenant);
  const snapshot = tenant.snapshot();
  const text = JSON.stringify(snapshot);

  await post('/orders?confirm=false', published('UPGRADE', 'request').text);

  expect(JSON.stringify(snapshot)).toBe(text);
  expect(text).not.toMatch(/token|Bearer|secret/i);
});

test('PINs and account numbers stay out of a snapshot; the order itself keeps them while the program runs', async () => {
  const tenant = tenantAtNoon();
  const { post } = await signIn(tenant);
  const { body, headers } = validOrder('XFER_SERVICE_IN_AND_PORT');
  const secret = { 'properties.0.fields.2.text': '987654321', 'properties.0.fields.5.text': 'my-own-pin' };

  const placed = await post('/orders?confirm=false', changed(body, secret), headers);

  expect(JSON.stringify(placed.body)).toMatch(/987654321.*my-own-pin/);
  expect(JSON.stringify(tenant.snapshot())).not.toMatch(/987654321|my-own-pin/);
  expect(JSON.stringify(tenant.orders)).toMatch(/987654321.*my-own-pin/);
});

test.each([
  ['nothing', undefined],
  ['a text', 'snapshot'],
  ['another version', { ...tenantAtNoon().snapshot(), version: 2 }],
  ['another seed', { ...tenantAtNoon().snapshot(), seed: 2 }],
  ['orders of another shape', { ...tenantAtNoon().snapshot(), orders: [{}] }],
  ['a date that is none', { ...tenantAtNoon().snapshot(), bornAt: null }],
])('%s is no snapshot, and changes nothing', (_what, snapshot) => {
  const tenant = tenantAtNoon();
  const before = JSON.stringify(tenant.snapshot());

  expect(tenant.restore(snapshot)).toBe(false);
  expect(JSON.stringify(tenant.snapshot())).toBe(before);
});
