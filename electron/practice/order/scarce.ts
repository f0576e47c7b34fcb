import type { CatalogItem } from '../records.ts';

/** About every fifth device has to be waited for; always the same ones. */
export function isScarce({ id }: Pick<CatalogItem, 'id'>): boolean {
  return Number(id) % 5 === 2;
}
