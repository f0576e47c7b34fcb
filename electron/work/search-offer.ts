import type { Narrowing, Offer } from '../domain/catalog-search.ts';
import type { Sold } from '../domain/form/field.ts';
import { lineOf, vendorOf } from './look-up.ts';
import { findOffered, offerScope, readOffer, type OfferKind } from './offer.ts';
import { kinds, type Reference } from './reference-sets.ts';

export interface OfferQuery extends Narrowing {
  kind: OfferKind;
  sold: Sold;
  search: string;
  offset: number;
  /** Ids of what the person holds already. */
  held?: readonly string[] | undefined;
}

/** One page of what is on offer, narrowed and ordered over the whole of it. Out of the cache; asks nobody. */
export async function searchOffer(reference: Reference, query: OfferQuery, most: number): Promise<Offer> {
  const { kind, sold, search, offset, held = [], ...asked } = query;
  const own = offerScope(sold);
  const scope = (await readOffer(reference, kind, sold)) ?? own;
  const found = await reference.offer(kinds[kind], search, asked, offset, most, scope);

  const gone: string[] = [];
  for (const id of found.asOf === undefined ? [] : held)
    if (!(await reference.find(kinds[kind], id, scope))) gone.push(id);

  const vendor = await vendorOf(reference, sold.vendorId);
  const device = await deviceFor(reference, sold);
  return {
    ...found,
    gone,
    ...(device && { device }),
    ...(vendor && { vendor }),
    ...(scope !== own && { isOfAlike: true }),
  };
}

/** What the offer has to go with. */
async function deviceFor(reference: Reference, sold: Sold): Promise<Offer['device']> {
  const { deviceId, serviceId, ...rest } = sold;
  if (deviceId !== undefined) {
    const item = await findOffered(reference, 'devices', deviceId, rest);
    return item && { name: item.name, accessMethod: item.accessMethod };
  }
  const line = serviceId === undefined ? undefined : await lineOf(reference, serviceId);
  const { manufacturer, model, accessMethod } = line?.device ?? {};
  const name = [manufacturer?.name, model?.name].filter(Boolean).join(' ');
  return line?.device && { name: name || 'device in use', accessMethod };
}
