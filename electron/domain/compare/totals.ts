/** @file The server's cost summary beside our own sum; both are shown, neither is corrected (trap T20). */
import type { Json } from '../json.ts';
import { asText, textAt, valueAt } from '../json.ts';
import { minorUnits, priceOf } from '../money.ts';
import { membersOf } from '../spellings.ts';
import type { CartItem, Shelf } from './cart-items.ts';
import { confirmedItems } from './cart-items.ts';
import { documentIn } from './document.ts';

export interface TotalLine {
  recurrence: string;
  currencyCode: string;
  /** What costSummary says, in minor units; undefined when it says nothing readable about this line. */
  stated: number | undefined;
  /** What each item adds, in minor units: { what: 'feature 122', amount: 30000 }. */
  items: { what: string; amount: number }[];
  /** Of the items, in minor units. */
  sum: number;
}

/** One line per recurrence and currency, the server's first. A quantity above 1 multiplies the cart; 0 and absent say nothing. */
export function totalsOf(confirmation: Json): TotalLine[] {
  const document = documentIn(confirmation, 'orderConfirmation');
  const lines = new Map<string, TotalLine>();
  const lineOf = (recurrence: string, currencyCode: string): TotalLine => {
    const key = JSON.stringify([recurrence, currencyCode]);
    const line = lines.get(key) ?? { recurrence, currencyCode, stated: undefined, items: [], sum: 0 };
    lines.set(key, line);
    return line;
  };

  for (const entry of membersOf(valueAt(document, 'costSummary'))) {
    const currencyCode = textAt(entry, 'currencyCode') ?? '';
    const line = lineOf(textAt(entry, 'recurrence') ?? '', currencyCode);
    const amount = minorUnits(valueAt(entry, 'amount'), currencyCode);
    if (amount !== undefined) line.stated = (line.stated ?? 0) + amount;
  }
  const count = quantityOf(valueAt(document, 'shoppingCart', 'quantity'));
  for (const item of confirmedItems(document).filter(isBought)) {
    const price = priceOf(item.price);
    if (!price) continue;
    const line = lineOf(price.recurrence, price.currencyCode);
    const amount = price.amount * count;
    line.items.push({ what: count > 1 ? `${wordFor(item)} × ${count}` : wordFor(item), amount });
    line.sum += amount;
  }
  return [...lines.values()].filter(({ stated, items }) => stated !== undefined || items.length > 0);
}

/** A removed feature is shown with a price and not bought. */
const isBought = (item: CartItem): boolean => item.action !== 'REMOVE';

/** Trap T19: never multiply by 0. */
function quantityOf(quantity: Json | undefined): number {
  const count = Number(asText(quantity));
  return Number.isSafeInteger(count) && count > 1 ? count : 1;
}

const words: Record<Shelf, string> = {
  device: 'device',
  plan: 'plan',
  'plan.optionalFeatures': 'feature',
  features: 'feature',
  accessories: 'accessory',
};

function wordFor({ shelf, id, name }: CartItem): string {
  return shelf === 'device' || shelf === 'plan' ? words[shelf] : `${words[shelf]} ${id ?? name ?? ''}`.trim();
}
