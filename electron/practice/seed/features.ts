import type { Feature } from '../records.ts';
import { markets, priced } from './markets.ts';
import { verizon } from './vendors.ts';

/** Sixty optional features. Those of the published orders keep their ids and their prices. */
export function features(): Feature[] {
  const found: Feature[] = published.map(([id, description, amount]) => ({
    id,
    description,
    price: { amount, currencyCode: 'USD', recurrence: 'MONTHLY' },
    vendorId: verizon,
    regionIds: markets[0]?.regionIds ?? [],
  }));
  for (const market of markets) {
    const missing = market.vendorId === verizon ? offers.length - published.length : sizeOf(market.regionIds);
    for (const [description, dollars] of offers.slice(0, missing)) {
      found.push({
        id: String(3_100 + found.length * 3),
        description,
        price: priced(market, dollars, 'MONTHLY'),
        vendorId: market.vendorId,
        regionIds: market.regionIds,
      });
    }
  }
  return found;
}

const published: [string, string, number][] = [
  ['122', 'Voice Mail', 300],
  ['293', 'Roadside Assistance', 200],
  ['2082', 'Visual Voice Mail', 2.99],
  ['1399', 'Wireless Phone Protection (Advanced Devices)', 100],
  ['951', 'Unlimited Push to Talk', 5],
  ['88', 'Extended Warranty', 7.99],
  // The number of a vendor (CONTRACT.md T38), and a price that hides in the words (T58).
  ['98', 'International Calling, $0.20 per minute', 0],
];

const offers: [string, number][] = [
  ['500 Text Messages', 5],
  ['Unlimited Messaging', 15],
  ['Mobile Hotspot 5 GB', 20],
  ['Mobile Hotspot 10 GB', 35],
  ['Caller ID Blocking', 0],
  ['Call Forwarding', 0],
  ['Static IP Address', 3],
  ['International Roaming, 0.35 per minute', 0],
  ['International Data 100 MB', 25],
  ['International Data 500 MB', 60],
  ['Three-Way Calling', 1.99],
  ['Device Insurance', 8.5],
  ['Enterprise E-mail', 14.99],
  ['Navigation', 9.99],
  ['Content Blocking', 4.99],
  ['Family Locator', 9.99],
  ['Ringback Tones', 0.99],
  ['Premium Support', 6.5],
  ['Private Network Access', 12],
  ['Fleet Messaging', 2.49],
];

function sizeOf(regionIds: readonly string[]): number {
  return regionIds.length > 1 ? offers.length : 7;
}
