import type { Accessory } from '../records.ts';
import { markets, priced } from './markets.ts';

/** 150 accessories; the ids 123 and 456 and those of the docs are among them. */
export function accessories(): Accessory[] {
  const found: Accessory[] = [];
  for (const market of markets) {
    for (const { name, dollars, manufacturerId, fits } of offers.slice(
      0,
      market.regionIds.length > 1 ? 50 : 17,
    )) {
      found.push({
        id: fixed[found.length] ?? String(3_628_940_000 + found.length * 9),
        name,
        manufacturerId,
        image: `accessories/${market.vendorCode}/${name.replace(/ (for|with) .*/, '')}.jpg`,
        price: priced(market, dollars, 'ONETIME'),
        vendorId: market.vendorId,
        regionIds: market.regionIds,
        ...(fits && { fits }),
      });
    }
  }
  return found;
}

const fixed: Record<number, string> = { 0: '3628935899', 1: '3628939022', 2: '123', 3: '456' };

type Offer = { name: string; dollars: number; manufacturerId: string; fits?: string[] };

/** Chargers fit everything; cases, films, docks and batteries fit the devices of one maker. */
const offers: Offer[] = [
  {
    name: 'Verizon Wireless Vehicle Charger with Dual Output (MICRDUALVPC-F)',
    dollars: 22.49,
    manufacturerId: 'Verizon Wireless',
  },
  {
    name: 'Verizon Wireless Rapid Wall Charger with 6ft Cable for Micro USB (EMICUSBDTVL-F)',
    dollars: 22.49,
    manufacturerId: 'Verizon Wireless',
  },
  { name: 'Brightcase Universal Holster', dollars: 14.99, manufacturerId: 'Brightcase' },
  { name: 'Brightcase Universal Wall Charger', dollars: 19.99, manufacturerId: 'Brightcase' },
  { name: 'Brightcase Wired Headset', dollars: 24.99, manufacturerId: 'Brightcase' },
  { name: 'Brightcase Bluetooth Headset', dollars: 59.99, manufacturerId: 'Brightcase' },
  ...['Apple', 'Samsung', 'LG', 'Motorola', 'HTC', 'Nokia', 'BlackBerry', 'Sonim', 'Kyocera'].flatMap(
    (maker) =>
      ['Shell Case', 'Screen Film', 'Desk Dock', 'Spare Battery', 'Vehicle Mount'].map((kind, place) => ({
        name: `Brightcase ${kind} for ${maker}`,
        dollars: 9.99 + place * 7.5,
        manufacturerId: 'Brightcase',
        fits: [maker],
      })),
  ),
];
