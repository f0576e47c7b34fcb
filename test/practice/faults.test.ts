import { expect, test } from 'vitest';
import { readFault } from '../../electron/practice/faults/faults.ts';
import type { Fault } from '../../electron/practice/faults/faults.ts';
import type { PracticeTenant } from '../../electron/practice/tenant.ts';
import { api, at, listAt, signIn, signedInHeaders, tenantAtNoon } from './caller.ts';
import type { Answered } from './caller.ts';
import { published } from './published.ts';

const submit = { method: 'POST', path: '/mobproc/v1/orders', confirm: false } as const;

test('a connection that drops before the commit places nothing', async () => {
  const tenant = tenantAtNoon();
  const before = tenant.orders.length;

  await expect(submitted(tenant, { kind: 'drop', when: 'before', match: submit })).rejects.toMatchObject({
    code: 'ECONNRESET',
    notSent: false,
  });

  expect(tenant.orders).toHaveLength(before);
});

test('a connection that drops after the commit has placed the order all the same', async () => {
  const tenant = tenantAtNoon();
  const before = tenant.orders.length;

  await expect(submitted(tenant, { kind: 'drop', when: 'after', match: submit })).rejects.toMatchObject({
    code: 'ECONNRESET',
  });

  expect(tenant.orders).toHaveLength(before + 1);
  expect(tenant.log.entries.at(-1)).toMatchObject({ query: { confirm: 'false' }, faults: ['drop'] });
  expect(tenant.log.entries.at(-1)).not.toHaveProperty('status');
});

test('offline, nothing answers and nothing was sent', async () => {
  await expect(submitted(tenantAtNoon(), { kind: 'offline' })).rejects.toMatchObject({
    code: 'ECONNREFUSED',
    notSent: true,
  });
});

test.each([401, 403, 404, 500])(
  'a switched-on %i comes with the documented body and commits nothing',
  async (status) => {
    const tenant = tenantAtNoon();
    const before = tenant.orders.length;

    const answered = await submitted(tenant, { kind: 'status', status, match: submit });

    expect(answered).toMatchObject({ status, body: { status, errorCode: `${status}-Practice-fault` } });
    expect(tenant.orders).toHaveLength(before);
  },
);

test('a gateway can fail in its own words, and after the order was placed', async () => {
  const tenant = tenantAtNoon();
  const before = tenant.orders.length;

  const answered = await submitted(tenant, { kind: 'status', status: 502, when: 'after', match: submit });

  expect([answered.status, answered.headers.get('content-type')]).toEqual([502, 'text/html; charset=utf-8']);
  expect(tenant.orders).toHaveLength(before + 1);
});

test('a captive portal answers 200 with a page', async () => {
  const answered = await submitted(tenantAtNoon(), { kind: 'html', match: submit });

  expect(answered.status).toBe(200);
  expect(answered.body).toMatch(/^<!doctype html>/);
});

test('a truncated answer is half of a JSON text', async () => {
  const tenant = tenantAtNoon();
  tenant.faults.switchOn({ kind: 'truncated', match: { path: '/mobproc/v1/regions' } });

  const response = await tenant.answer(
    new Request(api('/regions/70144640'), { headers: await signedInHeaders(tenant) }),
  );
  const text = await response.text();

  expect(response.status).toBe(200);
  expect(text).toMatch(/^\{/);
  expect(() => void JSON.parse(text)).toThrow(SyntaxError);
});

test('a delay is waited out before anything is done, and a caller who gives up ends it', async () => {
  const waits: number[] = [];
  const tenant = tenantAtNoon({
    wait: async (ms, signal) => {
      waits.push(ms);
      signal.throwIfAborted();
      return Promise.resolve();
    },
  });
  const headers = await signedInHeaders(tenant);
  tenant.faults.switchOn({ kind: 'delay', ms: 1_500 });

  expect((await tenant.answer(new Request(api('/ping'), { headers }))).status).toBe(200);
  const gone = new Request(api('/ping'), { headers, signal: AbortSignal.abort() });

  await expect(tenant.answer(gone)).rejects.toMatchObject({ name: 'AbortError' });
  expect(waits).toEqual([1_500, 1_500]);
});

test('the delay of the tenant itself ends when the caller gives up', async () => {
  const tenant = tenantAtNoon();
  const headers = await signedInHeaders(tenant);
  tenant.faults.switchOn({ kind: 'delay', ms: 600_000 });
  const giveUp = new AbortController();

  const answer = tenant.answer(new Request(api('/ping'), { headers, signal: giveUp.signal }));
  giveUp.abort();

  await expect(answer).rejects.toMatchObject({ name: 'AbortError' });
});

test.each([
  ['contactNumberReplaced', ['properties', 0, 'fields', 0, 'text'], '2035550000'],
  ['propertyDropped', ['properties', 0, 'fields', 2], undefined],
  ['propertyAdded', ['properties', 0, 'fields', 3, 'id'], 'Reason'],
  ['deviceSwapped', ['shoppingCart', 'device', 'id'], '1263727444'],
  ['totalsOff', ['costSummary', 0, 'amount'], 200.99],
  ['externalOrderNumberWrong', ['externalOrderNumber'], 'AZ99087547-001'],
  ['shipToChanged', ['shipTo', 'address', 1, 'value'], 'Springfield'],
  ['accountHolderChanged', ['accountHolder', 'id'], '48068931'],
] as const)(
  'a confirmation with %s is valid JSON that says something else',
  async (alteration, path, value) => {
    const tenant = tenantAtNoon();
    const { post } = await signIn(tenant);
    const honest = await post('/orders?confirm=true', published('UPGRADE', 'request').text);
    tenant.faults.switchOn({ kind: 'altered', alteration, match: { confirm: true } });

    const { status, body } = await post('/orders?confirm=true', published('UPGRADE', 'request').text);

    expect(status).toBe(200);
    expect(at(body, 'orderConfirmation', ...path)).toBe(value);
    expect(at(honest.body, 'orderConfirmation', ...path)).not.toBe(value);
  },
);

test('an altered order response leaves the order itself as it was placed', async () => {
  const tenant = tenantAtNoon();

  const { body } = await submitted(tenant, { kind: 'altered', alteration: 'deviceSwapped', match: submit });

  expect(at(body, 'order', 'orderSegments', 'items', 0, 'device', 'name')).toBe('Sonim XP5 Rugged');
  const { get } = await signIn(tenant);
  const single = await get(`/orders/${String(at(body, 'order', 'orderId'))}`);
  expect(at(single.body, 'order', 'orderSegments', 'items', 0, 'device', 'name')).toBe(
    'Apple iPhone 5 (16GB) - Black',
  );
});

test('what an alteration does not find stays as it is', async () => {
  const tenant = tenantAtNoon();
  const { get } = await signIn(tenant);
  const honest = await get('/regions');
  tenant.faults.switchOn({ kind: 'altered', alteration: 'totalsOff' });

  expect((await get('/regions')).body).toEqual(honest.body);
});

test('a fault strikes only the calls it is meant for, and only so often', async () => {
  const tenant = tenantAtNoon();
  const { get, post } = await signIn(tenant);
  tenant.faults.switchOn({
    kind: 'status',
    status: 500,
    times: 2,
    match: { method: 'get', path: '/mobproc/v1/orders/*/history' },
  });
  const id = tenant.orders[0]?.orderId ?? '';

  const statuses = [
    (await get(`/orders/${id}`)).status,
    (await get(`/orders/${id}/shipments`)).status,
    (await get(`/orders/${id}/history`)).status,
    (await post(`/orders/${id}/history`, {})).status,
    (await get(`/orders/${id}/history`)).status,
    (await get(`/orders/${id}/history`)).status,
  ];

  expect(statuses).toEqual([200, 200, 500, 404, 500, 200]);
  expect(tenant.faults.list()).toEqual([]);
});

test('a submit without the parameter can be told from one with false', async () => {
  const tenant = tenantAtNoon();
  const { post } = await signIn(tenant);
  tenant.faults.switchOn({ kind: 'status', status: 500, match: { ...submit, confirm: 'absent' } });

  expect((await post('/orders?confirm=false', published('UPGRADE', 'request').text)).status).toBe(200);
  expect((await post('/orders', published('UPGRADE', 'request').text)).status).toBe(500);
});

test('faults are listed, switched off one by one, and all at once', async () => {
  const tenant = tenantAtNoon();
  const { get } = await signIn(tenant);
  const first = tenant.faults.switchOn({ kind: 'status', status: 500 });
  tenant.faults.switchOn({ kind: 'html' });
  await get('/ping');

  expect(tenant.faults.list().map(({ fault, struck }) => [fault.kind, struck])).toEqual([
    ['status', 1],
    ['html', 1],
  ]);
  tenant.faults.switchOff(first);
  expect((await get('/ping')).body).toMatch(/doctype/);
  tenant.faults.clear();
  expect((await get('/ping')).body).toMatchObject({ tenant: 'ACME' });
});

test.each([
  [{ kind: 'meteor' }, /^kind must be one of delay, drop, status/],
  [{ kind: 'constructor' }, /^kind must be one of/],
  ['drop', /must be a JSON object/],
  [{ kind: 'drop' }, /^when must be/],
  [{ kind: 'delay', ms: -1 }, /^ms must be/],
  [{ kind: 'status', status: 200 }, /^status must be/],
  [{ kind: 'altered', alteration: 'toString' }, /^alteration must be one of contactNumberReplaced/],
  [{ kind: 'html', times: 0 }, /^times must be/],
  [{ kind: 'html', match: { confirm: 'yes' } }, /^match.confirm is not understood/],
])('a fault like %j is refused with a reason', (fault, reason) => {
  expect(readFault(fault)).toEqual({ wrong: expect.stringMatching(reason) as string });
});

test('the body of a fault is drawn from what the alterations know', async () => {
  const tenant = tenantAtNoon();
  const { get } = await signIn(tenant);
  const read = readFault({
    kind: 'altered',
    alteration: 'totalsOff',
    match: { path: '/mobproc/v1/orders' },
    times: 3,
  });
  if ('wrong' in read) throw new Error(read.wrong);
  tenant.faults.switchOn(read.fault);

  expect(listAt((await get('/orders?limit=1&offset=0')).body, 'orders', 'items')).toHaveLength(1);
});

async function submitted(tenant: PracticeTenant, fault: Fault): Promise<Answered> {
  const { post } = await signIn(tenant);
  tenant.faults.switchOn(fault);
  try {
    return await post('/orders?confirm=false', published('UPGRADE', 'request').text);
  } finally {
    tenant.faults.clear();
  }
}
