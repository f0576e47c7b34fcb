import type { CatalogItem, OptionalFeature, Plan } from '../domain/catalog.ts';
import { asList, asText, textAt, valueAt, type Json } from '../domain/json.ts';
import { priceOf } from '../domain/money.ts';
import type { OrderType } from '../domain/order-type.ts';
import type { Get } from './get.ts';
import { readAccessMethod, readVendor } from './vendor.ts';

/** What is known of the order; most of these filters are assumed (CONTRACT.md A7). */
export interface CatalogFilter {
  type: OrderType;
  vendorId?: string | undefined;
  serviceId?: string | undefined;
  regionId?: string | undefined;
  postalCode?: string | undefined;
}

export const askDevices = (filter: CatalogFilter, employeeId?: string): Get => ({
  segments: ['catalog', 'devices'],
  parameters: parametersOf(filter),
  employeeId,
});

export const askPlans = (filter: CatalogFilter, employeeId?: string): Get => ({
  segments: ['catalog', 'plans'],
  parameters: parametersOf(filter),
  employeeId,
});

/** The single plan is the one with its features. */
export const askPlan = (id: string, employeeId?: string): Get => ({
  segments: ['catalog', 'plans', id],
  employeeId,
  what: `Plan ${id}`,
});

const parametersOf = ({ type, vendorId, serviceId, regionId, postalCode }: CatalogFilter) => ({
  transactionType: type,
  service: serviceId,
  region: regionId,
  postalCode,
  vendor: vendorId,
});

/** A device or plan on offer; undefined without an id. Ids are opaque (CONTRACT.md a.9). */
export function readCatalogItem(item: Json | undefined): CatalogItem | undefined {
  const id = textAt(item, 'id');
  return id ? { id, ...readOffer(item) } : undefined;
}

export function readPlan(item: Json | undefined): Plan | undefined {
  const offered = readCatalogItem(item);
  if (!offered) return undefined;
  const included = asList(valueAt(item, 'includedFeatures'));
  const optional = asList(valueAt(item, 'optionalFeatures'));
  return {
    ...offered,
    includedFeatures: included.flatMap((feature) => textAt(feature, 'description') ?? asText(feature) ?? []),
    optionalFeatures: optional.flatMap((feature): OptionalFeature[] => {
      const id = textAt(feature, 'id');
      return id ? [{ id, ...readFeature(feature) }] : [];
    }),
  };
}

/** What an order's segment keeps of a catalog item: everything but the id (CONTRACT.md d.3). */
export function readOffer(item: Json | undefined): Omit<CatalogItem, 'id'> {
  return {
    name: textAt(item, 'name') ?? '',
    manufacturer: textAt(item, 'manufacturer', 'name') ?? asText(valueAt(item, 'manufacturer')),
    price: priceOf(valueAt(item, 'price')),
    vendor: readVendor(valueAt(item, 'vendor')),
    accessMethod: readAccessMethod(item),
    picture: textAt(item, 'imageUrl'),
  };
}

export function readFeature(item: Json | undefined): Omit<OptionalFeature, 'id'> {
  const description = textAt(item, 'description') ?? textAt(item, 'name') ?? '';
  return { description, price: priceOf(valueAt(item, 'price')) };
}
