import type { CatalogItem, Vendor } from '../../domain/catalog.ts';
import type { Sold } from '../../domain/form/field.ts';
import type { Line } from '../../domain/line.ts';
import { orderTypes, type OrderType } from '../../domain/order-type.ts';
import { recipeFor } from '../../domain/recipes/index.ts';
import { partOf } from '../../domain/recipes/recipe.ts';
import { groupScope, MOST_COUNTRIES, modelOf, offerKinds, offerScope, type OfferKind } from '../offer.ts';
import { kinds } from '../reference-sets.ts';
import { oneOfEach, optional, type Reading, type Step } from './step.ts';

/** Beyond these a plan or what fits a device is read when a form asks for it. */
const MOST_PLANS = 400;
const MOST_MODELS = 150;

/** What one carrier sells to the lines there are, once for all that are alike (offer.ts). */
export const lineCatalogs = (reading: Reading, { id: vendorId, name }: Vendor): Step[] =>
  orderTypes.flatMap((type) => {
    const { cart, kindsSold } = cartOf(type);
    if (!cart || cart.sold === 'region') return [];
    return typicalLines(type, vendorId, reading.lines).flatMap((line) =>
      kindsSold.map((kind) =>
        catalog(
          reading,
          name,
          kind,
          { type, vendorId, serviceId: line.id },
          groupScope(type, vendorId, line),
        ),
      ),
    );
  });

/**
 * What one carrier sells to new lines, country by country. A single vendor names one region only, and one that sells
 * in several shows it by having plans there.
 */
export function countryCatalogs(reading: Reading, vendor: Vendor & { regionId?: string }): Step[] {
  const { id: vendorId, name, regionId } = vendor;
  const countries = [...new Set([...(regionId === undefined ? [] : [regionId]), ...reading.countries])];
  const [first, ...others] = orderTypes.flatMap((type) => {
    const { cart, kindsSold } = cartOf(type);
    return cart?.sold === 'region' ? kindsSold.map((kind) => ({ type, kind })) : [];
  });
  const step = (
    sold: { type: OrderType; kind: OfferKind } | undefined,
    country: string,
    next: Step[] = [],
  ) =>
    sold === undefined
      ? []
      : [
          catalog(
            reading,
            name,
            sold.kind,
            { type: sold.type, vendorId, regionId: country },
            undefined,
            next,
          ),
        ];
  return countries.slice(0, MOST_COUNTRIES).flatMap((country) =>
    step(
      first,
      country,
      others.flatMap((other) => step(other, country)),
    ),
  );
}

/** The plans come first: no carrier sells without any. */
function cartOf(type: OrderType): { cart: ReturnType<typeof cartPart>; kindsSold: OfferKind[] } {
  const cart = cartPart(type);
  const holds = { plans: cart?.plan, devices: cart?.device, accessories: cart?.accessories };
  const order: OfferKind[] = ['plans', ...offerKinds.filter((kind) => kind !== 'plans')];
  return { cart, kindsSold: order.filter((kind) => holds[kind] !== undefined) };
}

const cartPart = (type: OrderType) => partOf(recipeFor(type), 'cart');

/** Reads a catalog whole; plans not seen yet follow one by one, and so does `next` unless there is nothing. */
function catalog(
  reading: Reading,
  name: string,
  kind: OfferKind,
  sold: Sold,
  scope = offerScope(sold),
  next: Step[] = [],
): Step {
  return optional(reading, {
    reading: `${titles[kind]} of ${name}`,
    read: (api) => api[kind](sold),
    keep: async (items) => {
      await reading.reference.replace(kinds[kind], items, scope);
      if (items.length === 0) return [];
      return kind === 'plans' ? [...next, ...planSteps(reading, items)] : next;
    },
  });
}

const titles: Record<OfferKind, string> = { devices: 'Devices', plans: 'Plans', accessories: 'Accessories' };

function planSteps(reading: Reading, plans: readonly CatalogItem[]): Step[] {
  const fresh = plans
    .filter(({ id }) => !reading.plans.has(id))
    .slice(0, Math.max(0, MOST_PLANS - reading.plans.size));
  for (const { id } of fresh) reading.plans.add(id);
  return fresh.map(({ id, name }) =>
    optional(reading, {
      reading: `Plan ${name}`,
      read: (api) => api.plan(id),
      keep: (plan) => reading.reference.put(kinds.planDetail, plan),
    }),
  );
}

/**
 * Lines to ask a carrier's catalog with: the server wants one or a region (CONTRACT.md A7). For a port it is a line of
 * another carrier, since what only the present one sells is left out; else one of the carrier's own. Accessories go
 * by the device of the line.
 */
function typicalLines(type: OrderType, vendorId: string, lines: readonly Line[]): Line[] {
  const fitting = lines.filter(
    ({ vendor }) => vendor !== undefined && (type === 'PORT_NUMBER') !== (vendor.id === vendorId),
  );
  return type === 'ORDER_ACCESSORIES' ? oneOfEach(fitting, modelOf, MOST_MODELS) : fitting.slice(0, 1);
}
