/**
 * @file The priced things of an order, as the confirmation's cart and the
 * order's segments name them. Of catalog ids an order carries those of changed
 * features only (d.3): every other item is known by its name or description
 * and its price.
 */
import type { Json, JsonObject } from '../json.ts';
import { textAt, valueAt } from '../json.ts';
import { membersOf, membersUnder, segmentSpellings } from '../spellings.ts';
import { nameOf } from './describe.ts';
import { isEmpty } from './likeness.ts';

/** Where the cart keeps them. */
export type Shelf = 'device' | 'plan' | 'plan.optionalFeatures' | 'accessories' | 'features';

export const shelves: readonly Shelf[] = [
  'device',
  'plan',
  'plan.optionalFeatures',
  'accessories',
  'features',
];

/** A confirmation has one device and one plan at most; an order has them per segment. */
export const isSingle = (shelf: Shelf): boolean => shelf === 'device' || shelf === 'plan';

export interface CartItem {
  shelf: Shelf;
  /** Relative to orderConfirmation: `shoppingCart.accessories[123]`. */
  path: string;
  id: string | undefined;
  name: string | undefined;
  /** A feature goes by its description. */
  nameKey: 'name' | 'description';
  price: Json | undefined;
  /** ADD or REMOVE, of a feature. */
  action: string | undefined;
  vendor: Json | undefined;
}

/** What the confirmation would put into the order. */
export function confirmedItems(confirmation: JsonObject): CartItem[] {
  return itemsIn(valueAt(confirmation, 'shoppingCart'));
}

/** What the order holds, over all its segments; the segment's vendor is the vendor of its items. */
export function orderedItems(order: JsonObject): CartItem[] {
  return membersUnder(order, segmentSpellings).flatMap((segment) =>
    itemsIn(segment).map((item) => ({ ...item, vendor: valueAt(segment, 'vendor') ?? item.vendor })),
  );
}

function itemsIn(cart: Json | undefined): CartItem[] {
  return shelves.flatMap((shelf) => {
    const found = valueAt(cart, ...shelf.split('.'));
    return (isSingle(shelf) ? [found] : membersOf(found)).flatMap((item) => itemOn(shelf, item));
  });
}

/** Shells such as `plan {optionalFeatures: []}` hold no item (PLACEHOLDER). */
function itemOn(shelf: Shelf, item: Json | undefined): CartItem[] {
  const id = textAt(item, 'id') || undefined;
  const name = nameOf(item);
  const price = valueAt(item, 'price');
  if (!id && !name && isEmpty(price)) return [];
  return [
    {
      shelf,
      path: isSingle(shelf) ? `shoppingCart.${shelf}` : `shoppingCart.${shelf}[${id ?? name ?? ''}]`,
      id,
      name,
      nameKey: textAt(item, 'name') ? 'name' : 'description',
      price,
      action: textAt(item, 'action'),
      vendor: valueAt(item, 'vendor'),
    },
  ];
}
