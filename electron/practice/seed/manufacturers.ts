import type { Manufacturer, Model } from '../records.ts';
import { modelsOf, products } from './products.ts';

/** Makers and their models. Most ids are names, as in the order payloads; the docs' move has a numbered one (T36). */
export function manufacturers(): Manufacturer[] {
  const makers = [...new Set(products.map(({ manufacturer }) => manufacturer))];
  return [
    ...makers.map((name) => ({ id: name, name, models: devicesOf(name) })),
    {
      id: 'Verizon Wireless',
      name: 'Verizon Wireless',
      models: ['Vehicle Charger', 'Wall Charger'].map((name) => model(name, 'ACCESSORY', 'ver_charger')),
    },
    {
      id: 'Brightcase',
      name: 'Brightcase',
      models: ['Shell Case', 'Holster'].map((name) => model(name, 'ACCESSORY', 'bri_case')),
    },
    {
      id: '2455765',
      name: 'Apple',
      models: [{ ...model('iPhone 6 (16GB) - Space Gray', 'DEVICE', 'iphone6'), id: '2346152' }],
    },
    { id: 'Other', name: 'Other', models: [model('Other', 'DEVICE', 'other')] },
  ];
}

function devicesOf(manufacturer: string): Model[] {
  return products
    .filter((product) => product.manufacturer === manufacturer)
    .flatMap((product) => modelsOf(product).map(({ name }) => model(name, 'DEVICE', product.picture)));
}

function model(name: string, kind: Model['kind'], image: string): Model {
  return { id: name, name, kind, image: `models/${image}.jpg` };
}
