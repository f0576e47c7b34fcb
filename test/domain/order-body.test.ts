import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { orderBody } from '../../electron/domain/order-body.ts';
import { problemsIn } from '../../electron/domain/form/problems.ts';
import { questionsKey } from '../../electron/domain/form/needs.ts';
import { fit } from '../../electron/patterns/fit.ts';
import { recipeFor } from '../../electron/domain/recipes/index.ts';
import type { Draft, Values } from '../../electron/domain/draft.ts';
import { aCountry, aDraft, aLine, aQuestion, questions } from '../helpers/make.ts';

const published = (type: string): unknown =>
  JSON.parse(readFileSync(new URL(`../fixtures/pairs/${type}/request.json`, import.meta.url), 'utf8'));

const shipTo: Values = {
  'shipTo.name': 'Peter Edwards',
  'shipTo.regionId': '70144640',
  'shipTo.address[LINE_1]': '35 Executive Blvd',
  'shipTo.address[CITY]': 'Orange',
  'shipTo.address[STATE]': 'CT',
  'shipTo.address[POSTAL_CODE]': '06477',
  'shipTo.expedite': true,
};

const misc = (id: string) => `properties[MISCELLANEOUS][${id}]`;

const asked = { vendorId: '98', excludesDevice: false, excludesPlan: false } as const;

const upgrade = (): Draft =>
  aDraft({
    externalOrderNumber: '12345678',
    values: {
      serviceId: '38382349',
      'existingDevice.manufacturerId': 'LG',
      'existingDevice.modelId': 'Cookie Plus',
      'existingDevice.serialNumber.type': 'ESN',
      'existingDevice.serialNumber.value': '4289183847832',
      'existingDevice.simId': '83924758342478392342',
      'shoppingCart.deviceId': '9194713904',
      'shoppingCart.planId': '6568886698',
      'shoppingCart.optionalFeatureIds': ['122', '293'],
      [misc('CONTACT_NUMBER')]: '2035559999',
      [misc('Reason')]: '21',
      ...shipTo,
    },
    facts: {
      line: aLine(),
      shipRegion: aCountry(),
      questionsFor: questionsKey({ type: 'UPGRADE', ...asked }),
      questions: questions(
        aQuestion({ id: 'CONTACT_NUMBER', required: true, preset: '2035550000' }),
        aQuestion({ id: 'SERVICE_NUMBER', required: true }),
        aQuestion({
          id: 'Reason',
          type: 'CHOICE',
          choices: [{ id: '21', label: 'New job', isOther: false }],
        }),
        aQuestion({ id: 'PREFERRED_DATE', type: 'DATE' }),
      ),
    },
  });

const portNumber = (): Draft =>
  aDraft({
    type: 'PORT_NUMBER',
    externalOrderNumber: 'MM11234',
    values: {
      serviceId: '34415733',
      carrierId: '98',
      regionId: '70144640',
      postalCode: '06477',
      'shoppingCart.deviceId': '9194713909',
      'shoppingCart.planId': '6568886494',
      'shoppingCart.optionalFeatureIds': ['2082', '1399'],
      [misc('CARRIER_ACCT_NUMBER')]: '123456789',
      [misc('NAME_ON_INVOICE')]: 'Peter Edwards',
      [misc('CONTACT_NUMBER')]: '2035559360',
      [misc('CURRENT_CARRIER')]: 'Formerly AT&T Wireless',
      ...shipTo,
    },
    facts: {
      line: aLine({ id: '34415733', number: '5123440000', vendor: { id: '111', name: 'AT&T' } }),
      region: aCountry(),
      shipRegion: aCountry(),
      questionsFor: questionsKey({ type: 'PORT_NUMBER', ...asked }),
      questions: questions(
        ...[
          'CARRIER_ACCT_NUMBER',
          'NAME_ON_INVOICE',
          'CONTACT_NUMBER',
          'CURRENT_CARRIER',
          'SERVICE_NUMBER',
        ].map((id) => aQuestion({ id, required: true })),
      ),
    },
  });

const swapDevices = (): Draft =>
  aDraft({
    type: 'SWAP_DEVICES',
    externalOrderNumber: 'AZ99087547-001',
    values: {
      serviceId: '38382349',
      'newDevice.manufacturerId': 'Apple',
      'newDevice.modelId': 'iPhone 6 (64GB) - Space Gray',
      'newDevice.serialNumber.type': 'IMEI',
      'newDevice.serialNumber.value': '123456789001230',
      'existingDevice.manufacturerId': 'Other',
      'existingDevice.modelId': 'Other',
      'existingDevice.otherMakeModelName': 'Acme StarPhone 2000',
      'existingDevice.serialNumber.type': 'IMEI',
      'existingDevice.serialNumber.value': '012345678901007',
      'existingDevice.simId': '89 91 10 1200 00 320451 3',
      [misc('CONTACT_NUMBER')]: '2035559999',
      [misc('ADDITIONAL_INSTRUCTIONS')]: 'Please confirm serial number for new device',
      [misc('PREFERRED_AREA_CODE')]: '203',
    },
    facts: {
      line: aLine(),
      questionsFor: questionsKey({ type: 'SWAP_DEVICES', ...asked }),
      questions: questions(
        aQuestion({ id: 'CONTACT_NUMBER', required: true }),
        aQuestion({ id: 'ADDITIONAL_INSTRUCTIONS', maxLength: 4000 }),
        aQuestion({ id: 'SERVICE_NUMBER' }),
        aQuestion({ id: 'PREFERRED_AREA_CODE', minLength: 3, maxLength: 3 }),
      ),
    },
  });

test.each([
  ['UPGRADE', upgrade],
  ['PORT_NUMBER', portNumber],
  ['SWAP_DEVICES', swapDevices],
])('the published body of %s comes out of the form', (type, filledIn) => {
  const draft = filledIn();
  expect(problemsIn(recipeFor(draft.type), draft.values, draft.facts, fit)).toEqual([]);
  expect(orderBody(draft)).toEqual(published(type));
});

/** The order's content, without saying which type each part has. */
const requestOf = (draft: Draft): Record<string, unknown> => orderBody(draft).orderRequest;

test('a proposed answer counts until the person changes it, and an emptied one is left out', () => {
  const { [misc('CONTACT_NUMBER')]: _, ...untouched } = upgrade().values;
  expect(JSON.stringify(orderBody({ ...upgrade(), values: untouched }))).toContain('"text":"2035550000"');
  expect(
    JSON.stringify(orderBody({ ...upgrade(), values: { ...untouched, [misc('CONTACT_NUMBER')]: '' } })),
  ).not.toContain('CONTACT_NUMBER');
});

test('a day is sent as its midnight in UTC, whatever the clock of this computer says', () => {
  const values = { ...upgrade().values, [misc('PREFERRED_DATE')]: '2016-12-22' };
  expect(JSON.stringify(orderBody({ ...upgrade(), values }))).toContain(
    '{"id":"PREFERRED_DATE","type":"DATE","date":"2016-12-22T00:00:00+00:00"}',
  );
});

test('the words for "other" travel only with the choice that asks for them', () => {
  const facts = {
    ...upgrade().facts,
    questions: questions(
      aQuestion({
        id: 'Carrier',
        type: 'CHOICE',
        choices: [
          { id: '1', label: 'Other', isOther: true },
          { id: '2', label: 'AT&T', isOther: false },
        ],
      }),
    ),
  };
  const answered = (choice: string) =>
    requestOf({
      ...upgrade(),
      facts,
      values: { [misc('Carrier')]: choice, [`${misc('Carrier')}.otherText`]: 'Allied Cellular' },
    }).properties;
  expect(answered('1')).toEqual([
    {
      groupId: 'MISCELLANEOUS',
      fields: [{ id: 'Carrier', type: 'CHOICE', choice: { id: '1', otherText: 'Allied Cellular' } }],
    },
  ]);
  expect(answered('2')).toEqual([
    { groupId: 'MISCELLANEOUS', fields: [{ id: 'Carrier', type: 'CHOICE', choice: { id: '2' } }] },
  ]);
});

test('a kind of question nobody knows is sent as text under its own type', () => {
  const facts = { ...upgrade().facts, questions: questions(aQuestion({ id: 'PHOTO', type: 'BLOB' })) };
  expect(requestOf({ ...upgrade(), facts, values: { [misc('PHOTO')]: 'as typed ' } }).properties).toEqual([
    { groupId: 'MISCELLANEOUS', fields: [{ id: 'PHOTO', type: 'BLOB', text: 'as typed ' }] },
  ]);
});

test('outside the United States no postal code of use is sent, even if one was typed before', () => {
  const draft = portNumber();
  const facts = { ...draft.facts, region: aCountry({ abbreviation: 'DE', name: 'Germany' }) };
  expect(requestOf({ ...draft, facts })).not.toHaveProperty('postalCode');
  expect(requestOf(draft)).toHaveProperty('postalCode', '06477');
});

test('features are sent in the order of ticking, and not without their plan', () => {
  expect(requestOf(portNumber()).shoppingCart).toMatchObject({ optionalFeatureIds: ['2082', '1399'] });
  const values = { ...portNumber().values, 'shoppingCart.planId': '' };
  expect(requestOf({ ...portNumber(), values }).shoppingCart).toEqual({ deviceId: '9194713909' });
});

test('without a device and without the wish to send anything there is no address', () => {
  const values = { ...upgrade().values, 'shoppingCart.deviceId': '' };
  expect(requestOf({ ...upgrade(), values })).not.toHaveProperty('shipTo');
  expect(requestOf({ ...upgrade(), values: { ...values, 'shipTo.wanted': true } })).toHaveProperty('shipTo');
});
