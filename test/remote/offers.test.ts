import { describe, expect, test } from 'vitest';
import type { Result } from '../../electron/domain/result.ts';
import type { Wire } from '../../electron/remote/wire.ts';
import { answer, errorBody } from './answers.ts';
import { signedInDesk } from './practice-desk.ts';

const VERIZON = '98';
const US = '70144640';
const CANADA = '70144601';
const LG_LINE = '38382349';

async function the<T>(result: Promise<Result<T>>): Promise<T> {
  const settled = await result;
  if (!settled.ok) throw new Error(`expected a value, got ${JSON.stringify(settled.failure)}`);
  return settled.value;
}

describe('accessories', () => {
  test('for a line fit its device and are asked for with the line', async () => {
    const { api, tenant } = await signedInDesk();
    const fitting = await the(
      api.accessories({ type: 'ORDER_ACCESSORIES', vendorId: VERIZON, serviceId: LG_LINE }),
    );

    expect(tenant.log.entries.at(-1)?.query).toMatchObject({
      service: LG_LINE,
      transactionType: 'ORDER_ACCESSORIES',
    });
    expect(fitting.map(({ name }) => name)).toContain('Brightcase Shell Case for LG');
    expect(fitting.map(({ name }) => name)).not.toContain('Brightcase Shell Case for Apple');
  });

  test('for a device in the same cart are asked for with that device', async () => {
    const { api, tenant } = await signedInDesk();
    const sold = { type: 'NEW_ACTIVATION', vendorId: VERIZON, regionId: US } as const;
    const all = await the(api.accessories(sold));
    const [device] = await the(api.devices(sold));
    const fitting = await the(api.accessories({ ...sold, deviceId: device?.id }));

    expect(tenant.log.entries.at(-1)?.query).toMatchObject({ device: device?.id, region: US });
    expect(fitting.length).toBeGreaterThan(0);
    expect(fitting.length).toBeLessThan(all.length);
  });

  test('of other carriers are left out, also where the server does not know that filter', async () => {
    const { api } = await signedInDesk({
      through: (wire) => ({
        ...wire,
        read: (ask) => wire.read({ ...ask, url: ask.url.replace(/[?&](?:vendor|region)=[^&]*/g, '') }),
      }),
    });
    const offered = await the(api.accessories({ type: 'NEW_ACTIVATION', vendorId: VERIZON, regionId: US }));

    expect(offered.length).toBeGreaterThan(0);
    expect(new Set(offered.map(({ vendor }) => vendor?.id))).toEqual(new Set([VERIZON]));
  });
});

test('the features of a line are those its carrier offers it, with their prices', async () => {
  const { api, tenant } = await signedInDesk();
  const features = await the(api.features(LG_LINE));

  expect(tenant.log.entries.at(-1)?.query).toMatchObject({ service: LG_LINE });
  expect(features.find(({ id }) => id === '2082')).toEqual({
    id: '2082',
    description: 'Visual Voice Mail',
    price: { amount: 299, currencyCode: 'USD', recurrence: 'MONTHLY' },
  });
});

test('acknowledgements are asked for by carrier and order type, both always', async () => {
  const { api, tenant } = await signedInDesk();
  const asked = { type: 'XFER_SERVICE_OUT', vendorId: VERIZON } as const;

  expect(await the(api.acknowledgements(asked))).toMatchObject({
    blocks: [{ header: 'Transfer to a Personal Account' }],
    items: [{ id: 'PERSONAL_BILLING', required: false }],
  });
  expect(tenant.log.entries.at(-1)?.query).toEqual({ vendor: VERIZON, transactionType: 'XFER_SERVICE_OUT' });
});

test('the single vendor has its access method, and a region', async () => {
  const { api } = await signedInDesk();
  expect(await the(api.vendor(VERIZON))).toMatchObject({ accessMethod: 'CDMA', regionId: US });
});

describe('a country whose addresses ask for a province without listing any', () => {
  const province = (region: { addressFormat?: readonly { id: string; options?: unknown }[] }) =>
    region.addressFormat?.find(({ id }) => id === 'PROVINCE');

  test('gets them from its parts', async () => {
    const { api } = await signedInDesk();
    expect(province(await the(api.region(CANADA)))?.options).toContainEqual({
      label: 'Ontario',
      value: 'ON',
    });
  });

  test('keeps a text where the server does not say which there are', async () => {
    const { api } = await signedInDesk({ through: answeringStatesWith(404) });
    expect(province(await the(api.region(CANADA)))).not.toHaveProperty('options');
  });

  test('is asked for again when nobody answered', async () => {
    const { api } = await signedInDesk({ through: answeringStatesWith(503) });
    expect(await api.region(CANADA)).toMatchObject({ ok: false, failure: { kind: 'unavailable' } });
  });
});

const answeringStatesWith =
  (status: number) =>
  (wire: Wire): Wire => ({
    ...wire,
    read: (ask) =>
      ask.url.includes('parentRegion=') ? Promise.resolve(answer(status, errorBody(status))) : wire.read(ask),
  });
