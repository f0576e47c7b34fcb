import { expect, test } from 'vitest';
import { takenOut } from '../../electron/domain/form/dependents.ts';
import {
  ACCESSORIES,
  CARRIER,
  CURRENT_CARRIER,
  DEVICE,
  FEATURES,
  PLAN,
  REGION,
} from '../../electron/domain/form/paths.ts';
import { recipeFor } from '../../electron/domain/recipes/index.ts';

const cart = { [DEVICE]: '91', [PLAN]: '6', [FEATURES]: ['2'], [ACCESSORIES]: [] };

test('another carrier takes out what is picked of the cart, and names nothing that is empty', () => {
  const port = recipeFor('PORT_NUMBER');
  expect(takenOut(port, { [CARRIER]: '97', ...cart }, {}, CARRIER, '98')).toEqual([DEVICE, PLAN, FEATURES]);
  expect(takenOut(port, { [CARRIER]: '97' }, {}, CARRIER, '98')).toEqual([]);
});

test('a transfer in that stays with its carrier keeps its cart', () => {
  const transfer = recipeFor('XFER_SERVICE_IN');
  const values = { [CURRENT_CARRIER]: '97', ...cart };
  // The carrier of the personal account takes it over anyway; to pick it changes nothing.
  expect(takenOut(transfer, values, {}, CARRIER, '97')).toEqual([]);
  expect(takenOut(transfer, { ...values, [CARRIER]: '97' }, {}, CURRENT_CARRIER, '98')).toEqual([]);
  expect(takenOut(transfer, values, {}, CURRENT_CARRIER, '98')).toEqual([DEVICE, PLAN, FEATURES]);
});

test('a country takes out the cart of a new line, not that of a line the inventory has', () => {
  const values = { [REGION]: '1', ...cart };
  expect(takenOut(recipeFor('NEW_ACTIVATION'), values, {}, REGION, '2')).toEqual([DEVICE, PLAN, FEATURES]);
  expect(takenOut(recipeFor('PORT_NUMBER'), values, {}, REGION, '2')).toEqual([]);
});

test('another maker takes out the model, another plan its features', () => {
  const values = { 'newDevice.manufacturerId': 'LG', 'newDevice.modelId': 'Cookie Plus', ...cart };
  const swap = recipeFor('SWAP_DEVICES');
  expect(takenOut(swap, values, {}, 'newDevice.manufacturerId', 'Apple')).toEqual(['newDevice.modelId']);
  expect(takenOut(recipeFor('UPGRADE'), values, {}, PLAN, '7')).toEqual([FEATURES]);
});
