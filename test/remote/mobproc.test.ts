import { describe, expect, test } from 'vitest';
import { ok } from '../../electron/domain/result.ts';
import { practiceTenant } from '../../electron/practice/tenant.ts';
import { servePractice } from '../../electron/practice/serve.ts';
import { mobproc } from '../../electron/remote/mobproc.ts';
import { orderPost } from '../../electron/remote/order-post.ts';
import { readWire } from '../../electron/remote/read-wire.ts';
import { openSession } from '../../electron/remote/session.ts';
import { memoryStore } from '../../electron/vault/memory.ts';
import { answer, published } from './answers.ts';
import { connectionTo, practiceDesk, signedInDesk, typed } from './practice-desk.ts';

const PETER = '28673732';
const VERIZON = '98';

/** The value of a result that has to be one. */
async function the<T>(result: Promise<{ ok: true; value: T } | { ok: false; failure: unknown }>): Promise<T> {
  const { ok: isOk, ...rest } = await result;
  if (!isOk) throw new Error(`expected a value, got ${JSON.stringify(rest)}`);
  return (rest as { value: T }).value;
}

describe('at the practice tenant', () => {
  test('the server knows who asks', async () => {
    const { api } = await signedInDesk();

    expect(await the(api.me())).toMatchObject({
      person: { id: PETER, firstName: 'Peter', lastName: 'Edwards' },
      may: { canMoveService: true, orderTypes: expect.arrayContaining(['DEACTIVATE']) as string[] },
    });
    expect(await the(api.ping())).toMatchObject({ tenant: 'ACME' });
  });

  test('all people and all lines are read, each line with its device and its carrier', async () => {
    const { api, tenant } = await signedInDesk();
    const told: [number, number][] = [];

    const people = await the(api.employees());
    const lines = await the(api.lines((done, total) => told.push([done, total])));

    expect(people.length).toBeGreaterThan(50);
    expect(new Set(people.map(({ id }) => id)).size).toBe(people.length);
    expect(lines.length).toBeGreaterThan(100);
    for (const line of lines) {
      expect(line).toMatchObject({
        number: expect.stringMatching(/\d/) as string,
        vendor: { id: expect.anything() as string },
      });
      expect(line.device?.model).toBeDefined();
      expect(line.employee).toBeDefined();
    }
    expect(told.at(-1)![0]).toBe(told.at(-1)![1]);
    expect(tenant.log.entries.map(({ query }) => query['limit']).filter(Boolean)).not.toContain('10');
  });

  test('vendors, regions, makers and models are read', async () => {
    const { api } = await signedInDesk();

    const carriers = await the(api.vendors());
    const [country] = await the(api.regions());
    const makers = await the(api.manufacturers());
    const models = await the(api.models(makers.find(({ name }) => name === 'Apple')!.id));

    expect(carriers.map(({ id }) => id)).toContain(VERIZON);
    expect(await the(api.vendor(VERIZON))).toMatchObject({
      id: VERIZON,
      accessMethod: expect.any(String) as string,
    });
    expect(country?.addressFormat).toBeUndefined();
    expect((await the(api.region('70144640'))).addressFormat?.map(({ id }) => id)).toContain('POSTAL_CODE');
    expect(models.length).toBeGreaterThan(1);
  });

  test('the catalog of a carrier is read whole, in the region the carrier sells in', async () => {
    const { api, asks } = await signedInDesk();

    const devices = await the(api.devices({ type: 'UPGRADE', vendorId: VERIZON }, PETER));
    const plans = await the(api.plans({ type: 'UPGRADE', vendorId: VERIZON }, PETER));
    const withFeatures = await the(api.plan('6568886698', PETER));

    expect(devices.length).toBeGreaterThan(20);
    expect(devices.every(({ vendor, price }) => vendor?.id === VERIZON && price !== undefined)).toBe(true);
    expect(plans.map(({ id }) => id)).toContain('6568886698');
    expect(withFeatures.optionalFeatures.map(({ id }) => id)).toEqual(expect.arrayContaining(['122', '293']));
    expect(asks.filter(({ url }) => url.endsWith('/vendors/98'))).toHaveLength(1);
  });

  test('the questions depend on the carrier and on what is in the cart, and are preset for the person', async () => {
    const { api, tenant } = await signedInDesk();

    const groups = await the(
      api.questions({ type: 'UPGRADE', vendorId: VERIZON, excludesPlan: true }, PETER),
    );

    expect(groups[0]?.questions.map(({ id }) => id)).toContain('CONTACT_NUMBER');
    expect(tenant.log.entries.at(-1)).toMatchObject({
      query: { transactionType: 'UPGRADE', vendor: VERIZON, orderExcludesPlan: 'true' },
      headers: { 'x-tngo-context-employeeid': PETER },
    });
    expect(tenant.log.entries.at(-1)!.query).not.toHaveProperty('orderExcludesDevice');
  });

  test('orders are listed with their segments, and one is followed to its parcels', async () => {
    const { api, tenant } = await signedInDesk();
    const body = JSON.stringify(published('pairs/UPGRADE/request'));
    const placed = await api.submitOrder(body, PETER);
    if (placed.kind !== 'accepted') throw new Error(`expected an order, got ${JSON.stringify(placed)}`);
    tenant.clock.advance(30 * 86_400_000);

    const orders = await the(api.orders());
    const order = await the(api.order(placed.orderId));
    const segmentIds = order.segments.map(({ id }) => id);
    const history = await the(api.history(placed.orderId, segmentIds));
    const parcels = await the(api.shipments(placed.orderId, segmentIds));

    expect(orders.find(({ orderId }) => orderId === placed.orderId)).toMatchObject({
      externalOrderNumber: '12345678',
      segments: [{ id: segmentIds[0], device: { price: expect.anything() as object } }],
    });
    expect(order.accountHolder).toMatchObject({ id: PETER });
    expect(history.length).toBeGreaterThan(1);
    expect(history.every(({ at, segmentId }) => at !== undefined && segmentId === segmentIds[0])).toBe(true);
    expect(parcels).toMatchObject([
      { segmentId: segmentIds[0], items: [{ name: expect.any(String) as string }] },
    ]);
    expect(await the(api.history(placed.orderId, []))).toHaveLength(history.length);
  });

  test('only what changed since a time is listed', async () => {
    const { api, tenant } = await signedInDesk();
    const since = tenant.clock.now() - 86_400_000;

    const all = await the(api.orders());
    const recent = await the(api.orders({ updatedSince: since }));

    expect(recent.length).toBeLessThan(all.length);
    expect(tenant.log.entries.at(-1)!.query['dateTimeUpdated']).toBe(new Date(since).toISOString());
  });

  test('what is not there is named', async () => {
    const { api } = await signedInDesk();

    expect(await api.order('none')).toEqual({ ok: false, failure: { kind: 'notFound', what: 'Order none' } });
  });
});

describe('a read whose token is refused', () => {
  test('is repeated once with another token', async () => {
    const { api, tenant, tokenCalls } = await signedInDesk();
    tenant.expireTokens();

    expect(await the(api.me())).toMatchObject({ person: { id: PETER } });
    expect(tokenCalls()).toBe(2);
  });

  test('and refused again means signed out', async () => {
    const { api, tenant } = await signedInDesk();
    tenant.faults.switchOn({ kind: 'status', status: 401, match: { path: '/mobproc/v1/me' } });
    tenant.log.clear();

    expect(await api.me()).toEqual({ ok: false, failure: { kind: 'signedOut', why: 'expired' } });
    expect(tenant.log.entries.filter(({ path }) => path.endsWith('/me'))).toHaveLength(2);
  });
});

describe('a read ends in words', () => {
  test.each([
    ['a web page', { kind: 'html' }, { kind: 'notUnderstood', got: 'a web page' }],
    ['cut-off JSON', { kind: 'truncated' }, { kind: 'notUnderstood', got: 'cut-off JSON' }],
    [
      'a server in trouble',
      { kind: 'status', status: 500 },
      { kind: 'unavailable', server: { status: 500 } },
    ],
    [
      'something not allowed',
      { kind: 'status', status: 403 },
      { kind: 'notAllowed', server: { status: 403 } },
    ],
    ['a broken connection', { kind: 'drop', when: 'before' }, { kind: 'offline' }],
    ['nobody there', { kind: 'offline' }, { kind: 'offline' }],
  ] as const)('after %s', async (_, fault, failure) => {
    const { api, tenant } = await signedInDesk();
    tenant.faults.switchOn({ ...fault, match: { path: '/mobproc/v1/employees' } });

    expect(await api.employees()).toMatchObject({ ok: false, failure });
  });

  test('that never repeat the token, even where the server does', async () => {
    const { api, session } = await signedInDesk({
      through: (wire) => ({
        read: async ({ headers }) => answer(403, { message: `Not for ${headers['Authorization'] ?? ''}` }),
        post: (ask) => wire.post(ask),
      }),
    });
    const token = await session.accessToken();

    const told = JSON.stringify(await api.me());

    expect(told).toContain('Not for Bearer •••');
    expect(token.ok && told.includes(token.value)).toBe(false);
  });

  test('before anybody signed in, and nothing leaves', async () => {
    const { api, asks } = practiceDesk();

    expect(await api.lines()).toEqual({ ok: false, failure: { kind: 'signedOut', why: 'never' } });
    expect(asks).toEqual([]);
  });
});

test('over a real socket it is the same, with one POST for each order call', async () => {
  const tenant = practiceTenant();
  const served = await servePractice({ tenant });
  try {
    const connection = connectionTo(served.url);
    const post = orderPost();
    const read = readWire({ fetch, sleep: async () => undefined, random: Math.random });
    const session = openSession({ connection, secrets: memoryStore(), post, now: Date.now });
    const { accessToken, refused } = session;
    const api = mobproc({
      connection,
      wire: { read, post },
      accessToken,
      refused,
      newId: () => crypto.randomUUID(),
    });
    const body = JSON.stringify(published('pairs/UPGRADE/request'));

    expect(await session.signIn(typed)).toEqual(ok(undefined));
    expect(await the(api.lines())).not.toHaveLength(0);
    expect((await api.confirmOrder(body, PETER)).kind).toBe('confirmed');
    expect((await api.submitOrder(body, PETER)).kind).toBe('accepted');

    const posts = tenant.log.entries.filter(
      ({ method, path }) => method === 'POST' && path.endsWith('/orders'),
    );
    expect(posts.map(({ query, body: sent }) => [query, sent])).toEqual([
      [{ confirm: 'true' }, body],
      [{ confirm: 'false' }, body],
    ]);
  } finally {
    await served.close();
  }
});
