import { byId, known } from '../records.ts';
import type { Accessory, CatalogItem, Feature, Plan, Region, Service, Vendor } from '../records.ts';
import type { Occasion } from './occasion.ts';
import type { StatedCart } from './read-request.ts';
import type { CartNeed } from './transaction-types.ts';

/** The cart with the records its ids stand for. */
export interface ResolvedCart {
  device?: CatalogItem | undefined;
  plan?: Plan | undefined;
  optionalFeatures: Feature[];
  accessories: Accessory[];
  features: { feature: Feature; action: 'ADD' | 'REMOVE' }[];
  featureRequestComment?: string | undefined;
  quantity: number;
  /** The carrier everything comes from; undefined for an empty cart. */
  vendor?: Vendor | undefined;
}

/**
 * Finds what the cart names and checks it: known ids of the right kind, sold in the region, one carrier (A25),
 * features of the plan, what the type needs, and hardware that fits the network (CONTRACT.md c.2, c.3).
 */
export function resolveCart(
  on: Occasion,
  region: Region | undefined,
  service: Service | undefined,
): ResolvedCart {
  const { request, rules } = on;
  const stated = request.shoppingCart;
  const takes = (part: (typeof rules.cart)[number]): boolean => rules.cart.includes(part);
  const { catalog } = on.world.acme;

  const device = takes('device')
    ? named(on, 'deviceId', stated.deviceId, catalog.devices, region)
    : undefined;
  const plan = takes('plan') ? named(on, 'planId', stated.planId, catalog.plans, region) : undefined;
  const accessories = takes('accessories')
    ? stated.accessoryIds.flatMap((id) => named(on, 'accessoryIds', id, catalog.accessories, region) ?? [])
    : [];
  const cart: ResolvedCart = {
    device,
    plan,
    accessories,
    optionalFeatures: takes('optionalFeatures') ? optionalFeatures(on, plan) : [],
    features: takes('features') ? changedFeatures(on, service) : [],
    featureRequestComment: takes('features') ? stated.featureRequestComment : undefined,
    quantity: quantity(on),
  };
  const vendorIds = new Set([device, plan, ...accessories].flatMap((item) => item?.vendorId ?? []));
  if (vendorIds.size > 1) {
    on.complain('shoppingCart-vendor', 'shoppingCart: everything in one order must come from one carrier.');
  }
  const [vendorId] = vendorIds;
  if (vendorId !== undefined) cart.vendor = known(on.world.acme.vendors, vendorId);
  checkNeeds(on);
  if (service) checkNetwork(on, cart, service);
  return cart;
}

function named<T extends { id: string; regionIds: string[] }>(
  on: Occasion,
  field: string,
  id: string | undefined,
  catalog: readonly T[],
  region: Region | undefined,
): T | undefined {
  if (id === undefined) return undefined;
  const item = byId(catalog, id);
  if (!item) {
    on.complain(`shoppingCart-${field}`, `shoppingCart.${field}: the catalog has no ${kinds[field]} ${id}.`);
  } else if (region && !item.regionIds.includes(region.id)) {
    on.complain(`shoppingCart-${field}`, `shoppingCart.${field}: ${id} is not sold in ${region.name}.`);
  }
  return item;
}

const kinds: Readonly<Record<string, string>> = {
  deviceId: 'device',
  planId: 'plan',
  accessoryIds: 'accessory',
};

function optionalFeatures(on: Occasion, plan: Plan | undefined): Feature[] {
  const ids = on.request.shoppingCart.optionalFeatureIds;
  if (ids.length > 0 && on.request.shoppingCart.planId === undefined) {
    on.complain(
      'shoppingCart-optionalFeatureIds',
      'shoppingCart.optionalFeatureIds: features go with a plan only.',
    );
    return [];
  }
  return ids.flatMap((id) => {
    const feature = byId(on.world.acme.catalog.features, id);
    if (plan && (!feature || !plan.optional.includes(id))) {
      on.complain(
        'shoppingCart-optionalFeatureIds',
        `shoppingCart.optionalFeatureIds: ${id} is no optional feature of the plan ${plan.id}.`,
      );
    }
    return feature ?? [];
  });
}

function changedFeatures(on: Occasion, service: Service | undefined): ResolvedCart['features'] {
  return on.request.shoppingCart.features.flatMap(({ id, action }) => {
    const feature = byId(on.world.acme.catalog.features, id);
    if (!feature || (service && !isOffered(feature, service))) {
      on.complain(
        'shoppingCart-features',
        `shoppingCart.features: ${id} is no feature of this service's carrier.`,
      );
    }
    return feature ? { feature, action } : [];
  });
}

/** Whether a feature can be had for a service: same carrier, same country. */
export function isOffered(feature: Feature, service: Service): boolean {
  return feature.vendorId === service.vendorId && feature.regionIds.includes(service.regionId);
}

function quantity({ request, rules, complain }: Occasion): number {
  const stated = rules.takesQuantity ? request.shoppingCart.quantity : undefined;
  if (stated !== undefined && (stated < 1 || stated > 999)) {
    complain('shoppingCart-quantity', 'shoppingCart.quantity: must be from 1 to 999.');
  }
  return stated ?? rules.quantity ?? 0;
}

/** What each kind of need asks of the stated cart, and how to say so. */
const needs: Readonly<Record<CartNeed, { what: string; isMet: (cart: StatedCart) => boolean }>> = {
  anything: {
    what: 'a device, a plan or an accessory',
    isMet: (cart) => cart.deviceId !== undefined || cart.planId !== undefined || cart.accessoryIds.length > 0,
  },
  deviceOrPlan: {
    what: 'a device or a plan',
    isMet: ({ deviceId, planId }) => deviceId !== undefined || planId !== undefined,
  },
  deviceAndPlan: {
    what: 'a device and a plan',
    isMet: ({ deviceId, planId }) => deviceId !== undefined && planId !== undefined,
  },
  plan: { what: 'a plan', isMet: ({ planId }) => planId !== undefined },
  accessories: { what: 'at least one accessory', isMet: ({ accessoryIds }) => accessoryIds.length > 0 },
  features: { what: 'at least one feature', isMet: ({ features }) => features.length > 0 },
};

function checkNeeds({ request, rules, complain }: Occasion): void {
  if (!rules.cartNeeds) return;
  const { what, isMet } = needs[rules.cartNeeds];
  if (!isMet(request.shoppingCart)) {
    complain('shoppingCart', `shoppingCart: must hold ${what} for ${request.transactionType}.`);
  }
}

/** A plan of another network needs a device that works there; a port goes to another carrier. */
function checkNetwork({ world, request, complain }: Occasion, cart: ResolvedCart, service: Service): void {
  const { transactionType } = request;
  const present = known(world.acme.devices, service.deviceId).accessMethod;
  const from = known(world.acme.vendors, service.vendorId);
  const to = cart.vendor;
  if (!to) return;
  if (transactionType === 'PORT_NUMBER' && to.id === from.id) {
    complain(
      'shoppingCart-vendor',
      `shoppingCart: the number is with ${to.name} already; nothing is ported.`,
    );
  }
  if (transactionType === 'ORDER_ACCESSORIES' && to.id !== from.id) {
    complain('shoppingCart-vendor', `shoppingCart: the accessories must come from ${from.name}.`);
  }
  if (transactionType === 'UPGRADE' && to.id !== from.id && !cart.plan) {
    complain('shoppingCart-vendor', `shoppingCart: a device of ${to.name} needs a plan of ${to.name}.`);
  }
  const isPlanChange = transactionType === 'UPGRADE' || transactionType === 'PORT_NUMBER';
  if (isPlanChange && cart.plan && !cart.device && to.accessMethod !== present) {
    complain(
      'shoppingCart-accessMethod',
      `shoppingCart.planId: the present device uses ${present}, ${to.name} uses ${to.accessMethod ?? 'another network'}; a new device must be in the cart.`,
    );
  }
}
