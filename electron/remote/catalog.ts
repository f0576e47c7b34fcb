import type { CatalogDevice, CatalogItem, DeviceFeature, OptionalFeature, Plan } from '../domain/catalog.ts';
import { asFlag, asList, asObject, asText, textAt, valueAt, type Json } from '../domain/json.ts';
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
  /** For accessories: the catalog device they have to fit. */
  deviceId?: string | undefined;
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

/** For ORDER_ACCESSORIES the line is obligatory (CONTRACT.md c.4); `device` is assumed (A13). */
export const askAccessories = (filter: CatalogFilter, employeeId?: string): Get => ({
  segments: ['catalog', 'accessories'],
  parameters: { ...parametersOf(filter), device: filter.deviceId },
  employeeId,
});

/** What a line can get or lose; the query is assumed (CONTRACT.md A12). */
export const askFeatures = (serviceId: string, employeeId?: string): Get => ({
  segments: ['catalog', 'features'],
  parameters: { service: serviceId },
  employeeId,
});

/** The single device is the one with its device features (CONTRACT.md d.9). */
export const askDevice = (id: string, employeeId?: string): Get => ({
  segments: ['catalog', 'devices', id],
  employeeId,
  what: `Device ${id}`,
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
    optionalFeatures: optional.flatMap((feature) => readOfferedFeature(feature) ?? []),
  };
}

/** A feature that can be ordered; undefined without an id. */
export function readOfferedFeature(item: Json | undefined): OptionalFeature | undefined {
  const id = textAt(item, 'id');
  return id ? { id, ...readFeature(item) } : undefined;
}

export function readCatalogDevice(item: Json | undefined): CatalogDevice | undefined {
  const offered = readCatalogItem(item);
  const features = asList(valueAt(item, 'deviceFeatures'));
  return offered && { ...offered, deviceFeatures: features.flatMap((one) => readDeviceFeature(one) ?? []) };
}

function readDeviceFeature(item: Json): DeviceFeature | undefined {
  const id = textAt(item, 'id');
  if (!id) return undefined;
  const options = asList(valueAt(item, 'options')).flatMap((option) => {
    const optionId = textAt(option, 'id');
    if (!optionId) return [];
    return {
      id: optionId,
      label: textAt(option, 'label') ?? optionId,
      isDefault: asFlag(valueAt(option, 'isDefault')) ?? false,
      price: priceOf(valueAt(option, 'price')),
    };
  });
  return { id, label: textAt(item, 'label') ?? id, options };
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
    ...remarksOn(item),
  };
}

/**
 * Custom and out-of-policy messages are shown on items by the server's own screens; where they stand in the API is not
 * published. So whatever is called a message is taken for one.
 */
function remarksOn(item: Json | undefined): Pick<CatalogItem, 'says'> {
  const served = Object.entries(asObject(item) ?? {}).filter(([key]) => /messages?$/i.test(key));
  const says = served.flatMap(([, value]) =>
    (Array.isArray(value) ? value : [value]).flatMap(
      (one) => asText(one)?.trim() || (textAt(one, 'message') ?? textAt(one, 'text') ?? []),
    ),
  );
  return says.length > 0 ? { says } : {};
}

export function readFeature(item: Json | undefined): Omit<OptionalFeature, 'id'> {
  const description = textAt(item, 'description') ?? textAt(item, 'name') ?? '';
  return { description, price: priceOf(valueAt(item, 'price')) };
}
