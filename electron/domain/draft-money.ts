import { listOf, textOf, type Draft } from './draft.ts';
import { changesIn } from './form/changes.ts';
import { ACCESSORIES, DEVICE, FEATURES, PLAN, QUANTITY } from './form/paths.ts';
import type { Price } from './money.ts';

/**
 * What the cart costs by the prices known when it was drafted: one sum per recurrence and currency. A stated quantity
 * multiplies the cart (CONTRACT.md A27).
 */
export function draftMoney({ values, facts }: Pick<Draft, 'values' | 'facts'>): Price[] {
  const plan = facts.plan?.id === textOf(values, PLAN) ? facts.plan : undefined;
  const device = facts.device?.id === textOf(values, DEVICE) ? facts.device : undefined;
  const chosen = new Set(listOf(values, FEATURES));
  const features = plan?.optionalFeatures.filter(({ id }) => chosen.has(id)) ?? [];
  const picked = listOf(values, ACCESSORIES);
  const accessories = (facts.accessories ?? []).filter(({ id }) => picked.includes(id));
  const added = changesIn(values).flatMap(({ id, action }) => (action === 'ADD' ? [id] : []));
  const additions = (facts.features ?? []).filter(({ id }) => added.includes(id));
  const pieces = Number(textOf(values, QUANTITY)) || 1;
  return sums([device, plan, ...features, ...accessories, ...additions].map((item) => item?.price)).map(
    (sum) => ({ ...sum, amount: sum.amount * pieces }),
  );
}

/** One sum per recurrence and currency; what has no price counts for nothing. */
export function sums(prices: readonly (Price | undefined)[]): Price[] {
  const totals = new Map<string, Price>();
  for (const price of prices) {
    if (!price) continue;
    const key = `${price.recurrence} ${price.currencyCode}`;
    totals.set(key, { ...price, amount: price.amount + (totals.get(key)?.amount ?? 0) });
  }
  return [...totals.values()];
}
