import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { CatalogItem } from '../../electron/domain/catalog.ts';
import { catalogOrders, narrowed, waysToNarrow } from '../../electron/domain/catalog-search.ts';
import { priceSteps } from '../../electron/domain/price-steps.ts';

const dollars = (amount: number, recurrence = 'ONETIME') => ({ amount, currencyCode: 'USD', recurrence });
const phone = (id: string, over: Partial<CatalogItem> = {}): CatalogItem => ({
  id,
  name: `Phone ${id}`,
  ...over,
});
const ids = (items: readonly CatalogItem[]) => items.map(({ id }) => id);

const anItem = fc.record(
  {
    name: fc.constantFrom('StarPhone 9', 'StarPhone 10', 'starphone 9', 'Brick'),
    manufacturer: fc.constantFrom('Acme', 'Example', 'constructor'),
    price: fc.record({
      amount: fc.integer({ min: 0, max: 100_000 }),
      currencyCode: fc.constantFrom('USD', 'EUR'),
      recurrence: fc.constantFrom('ONETIME', 'MONTHLY'),
    }),
    vendor: fc.constantFrom({ id: '97', name: 'Carrier A' }, { id: '98', name: 'Carrier B' }),
  },
  { requiredKeys: ['name'] },
);
const aCatalog = fc
  .array(anItem, { maxLength: 40 })
  .map((items) => items.map((item, place): CatalogItem => ({ id: String(place), ...item })));
const aWish = fc.record({
  manufacturer: fc.constantFrom(undefined, 'Acme', 'constructor', 'Nobody'),
  vendorId: fc.constantFrom(undefined, '97'),
  upTo: fc.constantFrom(undefined, dollars(30_000), dollars(2_000, 'MONTHLY')),
  order: fc.constantFrom(...catalogOrders),
});

test('ordering loses no item and shows none twice, whatever the catalog', () => {
  fc.assert(
    fc.property(aCatalog, fc.constantFrom(...catalogOrders), (items, order) => {
      expect(ids(narrowed(items, { order })).toSorted()).toEqual(ids(items).toSorted());
    }),
  );
});

test('pages of any size put together are the whole answer', () => {
  fc.assert(
    fc.property(aCatalog, aWish, fc.integer({ min: 1, max: 7 }), (items, wish, size) => {
      const whole = narrowed(items, wish);
      const pages = whole.flatMap((_, at) =>
        at % size === 0 ? [narrowed(items, wish).slice(at, at + size)] : [],
      );
      expect(ids(pages.flat())).toEqual(ids(whole));
      expect(new Set(ids(whole)).size).toBe(whole.length);
    }),
  );
});

test('each way to narrow leaves as many items as it says', () => {
  fc.assert(
    fc.property(aCatalog, aWish, (items, wish) => {
      const { manufacturers, carriers, prices } = waysToNarrow(items, wish);
      for (const { id, count } of manufacturers)
        expect(narrowed(items, { ...wish, manufacturer: id })).toHaveLength(count);
      for (const { id, count } of carriers)
        expect(narrowed(items, { ...wish, vendorId: id })).toHaveLength(count);
      for (const { upTo, count } of prices) expect(narrowed(items, { ...wish, upTo })).toHaveLength(count);
    }),
  );
});

test('the filter that is on stays among the ways, also when nothing is left of it', () => {
  const items = [phone('1', { manufacturer: 'Acme', price: dollars(5_000) })];
  expect(waysToNarrow(items, { manufacturer: 'Example', upTo: dollars(900) })).toMatchObject({
    manufacturers: [{ id: 'Example', count: 0 }],
    prices: [{ upTo: dollars(900), count: 0 }],
  });
});

test('only makers that occur are offered, by name', () => {
  const made = ['Zeta', 'acme', 'Zeta'].map((manufacturer, place) => phone(String(place), { manufacturer }));
  expect(waysToNarrow([...made, phone('9')], {}).manufacturers).toEqual([
    { id: 'acme', name: 'acme', count: 1 },
    { id: 'Zeta', name: 'Zeta', count: 2 },
  ]);
});

test('no amount of other money, or due otherwise, counts as less; nothing is said of what has no price', () => {
  const items = [
    phone('once', { price: dollars(4_999) }),
    phone('monthly', { price: dollars(499, 'MONTHLY') }),
    phone('pounds', { price: { ...dollars(499), currencyCode: 'GBP' } }),
    phone('unknown'),
  ];
  expect(ids(narrowed(items, { upTo: dollars(5_000) }))).toEqual(['once']);
  expect(ids(narrowed(items, { order: 'cheapest' }))).toEqual(['pounds', 'monthly', 'once', 'unknown']);
  expect(ids(narrowed(items, { order: 'dearest' })).at(-1)).toBe('unknown');
});

test('names are ordered as people count: 9 before 10, whatever their case', () => {
  const items = ['StarPhone 10', 'brick', 'StarPhone 9'].map((name) => phone(name, { name }));
  expect(ids(narrowed(items, { order: 'name' }))).toEqual(['brick', 'StarPhone 9', 'StarPhone 10']);
});

test('names that several items have are told, so that their ids can be shown (T40)', () => {
  const twins = [phone('1', { name: 'Twin' }), phone('2', { name: 'Twin' }), phone('3', { name: 'Single' })];
  expect(waysToNarrow(twins, {}).sharedNames).toEqual(['Twin']);
});

test('price steps are round, and each of them leaves some and takes out others', () => {
  const prices = [4_999, 9_999, 19_999, 39_999].map((amount) => dollars(amount));
  expect(priceSteps(prices).map(({ amount }) => amount)).toEqual([
    5_000, 7_500, 10_000, 15_000, 20_000, 30_000,
  ]);
  expect(priceSteps([dollars(500), dollars(500)])).toEqual([]);
  expect(priceSteps([])).toEqual([]);
});
