import type { CatalogItem, OptionalFeature, Vendor } from './catalog.ts';
import type { Employee } from './employee.ts';
import type { Json } from './json.ts';
import type { SerialNumber } from './line.ts';

/** What one vendor delivers of an order. Items carry no ids here (CONTRACT.md d.3). */
export interface Segment {
  id: string;
  status: string;
  vendor?: Vendor;
  device?: Omit<CatalogItem, 'id'>;
  plan?: Omit<CatalogItem, 'id'> & { optionalFeatures: readonly Omit<OptionalFeature, 'id'>[] };
  accessories: readonly Omit<CatalogItem, 'id'>[];
  features: readonly (Omit<OptionalFeature, 'id'> & { action?: string })[];
}

/** An order the server holds. Status words are kept as they came (CONTRACT.md d.10). */
export interface PlacedOrder {
  orderId: string;
  externalOrderNumber?: string;
  transactionType: string;
  status: string;
  /** ISO instants. `updated` can lie before `dateSubmitted` (CONTRACT.md T34). */
  dateSubmitted?: string;
  updated?: string;
  accountHolder?: Employee;
  requestedBy?: Employee;
  serviceNumber?: string;
  segments: readonly Segment[];
  /** The server's own words, for the comparison and for unknown blocks. */
  raw: Json;
}

const ENDED = new Set(['COMPLETED', 'CANCELLED', 'REJECTED']);

/** A server's word for a status within a sentence of ours: `AWAITING_APPROVAL` reads “awaiting approval”. */
export const statusInText = (status: string): string => status.toLowerCase().replaceAll('_', ' ');

/** An order that no longer holds its line up (CONTRACT.md A31); any other word counts as open. */
export const hasEnded = (status: string): boolean => ENDED.has(status);

/** One entry of an order's history; the shape is not published (CONTRACT.md A22), so unknown keys stay. */
export interface HistoryEntry {
  at?: string;
  status?: string;
  description?: string;
  segmentId?: string;
  by?: string;
}

/** A parcel (CONTRACT.md A23). */
export interface Shipment {
  id: string;
  segmentId?: string;
  carrier?: string;
  trackingNumber?: string;
  trackingUrl?: string;
  shipped?: string;
  status?: string;
  items: readonly { name: string; quantity?: number; serialNumber?: SerialNumber }[];
}
