import { listOf, textOf, type Draft } from './draft.ts';
import { DEVICE, FEATURES, PLAN } from './form/paths.ts';
import type { Price } from './money.ts';

/** What the cart costs by the prices known when it was drafted: one sum per recurrence and currency. */
export function draftMoney({ values, facts }: Pick<Draft, 'values' | 'facts'>): Price[] {
  const plan = facts.plan?.id === textOf(values, PLAN) ? facts.plan : undefined;
  const device = facts.device?.id === textOf(values, DEVICE) ? facts.device : undefined;
  const chosen = new Set(listOf(values, FEATURES));
  const features = plan?.optionalFeatures.filter(({ id }) => chosen.has(id)) ?? [];
  return sums([device?.price, plan?.price, ...features.map(({ price }) => price)]);
}

function sums(prices: readonly (Price | undefined)[]): Price[] {
  const totals = new Map<string, Price>();
  for (const price of prices) {
    if (!price) continue;
    const key = `${price.recurrence} ${price.currencyCode}`;
    totals.set(key, { ...price, amount: price.amount + (totals.get(key)?.amount ?? 0) });
  }
  return [...totals.values()];
}
