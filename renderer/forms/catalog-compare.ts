import type { CatalogDevice, CatalogItem, Plan } from '@domain/catalog.ts';
import { priceInWords } from './catalog-words.ts';

/** An item as listed, with what only its single record tells as far as that is known. */
export type Whole = CatalogItem &
  Partial<Pick<Plan, 'includedFeatures' | 'optionalFeatures'> & Pick<CatalogDevice, 'deviceFeatures'>>;

/** One thing in which items may differ. */
export interface ComparedRow {
  label: string;
  /** For each item what it has there; `isCommon` when all have the same. */
  cells: readonly (readonly { text: string; isCommon: boolean }[])[];
  differs: boolean;
}

/** Items side by side, row by row; what none of them has is left out. `networkOf` as in catalog-words.ts. */
export function compared(
  items: readonly Whole[],
  networkOf: (item: CatalogItem) => string | undefined,
): ComparedRow[] {
  return [
    row('Price', items, ({ price }) => [priceInWords(price)]),
    row('Made by', items, ({ manufacturer }) => [manufacturer]),
    row('Carrier', items, ({ vendor }) => [vendor?.name]),
    row('Network', items, (item) => [networkOf(item)]),
    row('Server says', items, ({ says }) => says ?? []),
    row('Included', items, ({ includedFeatures }) => includedFeatures ?? []),
    row('Optional', items, ({ optionalFeatures }) =>
      (optionalFeatures ?? []).map(({ description, price }) =>
        price ? `${description}, ${priceInWords(price)}` : description,
      ),
    ),
    row('Can be had with', items, ({ deviceFeatures }) => (deviceFeatures ?? []).map(({ label }) => label)),
    row('Id', items, ({ id }) => [id]),
  ].filter(({ cells }) => cells.some((cell) => cell.length > 0));
}

function row(
  label: string,
  items: readonly Whole[],
  of: (item: Whole) => readonly (string | undefined)[],
): ComparedRow {
  const texts = items.map((item) => [...new Set(of(item).flatMap((text) => text || []))]);
  const isCommon = (text: string) => texts.every((cell) => cell.includes(text));
  const cells = texts.map((cell) => cell.map((text) => ({ text, isCommon: isCommon(text) })));
  return { label, cells, differs: cells.some((cell) => cell.some((one) => !one.isCommon)) };
}
