/**
 * @file Why something is not on offer here: what the cache holds of the same name for other carriers, order types and
 * countries. The server leaves things out and does not say why (CONTRACT.md b.2).
 */
import type { Named } from './line.ts';
import type { OrderType } from './order-type.ts';

/** Where something is on offer. */
export interface Place {
  type: OrderType;
  vendor: Named;
  /** For orders without a line. */
  region?: Named;
}

/** Something that is not on offer here, and the nearest place where it is. */
export interface Elsewhere {
  name: string;
  place: Place;
  /** What is different there, the one nearest to be changed alone; several when no single one does it. */
  differs: readonly ('carrier' | 'type' | 'country')[];
}

/** The nearest place of each name that is not on offer here, in the order in which the names were found. */
export function elsewhereThan(
  here: { type: OrderType; vendorId: string; regionId?: string | undefined },
  found: readonly { name: string; place: Place }[],
  namesHere: ReadonlySet<string>,
): Elsewhere[] {
  const nearest = new Map<string, Elsewhere>();
  for (const { name, place } of found) {
    if (namesHere.has(name)) continue;
    const differs = differences(here, place);
    const known = nearest.get(name);
    if (differs.length > 0 && (!known || farness(differs) < farness(known.differs)))
      nearest.set(name, { name, place, differs });
  }
  return [...nearest.values()];
}

function differences(
  here: { type: OrderType; vendorId: string; regionId?: string | undefined },
  { type, vendor, region }: Place,
): Elsewhere['differs'] {
  const isOtherCountry = here.regionId !== undefined && region !== undefined && region.id !== here.regionId;
  return [
    ...(vendor.id === here.vendorId ? [] : ['carrier' as const]),
    ...(type === here.type ? [] : ['type' as const]),
    ...(isOtherCountry ? ['country' as const] : []),
  ];
}

/** One difference is nearer than two; another carrier is nearer than another kind of order, and that than another country. */
const farness = (differs: Elsewhere['differs']): number =>
  differs.length * 10 + (differs.includes('country') ? 2 : 0) + (differs.includes('type') ? 1 : 0);
