import { link, linkAt, logo, picture } from '../links.ts';
import { byId, known } from '../records.ts';
import type { Acme, Manufacturer, Model, Vendor } from '../records.ts';

/** A vendor as orders, lists and assets name one. */
export function vendorOf(vendor: Vendor, host?: string) {
  return { _meta: { href: at(host, '/vendors/{}', vendor.id) }, ...withoutLink(vendor) };
}

/** `currentVendor` of a confirmation has no `_meta` (CONTRACT.md d.2). */
export function withoutLink(vendor: Vendor) {
  return { id: vendor.id, logoUrl: logo(`carrier/logo_${vendor.code}.gif`), name: vendor.name };
}

/** The single vendor: with its access method, if it is a carrier, and a region (CONTRACT.md b.2). */
export function vendor(acme: Acme, one: Vendor) {
  const region = byId(acme.regions, one.regionIds[0]);
  return {
    ...vendorOf(one),
    ...(one.accessMethod && { accessMethod: one.accessMethod }),
    ...(region && {
      region: { _meta: { href: link('/regions/{}', region.id) }, id: region.id, name: region.name },
    }),
  };
}

export function manufacturerOf(manufacturer: Manufacturer, host?: string) {
  return {
    _meta: { href: at(host, '/manufacturers/{}', manufacturer.id) },
    id: manufacturer.id,
    logoUrl: logo(`manufacturers/${manufacturer.name}.gif`),
    name: manufacturer.name,
  };
}

export function model(manufacturer: Manufacturer, one: Model) {
  return {
    _meta: { href: link('/manufacturers/{}/models/{}', manufacturer.id, one.id) },
    id: one.id,
    imageUrl: picture(one.image),
    name: one.name,
  };
}

/** The maker and the model that a device of ours names. */
export function makeOf(acme: Acme, device: { manufacturerId: string; modelId: string }) {
  const manufacturer = known(acme.manufacturers, device.manufacturerId);
  return { manufacturer, model: known(manufacturer.models, device.modelId) };
}

function at(host: string | undefined, template: string, id: string): string {
  return host === undefined ? link(template, id) : linkAt(host, template, id);
}
