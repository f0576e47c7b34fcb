/**
 * @file Where what is on offer is kept.
 *
 * A catalog holds for one line, or for one country. Reading one for each line would never end, so one is read for
 * lines that are alike: those of a carrier, and for accessories those with the same device (CONTRACT.md c.4).
 */
import type { CatalogItem } from '../domain/catalog.ts';
import type { Sold } from '../domain/form/field.ts';
import type { Line } from '../domain/line.ts';
import { orderTypes, type OrderType } from '../domain/order-type.ts';
import { kinds, type Reference } from './reference-sets.ts';

/** In which a carrier is asked for what it sells to new lines. */
export const MOST_COUNTRIES = 12;

export const offerKinds = ['devices', 'plans', 'accessories'] as const;
export type OfferKind = (typeof offerKinds)[number];

/** Of the lines that are like this one. */
export const groupScope = (type: OrderType, vendorId: string, line: Line | undefined): string =>
  type === 'ORDER_ACCESSORIES' ? `${type}/${vendorId}/model ${modelOf(line)}` : `${type}/${vendorId}`;

/** Tells the models of devices apart. */
export const modelOf = (line: Line | undefined): string =>
  [line?.device?.manufacturer?.id, line?.device?.model?.id].join('/');

/** Of the very line, or of the country; what fits a device is an offer of its own. */
export const offerScope = ({ type, vendorId, regionId, serviceId, deviceId }: Sold): string =>
  [
    type,
    vendorId,
    ...(regionId === undefined ? [] : [regionId]),
    ...(serviceId === undefined ? [] : [`line ${serviceId}`]),
    ...(deviceId === undefined ? [] : [`for ${deviceId}`]),
  ].join('/');

/** What a scope says, as it was written above; undefined where an id has a slash of its own, so that it cannot be told. */
export function readScope(
  scope: string,
): { type: OrderType; vendorId: string; regionId?: string } | undefined {
  const [first, vendorId, where, ...more] = scope.split('/');
  const type = orderTypes.find((one) => one === first);
  if (!type || vendorId === undefined) return undefined;
  if (where === undefined || /^(line|model|for) /.test(where)) return { type, vendorId };
  return more.every((part) => part.startsWith('for ')) ? { type, vendorId, regionId: where } : undefined;
}

/** The offer itself, and the one that stands in for it where it was not read. */
export async function offerScopes(reference: Reference, sold: Sold): Promise<[own: string, alike?: string]> {
  const { type, vendorId, serviceId, deviceId, ...rest } = sold;
  const own = offerScope(sold);
  if (deviceId !== undefined) return [own, offerScope({ type, vendorId, ...rest })];
  if (serviceId === undefined) return [own];
  return [own, groupScope(type, vendorId, await reference.find(kinds.line, serviceId))];
}

/**
 * Some carriers sell in several currencies, and no line tells which is its own (CONTRACT.md b.2): what one of their
 * lines is offered says nothing of another.
 */
export async function hasOwnOffers(reference: Reference, vendorId: string): Promise<boolean> {
  const currencies = new Set<string>();
  const countries = await reference.page(kinds.region, '', 0, MOST_COUNTRIES);
  for (const { id } of countries.items) {
    const scope = offerScope({ type: 'NEW_ACTIVATION', vendorId, regionId: id });
    const { items } = await reference.page(kinds.plans, '', 0, 1, scope);
    for (const { price } of items) if (price) currencies.add(price.currencyCode);
  }
  return currencies.size > 1;
}

/** The closest offer that was read; undefined when none was. */
export async function readOffer(
  reference: Reference,
  kind: OfferKind,
  sold: Sold,
): Promise<string | undefined> {
  for (const scope of await offerScopes(reference, sold))
    if ((await reference.asOf(kinds[kind], scope)) !== undefined) return scope;
  return undefined;
}

/** One item of what is on offer there. */
export async function findOffered(
  reference: Reference,
  kind: OfferKind,
  id: string,
  sold: Sold,
): Promise<CatalogItem | undefined> {
  for (const scope of await offerScopes(reference, sold)) {
    const item = await reference.find(kinds[kind], id, scope);
    if (item) return item;
  }
  return undefined;
}
