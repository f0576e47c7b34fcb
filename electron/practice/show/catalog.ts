import { link, picture } from '../links.ts';
import { known } from '../records.ts';
import type { Acme, CatalogItem, Feature, Plan } from '../records.ts';
import { manufacturerOf, vendorOf } from './vendors.ts';

/** A catalog device or accessory, in the catalog and in a confirmed cart alike (CONTRACT.md b.2, d.2). */
export function catalogItem(acme: Acme, kind: 'devices' | 'accessories', item: CatalogItem) {
  return {
    _meta: { href: link(`/catalog/${kind}/{}`, item.id) },
    id: item.id,
    imageUrl: picture(item.image),
    manufacturer: manufacturerOf(known(acme.manufacturers, item.manufacturerId)),
    name: item.name,
    price: item.price,
    vendor: vendorOf(known(acme.vendors, item.vendorId)),
  };
}

/** A plan in the list: its features are told by the single plan only. */
export function planOfList(acme: Acme, plan: Plan) {
  return {
    _meta: { href: link('/catalog/plans/{}', plan.id) },
    id: plan.id,
    name: plan.name,
    price: plan.price,
    vendor: vendorOf(known(acme.vendors, plan.vendorId)),
  };
}

/** The single plan with the features it can have; a confirmed cart holds the chosen ones. */
export function planWith(acme: Acme, plan: Plan, optional: readonly Feature[]) {
  return {
    ...planOfList(acme, plan),
    includedFeatures: plan.included.map((description) => ({ description })),
    optionalFeatures: optional.map(feature),
  };
}

/** All features a plan can have. */
export function optionalFeaturesOf(acme: Acme, plan: Plan): Feature[] {
  return acme.catalog.features.filter(({ id }) => plan.optional.includes(id));
}

export function feature({ description, id, price }: Feature) {
  return { description, id, price };
}
