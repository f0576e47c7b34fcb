/**
 * @file Narrowing and ordering what a carrier has on offer.
 *
 * It is done over the whole catalog, never over the page that a window happens to have. Words are found by the store.
 */
import type { CatalogItem, Vendor } from './catalog.ts';
import type { Named } from './line.ts';
import type { Listed } from './listed.ts';
import type { Price } from './money.ts';
import { priceSteps } from './price-steps.ts';

export const catalogOrders = ['listed', 'name', 'cheapest', 'dearest'] as const;
export type CatalogOrder = (typeof catalogOrders)[number];

/** What a person asks of the items; left out: all, as the server lists them. */
export interface Narrowing {
  manufacturer?: string | undefined;
  vendorId?: string | undefined;
  /** The most it may cost. An amount in other money, or due otherwise, cannot be told to be less. */
  upTo?: Price | undefined;
  order?: CatalogOrder | undefined;
}

/** One way to narrow, and how many items would be left with it and all else that is asked. */
export interface Way {
  id: string;
  name: string;
  count: number;
}

export interface Ways {
  manufacturers: readonly Way[];
  carriers: readonly Way[];
  /** Round amounts, in the money most items are sold in, and how many cost no more. */
  prices: readonly { upTo: Price; count: number }[];
  /** Names that several items have: their ids tell them apart (CONTRACT.md T40). */
  sharedNames: readonly string[];
}

/** What one search of a catalog finds. */
export interface Offer extends Listed<CatalogItem>, Ways {
  /** Of what the person holds: what is not on offer here any more. */
  gone: readonly string[];
  /** What it has to go with: the device of the line, or of the cart. */
  device?: { name: string; accessMethod?: string | undefined };
  /** Who sells, with the network for items that do not say their own. */
  vendor?: Vendor;
  /** Read for others that are alike, not for this line or device itself (work/offer.ts). */
  isOfAlike?: boolean;
}

/** The items that fit, in the order asked for. */
export function narrowed(items: readonly CatalogItem[], asked: Narrowing): CatalogItem[] {
  const fitting = items.filter((item) => fits(item, asked));
  return inOrder(fitting, asked.order ?? 'listed');
}

/** How else the items can be narrowed. What is asked for now stays among the ways, also when nothing is left of it. */
export function waysToNarrow(items: readonly CatalogItem[], asked: Narrowing): Ways {
  const { manufacturer, vendorId, upTo, ...rest } = asked;
  const without = (narrowing: Narrowing) => items.filter((item) => fits(item, { ...rest, ...narrowing }));
  return {
    manufacturers: tally(
      without({ vendorId, upTo }),
      (item) => item.manufacturer && { id: item.manufacturer, name: item.manufacturer },
      manufacturer === undefined ? [] : [{ id: manufacturer, name: manufacturer }],
    ),
    carriers: tally(
      without({ manufacturer, upTo }),
      ({ vendor }) => vendor,
      vendorId === undefined ? [] : [{ id: vendorId, name: carrierName(items, vendorId) }],
    ),
    prices: pricesIn(without({ manufacturer, vendorId }), upTo),
    sharedNames: sharedNames(items),
  };
}

function fits(item: CatalogItem, { manufacturer, vendorId, upTo }: Narrowing): boolean {
  return (
    (manufacturer === undefined || item.manufacturer === manufacturer) &&
    (vendorId === undefined || item.vendor?.id === vendorId) &&
    (upTo === undefined || isWithin(item.price, upTo))
  );
}

const isWithin = (price: Price | undefined, most: Price): boolean =>
  price !== undefined && moneyOf(price) === moneyOf(most) && price.amount <= most.amount;

/** Amounts can be compared where these are equal. */
const moneyOf = ({ currencyCode, recurrence }: Price): string => `${currencyCode} ${recurrence}`;

const words = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

/** Equal ones keep the server's order; what has no price comes last. */
function inOrder(items: CatalogItem[], order: CatalogOrder): CatalogItem[] {
  if (order === 'listed') return items;
  if (order === 'name') return items.toSorted((one, other) => words.compare(one.name, other.name));
  const direction = order === 'cheapest' ? 1 : -1;
  return items.toSorted(({ price: one }, { price: other }) => {
    if (!one || !other) return Number(!one) - Number(!other);
    const money = words.compare(moneyOf(one), moneyOf(other));
    return money === 0 ? direction * (one.amount - other.amount) : money;
  });
}

function tally(
  items: readonly CatalogItem[],
  of: (item: CatalogItem) => Named | '' | undefined,
  always: readonly Named[],
): Way[] {
  const ways = new Map(always.map(({ id, name }) => [id, { id, name, count: 0 }]));
  for (const item of items) {
    const named = of(item);
    if (!named) continue;
    const { id, name } = named;
    const known = ways.get(id);
    if (known) known.count++;
    else ways.set(id, { id, name, count: 1 });
  }
  return [...ways.values()].toSorted((one, other) => words.compare(one.name, other.name));
}

const carrierName = (items: readonly CatalogItem[], id: string): string =>
  items.find(({ vendor }) => vendor?.id === id)?.vendor?.name ?? id;

function pricesIn(items: readonly CatalogItem[], asked: Price | undefined): Ways['prices'] {
  const prices = items.flatMap(({ price }) => price ?? []);
  const groups = [...Map.groupBy(prices, moneyOf).values()];
  const [usual = []] = groups.toSorted((one, other) => other.length - one.length);
  const steps = priceSteps(usual);
  const isStep = steps.some((step) => asked && step.amount === asked.amount && isWithin(step, asked));
  return [...steps, ...(asked && !isStep ? [asked] : [])].map((upTo) => ({
    upTo,
    count: prices.filter((price) => isWithin(price, upTo)).length,
  }));
}

function sharedNames(items: readonly CatalogItem[]): string[] {
  const once = new Set<string>();
  const shared = new Set<string>();
  for (const { name } of items) (once.has(name) ? shared : once).add(name);
  return [...shared];
}
