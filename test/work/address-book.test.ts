import { expect, test } from 'vitest';
import { addressIn, valuesOf } from '../../electron/domain/address-book.ts';
import { practiceConnection } from '../../electron/domain/connection.ts';
import { listAddresses, saveAddress } from '../../electron/work/address-book.ts';
import { address, aDesk, must } from './a-desk.ts';

const orange = {
  nickname: 'Head office',
  name: 'Peter Edwards',
  regionId: '70144640',
  lines: { LINE_1: '35 Executive Blvd', CITY: 'Orange', STATE: 'CT', POSTAL_CODE: '06477' },
};

const fields = Object.keys(orange.lines).map((id) => ({
  kind: 'text' as const,
  path: `shipTo.address[${id}]`,
  label: id,
  required: true,
}));

test('the address that is filled in can be kept under a nickname, and gives the same values again', () => {
  const found = addressIn({ ...address, serviceId: '88' }, fields, 'Ada Example');
  const { nickname: _nickname, ...present } = orange;
  expect(found).toEqual(present);
  expect(Object.keys(found?.lines ?? {})).toEqual(['LINE_1', 'CITY', 'STATE', 'POSTAL_CODE']);
  const { 'shipTo.expedite': _, ...values } = address;
  expect(valuesOf(orange)).toEqual(values);
  expect(addressIn({ 'shipTo.regionId': '70144640', 'shipTo.name': 'A' }, fields, 'B')).toBeUndefined();
});

test('addresses are found by any of their words, the last used first', async () => {
  const { desk } = await aDesk();
  const first = must(await desk.addresses.save(orange));
  const second = must(await desk.addresses.save({ ...orange, nickname: 'Łódź', lines: { CITY: 'Łódź' } }));

  expect((await desk.addresses.list('')).map(({ id }) => id)).toEqual([second.id, first.id]);
  must(await desk.addresses.used(first.id));
  expect((await desk.addresses.list('')).map(({ id }) => id)).toEqual([first.id, second.id]);
  expect((await desk.addresses.list('łodz')).map(({ id }) => id)).toEqual([second.id]);
  expect((await desk.addresses.list('executive orange'))[0]).toMatchObject(orange);
});

test('a nickname is needed and serves one address; a removed one is gone', async () => {
  const { desk } = await aDesk();
  const kept = must(await desk.addresses.save(orange));
  const refused = async (nickname: string) => {
    const result = await desk.addresses.save({ ...orange, nickname });
    return result.ok || result.failure.kind !== 'incomplete' ? undefined : result.failure.problems[0]?.says;
  };
  expect(await refused('  ')).toBe('An address needs a nickname to be found by.');
  expect(await refused('HEAD  OFFICE')).toMatch(/^Another address has this nickname/);
  expect(await refused('x'.repeat(121))).toBe('A nickname has at most 120 characters.');

  must(await desk.addresses.remove(kept.id));
  expect(await desk.addresses.list('')).toEqual([]);
  const none = { ok: false, failure: { kind: 'notFound', what: 'The address' } };
  expect(await desk.addresses.remove(kept.id)).toEqual(none);
  expect(await desk.addresses.used(kept.id)).toEqual(none);
});

test('two connections to one tenant share its addresses; its other environment has its own', async () => {
  const { store, tenancy } = await aDesk();
  const book = (over: Partial<typeof practiceConnection>) => ({
    addresses: store.addresses,
    tenancy: { ...tenancy, connection: () => ({ ...practiceConnection, ...over }) },
    world: {
      now: () => 1,
      newId: () => 'a1',
      randomBytes: () => new Uint8Array(),
      pause: () => Promise.resolve(),
      sha256: String,
    },
  });
  must(await saveAddress(book({ id: 'one', environment: 'QA' }), orange));

  expect(
    await listAddresses(book({ id: 'two', environment: 'QA', username: 'rivermine://x' }), ''),
  ).toHaveLength(1);
  expect(await listAddresses(book({ id: 'one', environment: 'PRODUCTION' }), '')).toEqual([]);
  expect(await listAddresses(book({ id: 'one', environment: 'QA', tenant: 'OTHER' }), '')).toEqual([]);
});
