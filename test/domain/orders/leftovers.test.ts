/** @file Values that lie around from another order type, line or carrier are kept in the draft and never sent. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Values } from '../../../electron/domain/draft.ts';
import { orderBody } from '../../../electron/domain/order-body.ts';
import { orderTypes, type OrderType } from '../../../electron/domain/order-type.ts';
import { recipeFor } from '../../../electron/domain/recipes/index.ts';
import { aCountry, aLine, aQuestion, questions } from '../../helpers/make.ts';
import { factsFor, type Known } from './filling-in.ts';
import { column } from './matrix.ts';

/** A value at every path that any of the twelve forms has. */
const everything: Values = {
  serviceId: '38382349',
  currentVendorId: '111',
  carrierId: '98',
  regionId: '70144640',
  postalCode: '06477',
  ...Object.fromEntries(
    ['newDevice', 'existingDevice'].flatMap((of) => [
      [`${of}.manufacturerId`, 'Other'],
      [`${of}.modelId`, 'Other'],
      [`${of}.otherMakeModelName`, 'Acme StarPhone'],
      [`${of}.serialNumber.type`, 'IMEI'],
      [`${of}.serialNumber.value`, '1'],
      [`${of}.simId`, '2'],
    ]),
  ),
  'shoppingCart.deviceId': '1',
  'shoppingCart.planId': '2',
  'shoppingCart.optionalFeatureIds': ['3'],
  'shoppingCart.accessoryIds': ['4'],
  'shoppingCart.features[5]': 'ADD',
  'shoppingCart.featureRequestComment': 'Please.',
  'shoppingCart.quantity': '2',
  'properties[MISCELLANEOUS][ASKED]': 'asked',
  'properties[MISCELLANEOUS][NOT_ASKED]': 'left over',
  'properties[OTHER_GROUP][ASKED]': 'left over',
  'shipTo.name': 'Dana Whitfield',
  'shipTo.regionId': '70144640',
  'shipTo.address[CITY]': 'Orange',
  'shipTo.address[PREFECTURE]': 'left over',
  'shipTo.expedite': true,
  'shipTo.wanted': true,
  'acknowledgements[AGREED]': 'I agree.',
  'acknowledgements[NOT_ASKED]': 'left over',
  somewhere: 'left over',
};

const known: Known = {
  backend: 'COMMAND',
  line: aLine(),
  regions: [aCountry()],
  plans: [{ id: '2', name: 'Plan', includedFeatures: [], optionalFeatures: [{ id: '3', description: 'x' }] }],
  features: [{ id: '5', description: 'Voice Mail' }],
  questions: questions(aQuestion({ id: 'ASKED' })),
  acknowledgements: { blocks: [], items: [{ id: 'AGREED', label: 'I agree.', required: true }] },
};

function sent(type: OrderType, values: Values): Record<string, unknown> {
  const facts = factsFor(recipeFor(type), values, known);
  return orderBody({ type, externalOrderNumber: 'EX-1', values, facts }).orderRequest;
}

/** The names of a body's fields as the contract's table has them: those of the cart beside the others. */
const namesIn = (body: Record<string, unknown>): string[] => [
  ...Object.keys(body),
  ...Object.keys(body['shoppingCart'] ?? {}),
];

const usedBy = (type: OrderType): string[] =>
  Object.entries(column(type)).flatMap(([field, cell]) => (cell === '-' ? [] : [field]));

test.each(orderTypes)('%s with a value at every path sends exactly the fields that it has', (type) => {
  const body = sent(type, everything);
  expect(namesIn(body).sort()).toEqual(usedBy(type).sort());
  expect(JSON.stringify(body)).not.toContain('left over');
});

test.each(orderTypes)('%s never sends a field that it does not have, whatever is filled in', (type) => {
  const used = new Set(usedBy(type));
  fc.assert(
    fc.property(fc.subarray(Object.entries(everything)), (some) => {
      const body = sent(type, Object.fromEntries(some));
      expect(namesIn(body).filter((name) => !used.has(name))).toEqual([]);
      expect(JSON.stringify(body)).not.toContain('left over');
    }),
    { numRuns: 60 },
  );
});
