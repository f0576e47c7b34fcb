import { expect, test } from 'vitest';
import { findOffered, readOffer } from '../../electron/work/offer.ts';
import { kinds, referenceOf, type Reference } from '../../electron/work/reference-sets.ts';
import { stores } from '../../electron/store/stores.ts';
import { open } from '../../electron/store/open.ts';
import { aLine } from '../helpers/make.ts';
import { aStockedDesk, promised } from './a-desk.ts';

const line = aLine();
const upgrade = { type: 'UPGRADE', vendorId: '98', serviceId: line.id } as const;
const item = (id: string, name = `Item ${id}`) => ({ id, name });

async function aShelf(...sets: [scope: string, ...ids: string[]][]): Promise<Reference> {
  const reference = referenceOf(promised(stores(open(':memory:'))).reference, 'c1', () => 1);
  await reference.put(kinds.line, line);
  for (const [scope, ...ids] of sets)
    for (const kind of [kinds.devices, kinds.accessories])
      await reference.replace(
        kind,
        ids.map((id) => item(id, `${id} of ${scope}`)),
        scope,
      );
  return reference;
}

test('what was read for the very line comes before what was read for lines alike', async () => {
  const own = `UPGRADE/98/line ${line.id}`;
  expect(await readOffer(await aShelf(), 'devices', upgrade)).toBeUndefined();
  expect(await readOffer(await aShelf(['UPGRADE/98', '1']), 'devices', upgrade)).toBe('UPGRADE/98');
  const both = await aShelf(['UPGRADE/98', '1', '2'], [own, '1']);
  expect(await readOffer(both, 'devices', upgrade)).toBe(own);
  expect((await findOffered(both, 'devices', '1', upgrade))?.name).toBe(`1 of ${own}`);
  expect((await findOffered(both, 'devices', '2', upgrade))?.name).toBe('2 of UPGRADE/98');
});

test('an offer that was read and is empty counts; nothing stands in for it', async () => {
  const shelf = await aShelf(['UPGRADE/98', '1'], [`UPGRADE/98/line ${line.id}`]);
  expect(await readOffer(shelf, 'devices', upgrade)).toBe(`UPGRADE/98/line ${line.id}`);
});

test('accessories stand in for lines with the same device only', async () => {
  const shelf = await aShelf(['ORDER_ACCESSORIES/98/model LG/Cookie Plus', '1']);
  const sold = { ...upgrade, type: 'ORDER_ACCESSORIES' } as const;
  expect(await readOffer(shelf, 'accessories', sold)).toBe('ORDER_ACCESSORIES/98/model LG/Cookie Plus');
  const other = aLine({ id: '2', device: { id: '3', model: { id: 'Other', name: 'Other' } } });
  await shelf.put(kinds.line, other);
  expect(await readOffer(shelf, 'accessories', { ...sold, serviceId: '2' })).toBeUndefined();
});

test('a country has its own offer, and what fits a device is found before all else', async () => {
  const country = { type: 'NEW_ACTIVATION', vendorId: '98', regionId: '70144640' } as const;
  const fitting = { ...country, deviceId: '7' };
  const shelf = await aShelf(['NEW_ACTIVATION/98/70144640', '1', '2']);
  expect(await readOffer(shelf, 'accessories', { ...country, regionId: '70144601' })).toBeUndefined();
  expect(await readOffer(shelf, 'accessories', fitting)).toBe('NEW_ACTIVATION/98/70144640');
  await shelf.replace(kinds.accessories, [item('2')], 'NEW_ACTIVATION/98/70144640/for 7');
  expect(await readOffer(shelf, 'accessories', fitting)).toBe('NEW_ACTIVATION/98/70144640/for 7');
});

test('a single device is read when it is looked at, kept, and not to be had offline before', async () => {
  const { desk, practice } = await aStockedDesk();
  await desk.desk.workOffline(true);
  expect(await desk.reference.device('9194713904')).toBeUndefined();
  await desk.desk.workOffline(false);
  const device = await desk.reference.device('9194713904');
  expect(device).toMatchObject({ id: '9194713904', deviceFeatures: [] });
  await desk.desk.workOffline(true);
  expect(await desk.reference.device('9194713904')).toEqual(device);
  expect(
    practice.log.entries.filter(({ path }) => path.endsWith('/catalog/devices/9194713904')),
  ).toHaveLength(1);
});
