import { expect, test } from 'vitest';
import { practiceConnection } from '../../electron/domain/connection.ts';
import { failed, ok, type Result } from '../../electron/domain/result.ts';
import { offerScope, readOffer } from '../../electron/work/offer.ts';
import { oneOfEach } from '../../electron/work/reading/step.ts';
import { readReference } from '../../electron/work/read-reference.ts';
import { kinds, referenceOf } from '../../electron/work/reference-sets.ts';
import { aDesk, aStockedDesk, type TestDesk } from './a-desk.ts';

const VERIZON = '98';
const MERIDIAN = '333';
const US = '70144640';
const CANADA = '70144601';
const GERMANY = '70144617';

const kept = ({ store, tenancy, now }: TestDesk) =>
  referenceOf(store.reference, tenancy.connection().id, now);

/** Reads once more, as the person who presses the button does. */
const readAgain = (
  it: TestDesk,
  at = it.tenancy.here(),
  readOrders = async (): Promise<Result<null>> => ok(null),
) =>
  readReference({ reference: kept(it), at, setReference: it.tenancy.setReference, now: it.now, readOrders });

test('the practice tenant is read with some 450 calls, none of them twice', async () => {
  const it = await aDesk();
  await it.tenancy.meet();
  it.practice.log.clear();
  expect((await readAgain(it)).ok).toBe(true);

  const calls = it.practice.log.entries.map(({ path, query }) => `${path} ${JSON.stringify(query)}`);
  expect(new Set(calls).size).toBe(calls.length);
  expect(calls.length).toBeGreaterThan(300);
  expect(calls.length).toBeLessThan(460);
  expect(it.practice.log.entries.every(({ status }) => status === 200)).toBe(true);
});

test('accessories are read once for all lines of a carrier with the same device', async () => {
  const it = await aDesk();
  await readAgain(it);
  const { items } = await kept(it).page(kinds.line, '', 0, 500);
  const alike = new Set(
    items.map(({ vendor, device }) => [vendor?.id, device?.manufacturer?.id, device?.model?.id].join()),
  );
  const calls = it.practice.log.entries.filter(
    ({ query }) => query['transactionType'] === 'ORDER_ACCESSORIES' && 'service' in query,
  );

  expect(alike.size).toBeLessThan(items.length);
  expect(calls.filter(({ path }) => path.endsWith('/catalog/accessories'))).toHaveLength(alike.size);
  for (const { id: serviceId, vendor } of items)
    expect(
      await readOffer(kept(it), 'accessories', {
        type: 'ORDER_ACCESSORIES',
        vendorId: vendor?.id ?? '',
        serviceId,
      }),
    ).toBeDefined();
});

test('a carrier is found to sell in countries that its own record does not name', async () => {
  const it = await aStockedDesk();
  const sold = (vendorId: string, regionId: string) => ({
    type: 'NEW_ACTIVATION' as const,
    vendorId,
    regionId,
  });
  for (const country of [CANADA, GERMANY]) {
    const page = await it.desk.reference.catalog({
      kind: 'devices',
      sold: sold(MERIDIAN, country),
      search: '',
      offset: 0,
    });
    expect(page.total).toBeGreaterThan(0);
    expect(new Set(page.items.map(({ price }) => price?.currencyCode))).toEqual(
      new Set([country === CANADA ? 'CAD' : 'EUR']),
    );
  }
  // Where it has no plans it is asked no further.
  expect(await kept(it).asOf(kinds.plans, offerScope(sold(VERIZON, CANADA)))).toBeDefined();
  expect(await kept(it).asOf(kinds.devices, offerScope(sold(VERIZON, CANADA)))).toBeUndefined();
  expect(await kept(it).asOf(kinds.devices, offerScope(sold(VERIZON, US)))).toBeDefined();
});

test('what the server says no to is passed over, and what was known of it stays', async () => {
  const it = await aStockedDesk();
  const key = `XFER_SERVICE_IN/${VERIZON}`;
  const before = await kept(it).find(kinds.acknowledgements, 'all', key);
  it.practice.faults.switchOn({
    kind: 'status',
    status: 403,
    match: { path: '/mobproc/v1/acknowledgements' },
  });

  expect(await readAgain(it)).toEqual({ ok: true, value: undefined });
  expect(it.tenancy.state().reference).toEqual({ asOf: expect.any(Number) as number });
  expect(before).toBeDefined();
  expect(await kept(it).find(kinds.acknowledgements, 'all', key)).toEqual(before);
});

test('when nobody answers, the reading ends there', async () => {
  const it = await aDesk();
  it.practice.faults.switchOn({
    kind: 'status',
    status: 503,
    match: { path: '/mobproc/v1/catalog/features' },
  });
  expect(await readAgain(it)).toMatchObject({ ok: false, failure: { kind: 'unavailable' } });
  const asked = it.practice.log.entries.filter(({ path }) => path.endsWith('/catalog/features'));
  expect(new Set(asked.map(({ query }) => query['service'])).size).toBe(1);
});

test('Atlas is asked for its lines, not for what it does not have', async () => {
  const it = await aDesk();
  await it.tenancy.meet();
  it.practice.log.clear();
  const connection = { ...practiceConnection, backend: 'ATLAS' as const };
  expect((await readAgain(it, { ...it.tenancy.here(), connection })).ok).toBe(true);
  expect(it.practice.log.entries.map(({ path }) => path)).toEqual([
    '/mobproc/v1/assets/services',
    '/mobproc/v1/assets/devices',
  ]);
});

test('orders are read along and said by name; without them the reading goes on, and Atlas, which has none, is not asked', async () => {
  const it = await aDesk();
  const said: string[] = [];
  const readOrders = async () => {
    said.push(it.tenancy.state().reference.running?.reading ?? 'nothing');
    return failed({ kind: 'notAllowed', server: { message: 'Orders are not for this account.' } });
  };
  expect((await readAgain(it, it.tenancy.here(), readOrders)).ok).toBe(true);
  expect(said).toEqual(['Orders']);
  expect(it.tenancy.state().reference.asOf).toBeDefined();

  const atlas = { ...it.tenancy.here(), connection: { ...practiceConnection, backend: 'ATLAS' as const } };
  await readAgain(it, atlas, readOrders);
  expect(said).toEqual(['Orders']);
});

test('where there are too many kinds of lines, the most frequent are read', () => {
  const plans = ['a', 'b', 'b', 'c', 'c', 'c'];
  expect(oneOfEach(plans, (plan) => plan, 2)).toEqual(['c', 'b']);
});
