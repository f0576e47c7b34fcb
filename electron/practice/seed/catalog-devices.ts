import type { CatalogItem } from '../records.ts';
import { markets, priced } from './markets.ts';
import { modelsOf, products } from './products.ts';
import { verizon } from './vendors.ts';

/** Meridian sells a part of the models in each of its countries. */
const soldAbroad = 36;

/** About 240 devices. Two have one name and one price, told apart by their ids only (CONTRACT.md T40). */
export function catalogDevices(): CatalogItem[] {
  const published: CatalogItem[] = ['9194713904', '9194713909'].map((id) => ({
    id,
    name: 'Apple iPhone 5 (16GB) - Black',
    manufacturerId: 'Apple',
    image: 'devices/VER/iphone5_blk_l.jpg',
    price: { amount: 199.99, currencyCode: 'USD', recurrence: 'ONETIME' },
    vendorId: verizon,
    regionIds: markets[0]?.regionIds ?? [],
  }));
  const names = new Set(published.map(({ name, vendorId }) => `${vendorId} ${name}`));
  const made = markets.flatMap((market) =>
    products
      .flatMap((product) => modelsOf(product).map((model) => ({ product, model })))
      .slice(0, market.regionIds.length > 1 ? undefined : soldAbroad)
      .map(({ product, model }) => ({
        name: `${product.manufacturer} ${model.name}`,
        manufacturerId: product.manufacturer,
        image: `devices/${market.vendorCode}/${product.picture}_${(model.colour || 'l').slice(0, 3).toLowerCase()}_l.jpg`,
        price: priced(market, product.from + model.step * 100, 'ONETIME'),
        vendorId: market.vendorId,
        regionIds: market.regionIds,
      })),
  );
  return [
    ...published,
    ...made
      .filter(({ name, vendorId }) => !names.has(`${vendorId} ${name}`))
      .map((item, place) => ({ id: idAt(place), ...item })),
  ];
}

/** One of them has the number of a device asset as well (T38). */
function idAt(place: number): string {
  return place === 100 ? '37948999' : String(9_194_720_000 + place * 7);
}
