import { expect, test } from 'vitest';
import { pictureOf } from '../../electron/pictures/picture.ts';
import { listAt, signIn, tenantAtNoon } from './caller.ts';

test.each(['devices', 'accessories'])(
  'all %s have pictures that anybody can read, but for those whose address is wrong',
  async (kind) => {
    const tenant = tenantAtNoon();
    const { get } = await signIn(tenant);
    const { body } = await get(`/catalog/${kind}?region=70144640&limit=500&offset=0`);
    const addresses = new Set(
      listAt(body, kind, 'items').map((item) => (item as { imageUrl: string }).imageUrl),
    );

    const failing: string[] = [];
    for (const address of addresses) {
      const response = await tenant.answer(new Request(address));
      const picture = pictureOf(new Uint8Array(await response.arrayBuffer()));
      if (picture?.type !== 'image/png') failing.push(address);
    }

    expect(addresses.size).toBeGreaterThan(10);
    expect(failing.filter((address) => !/\/mages\/|\/\/images\//.test(address))).toEqual([]);
  },
);

test('as in the published payloads, some addresses hold blanks, some are http and some lead nowhere', async () => {
  const { get } = await signIn(tenantAtNoon());
  const region = 'region=70144640&limit=500&offset=0';
  const text = JSON.stringify([
    (await get(`/catalog/devices?${region}`)).body,
    (await get(`/catalog/accessories?${region}`)).body,
  ]);

  expect(text).toContain('"imageUrl":"http://');
  expect(text).toContain('/mages/');
  expect(text).toContain('//images/');
  expect(text).toContain('Brightcase Shell Case.jpg');
});

test('two colours of a model look different', async () => {
  const tenant = tenantAtNoon();
  const read = async (name: string) => {
    const response = await tenant.answer(
      new Request(`https://practice.invalid/images/devices/VER/iphone5_${name}_l.jpg`),
    );
    return Buffer.from(await response.arrayBuffer());
  };

  expect(await read('whi')).not.toEqual(await read('bla'));
  expect(await read('blk')).toEqual(await read('bla'));
});

test.each([
  '',
  'devices',
  'devices/VER/nothing_l.jpg',
  'devices/VER/iphone5_bla_l.svg',
  '../mobproc/v1',
  '%ff',
  '%',
])('there is no picture at /images/%s', async (path) => {
  const response = await tenantAtNoon().answer(new Request(`https://practice.invalid/images/${path}`));

  expect(response.status).toBeGreaterThanOrEqual(400);
  expect(response.status).toBeLessThan(500);
});
