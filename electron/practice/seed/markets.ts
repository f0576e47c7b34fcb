import type { Price } from '../records.ts';
import { britainRegion, canadaRegion, germanyRegion, otherUsRegion, usRegion } from './regions.ts';
import { att, meridian, verizon } from './vendors.ts';

/** Where a carrier sells, and in whose money. */
export interface Market {
  vendorId: string;
  vendorCode: string;
  regionIds: string[];
  currencyCode: string;
  /** What a US dollar price becomes here. */
  rate: number;
}

export const markets: Market[] = [
  {
    vendorId: verizon,
    vendorCode: 'VER',
    regionIds: [usRegion, otherUsRegion],
    currencyCode: 'USD',
    rate: 1,
  },
  { vendorId: att, vendorCode: 'ATT', regionIds: [usRegion, otherUsRegion], currencyCode: 'USD', rate: 0.97 },
  { vendorId: meridian, vendorCode: 'MER', regionIds: [britainRegion], currencyCode: 'GBP', rate: 0.72 },
  { vendorId: meridian, vendorCode: 'MER', regionIds: [canadaRegion], currencyCode: 'CAD', rate: 1.28 },
  { vendorId: meridian, vendorCode: 'MER', regionIds: [germanyRegion], currencyCode: 'EUR', rate: 0.86 },
];

/** A US dollar amount as this market's price, to the cent. */
export function priced(market: Market, dollars: number, recurrence: Price['recurrence']): Price {
  return {
    amount: Math.round(dollars * market.rate * 100) / 100,
    currencyCode: market.currencyCode,
    recurrence,
  };
}
