import { expect, test } from 'vitest';
import { fieldsOf } from '../../electron/domain/form/field.ts';
import { formFor } from '../../electron/domain/form/form.ts';
import type { OrderType } from '../../electron/domain/order-type.ts';
import { recipeFor } from '../../electron/domain/recipes/index.ts';
import { aLine } from '../helpers/make.ts';

const line = aLine();
const values = {
  serviceId: line.id,
  carrierId: '98',
  regionId: '70144640',
  'shoppingCart.deviceId': '7',
};

const soldIn = (type: OrderType, kind: 'catalog' | 'accessories') =>
  fieldsOf(formFor(recipeFor(type), values, { line })).flatMap((field) =>
    field.kind === kind && 'sold' in field ? [field.sold] : [],
  );

test('the catalog for a new line is that of a country; accessories go with the device in the cart', () => {
  const country = { type: 'NEW_ACTIVATION', vendorId: '98', regionId: '70144640' };
  expect(soldIn('NEW_ACTIVATION', 'catalog')).toEqual([country, country]);
  expect(soldIn('NEW_ACTIVATION', 'accessories')).toEqual([{ ...country, deviceId: '7' }]);
});

test('the catalog for a line is that of the line; its accessories go with the device it has', () => {
  const ofLine = { vendorId: '98', serviceId: line.id };
  expect(soldIn('UPGRADE', 'catalog')[0]).toEqual({ type: 'UPGRADE', ...ofLine });
  expect(soldIn('ORDER_ACCESSORIES', 'accessories')).toEqual([{ type: 'ORDER_ACCESSORIES', ...ofLine }]);
});
