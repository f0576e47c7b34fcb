import type { Price } from './money.ts';

const ROUND = [1, 1.5, 2, 3, 5, 7.5];

/**
 * Round amounts between the least and the most of prices in one money: each leaves some of them and takes out others.
 * Nothing for prices that are all alike.
 */
export function priceSteps(prices: readonly Price[]): Price[] {
  const [first] = prices;
  if (!first) return [];
  const amounts = prices.map(({ amount }) => amount);
  const least = amounts.reduce((one, other) => Math.min(one, other));
  const most = amounts.reduce((one, other) => Math.max(one, other));
  const steps: Price[] = [];
  for (let power = 10; power <= most; power *= 10)
    for (const round of ROUND) {
      const amount = round * power;
      if (amount >= least && amount < most) steps.push({ ...first, amount });
    }
  return steps;
}
