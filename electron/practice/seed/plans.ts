import type { Feature, Plan } from '../records.ts';
import type { Random } from '../random.ts';
import { markets, priced } from './markets.ts';
import { verizon } from './vendors.ts';

/** Some 120 plans. The two published ones have one name and differ in id, price and features (CONTRACT.md T40). */
export function plans(random: Random, features: readonly Feature[]): Plan[] {
  const found = publishedPlans();
  for (const market of markets) {
    const offered = features.filter(
      ({ vendorId, regionIds }) => vendorId === market.vendorId && regionIds[0] === market.regionIds[0],
    );
    const wanted = market.vendorId === verizon ? 37 : market.regionIds.length > 1 ? 40 : 14;
    for (const { name, dollars, included } of offers.slice(0, wanted)) {
      found.push({
        id: String(6_568_890_000 + found.length * 13),
        name,
        price: priced(market, dollars, 'MONTHLY'),
        vendorId: market.vendorId,
        regionIds: market.regionIds,
        included,
        optional: offered.filter(() => random.next() < 0.4).map(({ id }) => id),
      });
    }
  }
  return found;
}

function publishedPlans(): Plan[] {
  const regionIds = markets[0]?.regionIds ?? [];
  const nationwide = (id: string, amount: number, included: string[], optional: string[]): Plan => ({
    id,
    name: 'Nationwide for Business Talk Share Plan',
    price: { amount, currencyCode: 'USD', recurrence: 'MONTHLY' },
    vendorId: verizon,
    regionIds,
    included,
    optional,
  });
  const everything = ['Total Equipment Coverage', 'VZ Navigator', 'Base Package'];
  return [
    nationwide('6568886698', 58.67, everything, ['122', '293', '951', '98']),
    nationwide('6568886494', 38.69, ['Base Package'], ['2082', '1399', '951', '88']),
    nationwide('123454111', 58.67, ['Base Package'], ['122', '2082']),
  ];
}

const families: [string, number][] = [
  ['Business Talk', 24.99],
  ['Business Talk and Text', 34.99],
  ['Flexible Business Minutes', 29.99],
  ['Corporate Email and Data', 44.99],
  ['Push to Talk Nationwide', 39.99],
  ['Mobile Broadband', 19.99],
  ['Unlimited Business', 64.99],
  ['Field Service Share', 27.49],
  ['Executive World', 89.99],
  ['Machine to Machine', 4.99],
];

const sizes: [string, number][] = [
  ['450', 0],
  ['900', 10],
  ['1350', 20],
  ['2000', 35],
];

const offers = sizes.flatMap(([size, more]) =>
  families.map(([family, dollars]) => ({
    name: `${family} ${size}`,
    dollars: dollars + more,
    included: more > 10 ? ['Base Package', 'Nights and Weekends'] : ['Base Package'],
  })),
);
