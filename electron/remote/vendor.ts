import type { SellingVendor, Vendor } from '../domain/catalog.ts';
import { asText, textAt, valueAt, type Json } from '../domain/json.ts';

/** A vendor as lists, assets and orders name one; undefined without an id. */
export function readVendor(item: Json | undefined): Vendor | undefined {
  const id = textAt(item, 'id');
  if (!id) return undefined;
  return { id, name: textAt(item, 'name') ?? id, accessMethod: readAccessMethod(item) };
}

export function readSellingVendor(item: Json | undefined): SellingVendor | undefined {
  const vendor = readVendor(item);
  return vendor && { ...vendor, regionId: textAt(item, 'region', 'id') };
}

/** One word or a list of words (CONTRACT.md A18). */
export function readAccessMethod(item: Json | undefined): string | undefined {
  const value = valueAt(item, 'accessMethod');
  const words = Array.isArray(value) ? value.flatMap((word) => asText(word) ?? []) : [];
  return words.length > 0 ? words.join(', ') : asText(value);
}
