import type { Price } from '../records.ts';
import type { ResolvedCart } from './cart.ts';

/** The prices of everything a cart holds, each once; a feature that goes costs nothing. */
export function pricesIn(cart: ResolvedCart): Price[] {
  return [
    cart.device,
    cart.plan,
    ...cart.optionalFeatures,
    ...cart.accessories,
    ...cart.features.flatMap(({ feature, action }) => (action === 'ADD' ? feature : [])),
  ].flatMap((item) => item?.price ?? []);
}

/** The totals by recurrence, summed in cents; both are stated even where one is 0 (CONTRACT.md d.2). */
export function costSummary(cart: ResolvedCart, currencyCode: string): Price[] {
  const prices = pricesIn(cart);
  const times = Math.max(1, cart.quantity);
  return (['ONETIME', 'MONTHLY'] as const).map((recurrence) => {
    const cents = prices
      .filter((price) => price.recurrence === recurrence)
      .reduce((sum, { amount }) => sum + Math.round(amount * 100), 0);
    return { amount: (cents * times) / 100, currencyCode, recurrence };
  });
}
