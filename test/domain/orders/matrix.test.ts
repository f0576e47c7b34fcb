/** @file The recipes against the table of CONTRACT.md c.0, written out here row by row. */
import { expect, test } from 'vitest';
import { orderTypes } from '../../../electron/domain/order-type.ts';
import { column } from './matrix.ts';

/**
 * Columns: NA UP PN OA SU US DE UF SD XO XI XP, the order of the contract and of `orderTypes`. Of `serviceId` the
 * contract says "?" for XP (T22: prose and example differ; "offer serviceId as optional"): O here.
 */
const contract: Record<string, string> = {
  transactionType: 'R R R R R R R R R R R R',
  externalOrderNumber: 'O O O O O O O O O O O O',
  serviceId: '- R R R R R R R R R - O',
  regionId: 'R - R - - - - - - - R R',
  postalCode: 'C - C - - - - - - - C C',
  currentVendorId: '- - - - - - - - - - R R',
  existingDevice: '- C - - - - - - R - - -',
  newDevice: '- - - - - - - - R - - -',
  shoppingCart: 'R R R R - - - R - - R R',
  deviceId: 'C C C - - - - - - - C R',
  planId: 'C C R - - - - - - - C R',
  optionalFeatureIds: 'O O O - - - - - - - O O',
  accessoryIds: 'O - - R - - - - - - O O',
  features: '- - - - - - - R - - - -',
  featureRequestComment: '- - - - - - - O - - - -',
  quantity: 'O - - - - - - - - - O O',
  properties: 'R R R R R R R R R R R R',
  shipTo: 'C C C R - - - - - - C C',
  acknowledgements: '- - - - - - - - - C R R',
};

test.each(Object.entries(contract))('c.0, row %s: R, C, O or not used, type by type', (field, cells) => {
  expect(orderTypes.map((type) => column(type)[field]).join(' ')).toBe(cells);
});

test('the recipes have no field that the matrix of the contract does not have', () => {
  expect(Object.keys(column('NEW_ACTIVATION')).sort()).toEqual(Object.keys(contract).sort());
});
