import type { Price } from './money.ts';

/** A carrier or other vendor. */
export interface Vendor {
  id: string;
  name: string;
  accessMethod?: string;
}

/** A single vendor also names a region (CONTRACT.md b.2); it need not be the only one it sells in. */
export interface SellingVendor extends Vendor {
  regionId?: string;
}

/** A device, plan or accessory on offer, as GET /catalog/… lists it. */
export interface CatalogItem {
  id: string;
  name: string;
  manufacturer?: string;
  price?: Price;
  vendor?: Vendor;
  accessMethod?: string;
  /** Where its picture is, as the server says it: not to be loaded as it stands (CONTRACT.md T49). */
  picture?: string;
  /** What the server remarks on it, such as that it is outside the policy. */
  says?: readonly string[];
}

export interface OptionalFeature {
  id: string;
  description: string;
  price?: Price;
}

/** A single plan with what belongs to it; the list does not carry the features (CONTRACT.md b.2). */
export interface Plan extends CatalogItem {
  includedFeatures: readonly string[];
  optionalFeatures: readonly OptionalFeature[];
}

/** What a generic device of Atlas may be had with: shown, but in no order (CONTRACT.md d.9). */
export interface DeviceFeature {
  id: string;
  label: string;
  options: readonly { id: string; label: string; isDefault: boolean; price?: Price }[];
}

/** A single device with what it may be had with; the list does not say that. */
export interface CatalogDevice extends CatalogItem {
  deviceFeatures: readonly DeviceFeature[];
}
