import { beforeAll, expect, test } from 'vitest';
import type { TestDesk } from './a-desk.ts';
import { aStockedDesk } from './a-desk.ts';

const upgrade = { type: 'UPGRADE', vendorId: '98', serviceId: '38382349' } as const;

let it: TestDesk;
beforeAll(async () => {
  it = await aStockedDesk();
});

const asked = () => it.practice.log.entries.length;

test('filters and order hold for the whole catalog, page by page, and nobody is asked', async () => {
  const before = asked();
  const query = { kind: 'devices', sold: upgrade, search: '', order: 'cheapest' } as const;
  const first = await it.desk.reference.catalog({ ...query, offset: 0 });
  const second = await it.desk.reference.catalog({ ...query, offset: 50 });
  const items = [...first.items, ...second.items];
  expect(first.items).toHaveLength(50);
  expect(new Set(items.map(({ id }) => id)).size).toBe(first.total);
  const amounts = items.map(({ price }) => price?.amount ?? 0);
  expect(amounts).toEqual(amounts.toSorted((one, other) => one - other));

  const [maker] = first.manufacturers;
  const made = await it.desk.reference.catalog({ ...query, manufacturer: maker?.id, offset: 0 });
  expect(made.total).toBe(maker?.count);
  expect(made.items.every(({ manufacturer }) => manufacturer === maker?.id)).toBe(true);
  expect(asked()).toBe(before);
});

test('an offer says who sells and what it has to go with', async () => {
  const offer = await it.desk.reference.catalog({ kind: 'plans', sold: upgrade, search: '', offset: 0 });
  expect(offer).toMatchObject({
    vendor: { name: 'Verizon Wireless', accessMethod: 'CDMA' },
    device: { name: 'LG Cookie Plus' },
    isOfAlike: true,
    sharedNames: ['Nationwide for Business Talk Share Plan'],
  });
});

test('what is picked and not on offer any more is named', async () => {
  const query = { kind: 'devices', sold: upgrade, search: 'nothing is called that', offset: 0 } as const;
  const offer = await it.desk.reference.catalog({ ...query, held: ['9194713904', 'gone'] });
  expect(offer).toMatchObject({ items: [], gone: ['gone'] });
});

test('what another carrier has on offer is told with that carrier, out of the cache', async () => {
  const before = asked();
  const found = await it.desk.reference.elsewhere({
    kind: 'devices',
    sold: { type: 'NEW_ACTIVATION', vendorId: '333', regionId: '70144640' },
    search: 'mifi',
  });
  expect(found).toMatchObject([
    { name: 'Novatel MiFi 6620L', place: { type: 'NEW_ACTIVATION' }, differs: ['carrier'] },
  ]);
  expect(asked()).toBe(before);
});

test('what is on offer here too is not looked for elsewhere', async () => {
  const query = { kind: 'devices', sold: upgrade, search: 'iphone 5' } as const;
  expect(await it.desk.reference.elsewhere(query)).toEqual([]);
});
