import type { Vendor } from '../domain/catalog.ts';
import { textAt } from '../domain/json.ts';
import type { Result } from '../domain/result.ts';
import { singleIn } from './envelope.ts';
import type { Get, Reader } from './get.ts';

/** Carriers only; the word CARRIER is assumed (CONTRACT.md A18). */
const askCarriers = (): Get => ({ segments: ['vendors'], parameters: { type: 'CARRIER' } });

const askVendors = (): Get => ({ segments: ['vendors'] });

/** The single vendor is the one with its access method and a region (CONTRACT.md b.2). */
export const askVendor = (id: string): Get => ({ segments: ['vendors', id], what: `Vendor ${id}` });

/** The carriers; all vendors where the server does not know the word or has nobody under it. */
export async function carriers(readAll: (get: Get) => Promise<Result<Vendor[]>>): Promise<Result<Vendor[]>> {
  const found = await readAll(askCarriers());
  const isHelpful = found.ok ? found.value.length > 0 : found.failure.kind !== 'malformed';
  return isHelpful ? found : readAll(askVendors());
}

/** Where a vendor sells, remembered once it is known; undefined when the server does not say. */
export function regionOfVendor(read: Reader): (vendorId: string) => Promise<string | undefined> {
  const known = new Map<string, string>();
  return async (vendorId) => {
    const remembered = known.get(vendorId);
    if (remembered !== undefined) return remembered;
    const vendor = await read(askVendor(vendorId));
    const regionId = vendor.ok ? textAt(singleIn(vendor.value, 'vendor'), 'region', 'id') : undefined;
    if (regionId) known.set(vendorId, regionId);
    return regionId;
  };
}
