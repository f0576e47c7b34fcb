import { beforeAll, describe, expect, test } from 'vitest';
import { orderTypes, type OrderType } from '../../electron/domain/order-type.ts';
import { kinds, referenceOf } from '../../electron/work/reference-sets.ts';
import { aStockedDesk, must, type TestDesk } from './a-desk.ts';
import { aPreparedDraft, forWhom } from './an-order.ts';

/** Whatever goes on behind the window's back has had its turn. */
async function quiet(): Promise<void> {
  for (let turn = 0; turn < 50; turn++) await new Promise((resolve) => setImmediate(resolve));
}

/** The calls that reach the server while this is done, as one would write them down. */
async function callsDuring({ practice }: TestDesk, work: () => Promise<unknown>): Promise<string[]> {
  await quiet();
  const before = practice.log.entries.length;
  await work();
  await quiet();
  return practice.log.entries
    .slice(before)
    .map(({ method, path, query }) =>
      [method, path.replace('/mobproc/v1', ''), ...Object.values(query)].join(' '),
    );
}

/** Made, filled in, saved, opened again, and copied. */
async function prepare(it: TestDesk, type: OrderType): Promise<void> {
  const { id } = await aPreparedDraft(it, type);
  await quiet();
  await it.desk.drafts.find(id);
  must(await it.desk.drafts.duplicate(id));
}

describe('with all reference data read', () => {
  let it: TestDesk;
  beforeAll(async () => {
    it = await aStockedDesk();
    await it.tenancy.meet();
  });

  test.each(orderTypes)(
    '%s is prepared offline without a call, and confirmed once the server is there',
    async (type) => {
      await it.desk.desk.workOffline(true);
      expect(await callsDuring(it, () => prepare(it, type))).toEqual([]);
      const draft = await aPreparedDraft(it, type);

      await it.desk.desk.workOffline(false);
      expect(must(await it.desk.drafts.confirm(draft.id)).note).toBeUndefined();
      expect((await it.desk.drafts.find(draft.id))?.stage).toBe('review');
    },
  );
});

test('online, each thing that no list holds is asked for once; then forms of all types make no call', async () => {
  const it = await aStockedDesk();
  await it.tenancy.meet();
  const all = async () => {
    for (const type of orderTypes) await prepare(it, type);
  };

  const first = await callsDuring(it, all);
  const device = 'GET /catalog/accessories';
  expect(first.filter((call) => !call.startsWith(device)).sort()).toEqual([
    'GET /assets/services/34415733',
    'GET /assets/services/38382349',
  ]);
  // Which accessories fit the device that was picked, for each order type that has both.
  expect(first.filter((call) => call.startsWith(device))).toHaveLength(3);
  expect(await callsDuring(it, all)).toEqual([]);
}, 60_000);

test('a draft for somebody else asks once for the answers the server proposes for them', async () => {
  const it = await aStockedDesk();
  const { items } = await it.desk.reference.lines('', 0);
  const line = items.find(({ employee, vendor }) => employee?.id !== '28673732' && vendor?.id === '98');
  await it.desk.lines.find(line?.id ?? '');
  const open = () => it.desk.drafts.create('UNSUSPEND', { lineId: line?.id ?? '' });

  expect(await callsDuring(it, open)).toEqual([
    expect.stringMatching(/^GET \/orders\/properties UNSUSPEND 98$/),
  ]);
  expect(await callsDuring(it, open)).toEqual([]);
  expect(it.practice.log.entries.at(-1)?.headers['x-tngo-context-employeeid']).toBe(line?.employee?.id);
});

test('a form for a country whose catalog was never read asks for that catalog', async () => {
  const it = await aStockedDesk();
  const draft = must(await it.desk.drafts.create('NEW_ACTIVATION', forWhom('NEW_ACTIVATION')));
  const values = { ...draft.values, carrierId: '98', regionId: '70144648' };
  const calls = await callsDuring(it, () => it.desk.drafts.save(draft.id, draft.revision, values));
  expect(calls.length).toBeGreaterThan(0);
  expect(calls.every((call) => call.includes('70144648'))).toBe(true);
});

describe('a line of a carrier that sells in several currencies', () => {
  const aCanadianLine = async ({ desk }: TestDesk) => {
    const { items } = await desk.reference.lines('Meridian', 0);
    const line = items.find(({ number }) => /^(?:416|604)/.test(number));
    if (!line) throw new Error('the practice tenant has no Canadian line');
    await desk.lines.find(line.id);
    return line;
  };

  test.each(['UPGRADE', 'ORDER_ACCESSORIES'] as const)(
    'is asked for what it can have itself, once: %s',
    async (type) => {
      const it = await aStockedDesk();
      const line = await aCanadianLine(it);
      const open = () => it.desk.drafts.create(type, { lineId: line.id });
      const calls = (await callsDuring(it, open)).filter((call) => call.includes('/catalog/'));
      expect(calls).toHaveLength(type === 'UPGRADE' ? 2 : 1);
      expect((await callsDuring(it, open)).filter((call) => call.includes('/catalog/'))).toEqual([]);

      const { items } = await it.desk.reference.catalog({
        kind: type === 'UPGRADE' ? 'devices' : 'accessories',
        sold: { type, vendorId: line.vendor?.id ?? '', serviceId: line.id },
        search: '',
        offset: 0,
      });
      expect(new Set(items.map(({ price }) => price?.currencyCode))).toEqual(new Set(['CAD']));
    },
  );

  test('has its own features', async () => {
    const it = await aStockedDesk();
    const line = await aCanadianLine(it);
    const draft = must(await it.desk.drafts.create('UPDATE_FEATURES', { lineId: line.id }));
    await quiet();
    const { features = [] } = (await it.desk.drafts.find(draft.id))?.facts ?? {};
    expect(new Set(features.map(({ price }) => price?.currencyCode))).toEqual(new Set(['CAD']));
  });
});

test('an offer that was asked for one line is renewed when the others were read anew', async () => {
  const it = await aStockedDesk();
  const reference = referenceOf(it.store.reference, it.tenancy.connection().id, () => 1);
  await reference.replace(kinds.devices, [], 'UPGRADE/98/line 38382349');
  await it.desk.lines.find('38382349');
  const open = () => it.desk.drafts.create('UPGRADE', forWhom('UPGRADE'));
  expect(await callsDuring(it, open)).toEqual([
    expect.stringMatching(/^GET \/catalog\/devices UPGRADE 38382349/),
  ]);
});
