import { expect, test } from 'vitest';
import type { Form } from '../../electron/domain/form/field.ts';
import { placedReasons } from '../../electron/domain/form/refusal.ts';

const text = (path: string, label: string) => ({ kind: 'text', path, label, required: true }) as const;

const form: Form = [
  { id: 'line', title: 'Line', fields: [] },
  {
    id: 'use',
    title: 'Place of use',
    fields: [{ kind: 'region', path: 'regionId', label: 'Country of use', required: true }],
  },
  { id: 'cart', title: 'Cart', fields: [text('shoppingCart.deviceId', 'Device')] },
  {
    id: 'existingDevice',
    title: 'Device in use',
    fields: [
      text('existingDevice.serialNumber.value', 'Serial number'),
      text('existingDevice.simId', 'SIM number'),
    ],
  },
  {
    id: 'questions',
    title: 'Carrier questions',
    fields: [
      text('properties[MISCELLANEOUS][CONTACT_NUMBER]', 'Whom to call'),
      text('properties[MISCELLANEOUS][Reason]', 'Reason'),
    ],
  },
  {
    id: 'shipTo',
    title: 'Ship to',
    fields: [text('shipTo.regionId', 'Country'), text('shipTo.address[CITY]', 'City')],
  },
];

const pathsFor = (reason: string) => placedReasons([reason], form).placed.map(({ path }) => path);

test.each([
  ['properties.CONTACT_NUMBER: Whom to call must be passed in.', 'properties[MISCELLANEOUS][CONTACT_NUMBER]'],
  ['properties[MISCELLANEOUS][CONTACT_NUMBER] is too short', 'properties[MISCELLANEOUS][CONTACT_NUMBER]'],
  ['The contact number is not valid.', 'properties[MISCELLANEOUS][CONTACT_NUMBER]'],
  ['Refused. Code ORDER-properties-CONTACT_NUMBER-error.', 'properties[MISCELLANEOUS][CONTACT_NUMBER]'],
  ['Region or service id must be passed in. Code 400-Region_id-Account-Id-error.', 'regionId'],
  ['shipTo.regionId: nothing is sent there.', 'shipTo.regionId'],
  ['shipTo.address.CITY: City is too long.', 'shipTo.address[CITY]'],
  ['existingDevice.serialNumber: is not known.', 'existingDevice.serialNumber.value'],
  ['Whom to call has to be a person.', 'properties[MISCELLANEOUS][CONTACT_NUMBER]'],
  ['shoppingCart: everything in one order must come from one carrier.', 'cart'],
  ['serviceId: there is no service 12.', 'line'],
])('“%s” stands at %s', (reason, path) => {
  expect(pathsFor(reason)).toEqual([path]);
});

test.each(['For that reason nothing can be done.', 'The tenant is closed.', 'shipTo.addressee is odd'])(
  '“%s” names no field',
  (reason) => {
    expect(placedReasons([reason], form)).toEqual({ placed: [], elsewhere: [reason] });
  },
);

test('at the field stands what the server said, without the code and id that support asks for', () => {
  const reason = 'shipTo.address.CITY: City is too long. Code 12-ab. Id tghwn.';
  expect(placedReasons([reason], form).placed).toEqual([
    {
      path: 'shipTo.address[CITY]',
      says: 'The server refused it: “shipTo.address.CITY: City is too long.”',
    },
  ]);
});
