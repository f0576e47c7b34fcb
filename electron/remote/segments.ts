import type { CatalogItem } from '../domain/catalog.ts';
import { textAt, valueAt, type Json } from '../domain/json.ts';
import type { Segment } from '../domain/order.ts';
import { ok, type Result } from '../domain/result.ts';
import { membersOf, membersUnder, segmentSpellings } from '../domain/spellings.ts';
import { readFeature, readOffer } from './catalog.ts';
import { readVendor } from './vendor.ts';

/** The entries of several segments, each told once; of the whole order when no segment is named. */
export async function ofSegments<T>(
  segmentIds: readonly string[],
  entriesOf: (segmentId?: string) => Promise<Result<T[]>>,
): Promise<Result<T[]>> {
  const found = new Map<string, T>();
  for (const segmentId of segmentIds.length > 0 ? segmentIds : [undefined]) {
    const entries = await entriesOf(segmentId);
    if (!entries.ok) return entries;
    for (const entry of entries.value) found.set(JSON.stringify(entry), entry);
  }
  return ok([...found.values()]);
}

/** What the vendors deliver of an order. Posted orders and lists spell the block differently (CONTRACT.md T25). */
export function readSegments(order: Json): Segment[] {
  return membersUnder(order, segmentSpellings).flatMap((item) => {
    const id = segmentIdOf(item) ?? textAt(item, 'id');
    return id ? [readSegment(id, item)] : [];
  });
}

/** The segment that an entry or a parcel belongs to. */
export const segmentIdOf = (item: Json): string | undefined =>
  textAt(item, 'orderSegmentId') ?? textAt(item, 'segmentId') ?? textAt(item, 'orderSegment');

function readSegment(id: string, item: Json): Segment {
  return {
    id,
    status: textAt(item, 'status') ?? '',
    vendor: readVendor(valueAt(item, 'vendor')),
    device: readNamedOffer(valueAt(item, 'device')),
    plan: readPlan(valueAt(item, 'plan')),
    accessories: membersOf(valueAt(item, 'accessories')).flatMap(
      (accessory) => readNamedOffer(accessory) ?? [],
    ),
    features: membersOf(valueAt(item, 'features')).map((feature) => ({
      ...readFeature(feature),
      action: textAt(feature, 'action'),
    })),
  };
}

/** A shell such as `{"optionalFeatures":[]}` is nothing (CONTRACT.md T43). */
function readNamedOffer(item: Json | undefined): Omit<CatalogItem, 'id'> | undefined {
  const offer = readOffer(item);
  return offer.name === '' && offer.price === undefined ? undefined : offer;
}

function readPlan(item: Json | undefined): Segment['plan'] {
  const optionalFeatures = membersOf(valueAt(item, 'optionalFeatures')).map(readFeature);
  const offer = readNamedOffer(item) ?? (optionalFeatures.length > 0 ? readOffer(item) : undefined);
  return offer && { ...offer, optionalFeatures };
}
