import { expect, test } from 'vitest';
import { at, listAt, signIn, tenantAtNoon } from './caller.ts';
import type { Caller } from './caller.ts';

const host = 'https://tngo-mobproc.cloudhub.io/mobproc/v1';

test.each(['devices', 'plans'])('/catalog/%s needs a region or a service', async (kind) => {
  const { get } = await signIn(tenantAtNoon());

  const { status, body } = await get(`/catalog/${kind}?limit=10&offset=0`);

  expect(status).toBe(400);
  expect(body).toMatchObject({
    errorCode: '400-Region_id-Account-Id-error',
    message: 'Region ID or Service ID must be passed in.',
  });
});

test('a catalog device is what a confirmed cart shows', async () => {
  const { get } = await signIn(tenantAtNoon());

  expect((await get('/catalog/devices/9194713904')).body).toEqual({
    _meta: { href: `${host}/catalog/devices/9194713904` },
    id: '9194713904',
    imageUrl: 'https://practice.invalid/images/devices/VER/iphone5_blk_l.jpg',
    manufacturer: {
      _meta: { href: `${host}/manufacturers/Apple` },
      id: 'Apple',
      logoUrl: 'https://cdn.tangoe.com/manage/images/manufacturers/Apple.gif',
      name: 'Apple',
    },
    name: 'Apple iPhone 5 (16GB) - Black',
    price: { amount: 199.99, currencyCode: 'USD', recurrence: 'ONETIME' },
    vendor: {
      _meta: { href: `${host}/vendors/98` },
      id: '98',
      logoUrl: 'https://cdn.tangoe.com/manage/images/carrier/logo_VER.gif',
      name: 'Verizon Wireless',
    },
  });
});

test('a port leaves out what only the present carrier sells', async () => {
  const caller = await signIn(tenantAtNoon());
  const ask = 'service=34415733&limit=300&offset=0';

  expect(await vendorsOf(caller, `/catalog/devices?${ask}`, 'devices')).toEqual(['111', '98']);
  expect(await vendorsOf(caller, `/catalog/devices?${ask}&transactionType=PORT_NUMBER`, 'devices')).toEqual([
    '98',
  ]);
  expect(await vendorsOf(caller, `/catalog/plans?${ask}&vendor=111`, 'plans')).toEqual(['111']);
});

test('each country has its own catalog in its own money', async () => {
  const { get } = await signIn(tenantAtNoon());
  const { body } = await get('/catalog/plans?region=70144617&limit=100&offset=0');

  const currencies = listAt(body, 'plans', 'items').map((plan) => at(plan, 'price', 'currencyCode'));

  expect(new Set(currencies)).toEqual(new Set(['EUR']));
});

test('optional features are told by the single plan only', async () => {
  const { get } = await signIn(tenantAtNoon());

  const { body: list } = await get('/catalog/plans?region=70144640&limit=1&offset=0');
  const { body: single } = await get('/catalog/plans/6568886698');

  expect(at(list, 'plans', 'items', 0, 'id')).toBe('6568886698');
  expect(at(list, 'plans', 'items', 0)).not.toHaveProperty('optionalFeatures');
  expect(at(single, 'includedFeatures')).toEqual([
    { description: 'Total Equipment Coverage' },
    { description: 'VZ Navigator' },
    { description: 'Base Package' },
  ]);
  expect(listAt(single, 'optionalFeatures')).toContainEqual({
    description: 'Voice Mail',
    id: '122',
    price: { amount: 300, currencyCode: 'USD', recurrence: 'MONTHLY' },
  });
});

test('features of a service are those of its carrier; a price can hide in the words', async () => {
  const { get } = await signIn(tenantAtNoon());

  const { body } = await get('/catalog/features?service=38382349&limit=100&offset=0');

  expect(listAt(body, 'features', 'items')).toContainEqual({
    description: 'International Calling, $0.20 per minute',
    id: '98',
    price: { amount: 0, currencyCode: 'USD', recurrence: 'MONTHLY' },
  });
  expect(at(body, 'features', '_meta', 'totalCount')).toBe(20);
  expect((await get('/catalog/features/122')).body).toMatchObject({ description: 'Voice Mail' });
});

test('accessories for a line fit its device and come from its carrier', async () => {
  const caller = await signIn(tenantAtNoon());
  const names = async (query: string): Promise<unknown[]> =>
    listAt(
      (await caller.get(`/catalog/accessories?limit=200&offset=0&${query}`)).body,
      'accessories',
      'items',
    ).map((one) => at(one, 'name'));

  expect(await names('service=38382349')).toContain('Brightcase Shell Case for LG');
  expect(await names('service=38382349')).not.toContain('Brightcase Shell Case for Apple');
  expect(await names('compatibleWithDeviceAssetId=770288091')).toContain('Brightcase Shell Case for Apple');
  expect(await names('device=9194713904')).toContain('Brightcase Shell Case for Apple');
  expect(
    await vendorsOf(caller, '/catalog/accessories?limit=200&offset=0&service=38382349', 'accessories'),
  ).toEqual(['98']);
  expect(
    (await caller.get('/catalog/accessories?limit=1&offset=0&transactionType=ORDER_ACCESSORIES')).status,
  ).toBe(400);
  expect((await caller.get('/catalog/accessories/3628935899')).body).toMatchObject({
    price: { amount: 22.49 },
  });
});

test('a catalog knows no id of another kind', async () => {
  const { get } = await signIn(tenantAtNoon());
  const statuses = await Promise.all(
    [
      '/catalog/devices/6568886698',
      '/catalog/plans/9194713904',
      '/assets/devices/9194713904',
      '/vendors/122',
    ].map(async (path) => (await get(path)).status),
  );

  expect(statuses).toEqual([404, 404, 404, 404]);
});

async function vendorsOf({ get }: Caller, path: string, name: string): Promise<unknown[]> {
  const { body } = await get(path);
  return [...new Set(listAt(body, name, 'items').map((item) => at(item, 'vendor', 'id')))].sort();
}
