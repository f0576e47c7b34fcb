import { elsewhereThan, type Elsewhere, type Place } from '../domain/catalog-elsewhere.ts';
import type { Sold } from '../domain/form/field.ts';
import { vendorOf } from './look-up.ts';
import { readOffer, readScope, type OfferKind } from './offer.ts';
import { kinds, type Reference } from './reference-sets.ts';

/** Items looked through, and names told. */
const MOST_FOUND = 2_000;
const MOST_TOLD = 8;

/** What is not on offer there but elsewhere in the cache, found by words. Asks nobody. */
export async function lookElsewhere(
  reference: Reference,
  { kind, sold, search }: { kind: OfferKind; sold: Sold; search: string },
): Promise<Elsewhere[]> {
  if (search.trim() === '') return [];
  const here = await readOffer(reference, kind, sold);
  const { items } = await reference.page(kinds[kind], search, 0, MOST_FOUND, here ?? '');
  const found = await reference.anywhere(kinds[kind], search, MOST_FOUND);
  const places = new Map<string, Place | undefined>();
  for (const scope of new Set(found.map((one) => one.scope)))
    places.set(scope, await placeOf(reference, scope));
  const known = found.flatMap(({ scope, item }) => {
    const place = places.get(scope);
    return place ? [{ name: item.name, place }] : [];
  });
  return elsewhereThan(sold, known, new Set(items.map(({ name }) => name))).slice(0, MOST_TOLD);
}

/** An offer in words; undefined for one of which the carrier or the country is not known any more. */
async function placeOf(reference: Reference, scope: string): Promise<Place | undefined> {
  const read = readScope(scope);
  const vendor = read && (await vendorOf(reference, read.vendorId));
  if (!vendor) return undefined;
  const place = { type: read.type, vendor: { id: vendor.id, name: vendor.name } };
  if (read.regionId === undefined) return place;
  const region = await reference.find(kinds.region, read.regionId);
  return region && { ...place, region: { id: region.id, name: region.name } };
}
