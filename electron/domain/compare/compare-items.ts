/** @file Confirmed cart items against ordered segment items: by id, else by name or description, price and vendor. */
import type { Json } from '../json.ts';
import { textAt } from '../json.ts';
import { priceOf } from '../money.ts';
import type { CartItem } from './cart-items.ts';
import { isSingle, shelves } from './cart-items.ts';
import { describeItem } from './describe.ts';
import { isEmpty, likeness } from './likeness.ts';
import type { OrderRow } from './rows.ts';

type Meeting = readonly [confirmed: CartItem, ordered: CartItem];

/**
 * One row per item that agrees, one per value that does not. Another carrier
 * is told once, at the first item it shows on: a segment has one vendor.
 */
export function compareItems(confirmed: readonly CartItem[], ordered: readonly CartItem[]): OrderRow[] {
  const told = new Set<string>();
  return shelves.flatMap((shelf) => {
    const { met, lost, added } = meetings(
      confirmed.filter((item) => item.shelf === shelf),
      ordered.filter((item) => item.shelf === shelf),
    );
    return [
      ...met.flatMap((meeting) => rowsOf(meeting, told)),
      ...lost.map((item): OrderRow => ({ path: item.path, category: 'lost', confirmed: inWords(item) })),
      ...added.map((item): OrderRow => ({ path: item.path, category: 'added', ordered: inWords(item) })),
    ];
  });
}

/** What makes two items meet, closest first; undefined where an item lacks it. */
const ways: readonly ((item: CartItem) => string | undefined)[] = [
  (item) => item.id,
  (item) => item.name && `${item.name}, ${priceKey(item)}, ${item.action ?? ''}`,
  (item) => item.name && `${item.name}, ${priceKey(item)}`,
  (item) => item.name,
  (item) => (isSingle(item.shelf) ? 'the only one' : undefined),
];

/** Names are not unique (trap T40): of several, items with different ids are different items. */
const mayMeet = (item: CartItem, other: CartItem): boolean =>
  isSingle(item.shelf) || !item.id || !other.id || item.id === other.id;

function meetings(confirmed: readonly CartItem[], ordered: readonly CartItem[]) {
  const met: Meeting[] = [];
  let [lost, added] = [confirmed, ordered];
  for (const way of ways) {
    const waiting = Map.groupBy(added, way);
    const taken = new Set<CartItem>();
    lost = lost.filter((item) => {
      const key = way(item);
      const candidates = key === undefined ? undefined : waiting.get(key);
      const match = candidates?.find((other) => !taken.has(other) && mayMeet(item, other));
      if (!match) return true;
      met.push([item, match]);
      taken.add(match);
      return false;
    });
    added = added.filter((item) => !taken.has(item));
  }
  return { met, lost, added };
}

function rowsOf(meeting: Meeting, told: Set<string>): OrderRow[] {
  const [{ path, id, nameKey, ...confirmed }, ordered] = meeting;
  const rows = [
    // Between two ids a text is DECORATION; where one side has none, the text is all there is.
    ...(id && ordered.id
      ? difference(`${path}.id`, id, ordered.id)
      : difference(`${path}.${nameKey}`, confirmed.name, ordered.name)),
    ...(priceKey(confirmed) === priceKey(ordered)
      ? []
      : difference(`${path}.price`, priceInWords(confirmed), priceInWords(ordered))),
    ...difference(`${path}.action`, confirmed.action, ordered.action),
    ...vendorDifference(meeting, told),
  ];
  if (rows.length > 0) return rows;
  return [{ path, category: 'match', confirmed: inWords(meeting[0]), ordered: inWords(ordered) }];
}

function vendorDifference([confirmed, ordered]: Meeting, told: Set<string>): OrderRow[] {
  if (isEmpty(confirmed.vendor)) return [];
  const key = textAt(confirmed.vendor, 'id') && textAt(ordered.vendor, 'id') ? 'id' : 'name';
  const [from, to] = [textAt(confirmed.vendor, key), textAt(ordered.vendor, key)];
  const rows = difference(`${confirmed.path}.vendor.${key}`, from, to);
  const change = `${from} -> ${to}`;
  if (told.has(change)) return [];
  told.add(change);
  return rows;
}

function difference(path: string, confirmed: string | undefined, ordered: string | undefined): OrderRow[] {
  if (!confirmed) return ordered ? [{ path, category: 'added', ordered }] : [];
  if (!ordered) return [{ path, category: 'lost', confirmed }];
  const alike = likeness('exact', confirmed, ordered);
  if (alike === 'same') return [];
  return [{ path, category: alike === 'hidden' ? 'uncomparable' : 'changed', confirmed, ordered }];
}

/** Equal for equal amounts however they are written: 300 and 300.00. */
function priceKey({ price }: Pick<CartItem, 'price'>): string {
  const read = priceOf(price);
  return read ? `${read.amount} ${read.currencyCode} ${read.recurrence}` : (priceInWords({ price }) ?? '');
}

/** "199.99 USD ONETIME", digits as served. */
function priceInWords({ price }: Pick<CartItem, 'price'>): string | undefined {
  const parts = ['amount', 'currencyCode', 'recurrence'].map((key) => textAt(price, key));
  return parts.filter((part) => part).join(' ') || undefined;
}

const inWords = ({ name, id, price, vendor }: CartItem): Json =>
  describeItem({ name: name ?? id ?? null, price: price ?? null, vendor: vendor ?? null }) ?? null;
