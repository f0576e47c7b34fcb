/** The shapes of the nine other order types, with the surprises their published confirmations hold (traps T19 to T24). */
import { describe, expect, test } from 'vitest';
import { compareRequest } from '../../../electron/domain/compare/compare-request.ts';
import type { Json, JsonObject } from '../../../electron/domain/json.ts';
import { choice, findings, price, properties, text } from './fixtures.ts';

const counts = (request: Json, confirmation: Json) => compareRequest(request, confirmation).counts;
const nothing = { match: 0, resolved: 0, changed: 0, dropped: 0, added: 0, uncomparable: 0 };
const service = { id: '38382349', serviceNumber: '2035557676', status: 'ACTIVE' };
const line: JsonObject = { id: 'LINE_1', value: '35 Executive Blvd' };

describe('NEW_ACTIVATION', () => {
  const request: Json = {
    orderRequest: {
      externalOrderNumber: 'AZ-1',
      transactionType: 'NEW_ACTIVATION',
      regionId: '70144640',
      postalCode: '06477',
      shoppingCart: { deviceId: '11', planId: '22', optionalFeatureIds: ['33'], accessoryIds: ['44'] },
      properties: properties(
        text('PREFERRED_AREA_CODE', '203'),
        choice('URGENCY', '1'),
        choice('ORDER_REASON', '7', 'Replaces a lost phone'),
      ),
      shipTo: { name: 'Jo Doe', regionId: '70144640', address: [line], expedite: false },
    },
  };
  const confirmation: Json = {
    orderConfirmation: {
      externalOrderNumber: 'AZ-1',
      transactionType: 'NEW_ACTIVATION',
      region: { id: '70144640', name: 'United States' },
      postalCode: '06477',
      shoppingCart: {
        device: { id: '11', name: 'Phone', price: price(199.99, 'ONETIME') },
        plan: { id: '22', name: 'Plan', optionalFeatures: [{ id: '33', description: 'Voice Mail' }] },
        accessories: [{ id: '44', name: 'Case' }],
        quantity: 1,
      },
      properties: properties(
        text('PREFERRED_AREA_CODE', '860', 'Preferred Area Code'),
        choice('Reason', '21'),
      ),
      shipTo: { name: 'Jo Doe', region: { id: '70144640' }, address: [line], expedite: false },
    },
  };

  test('tells of a changed area code, two lost choices and one that nobody made', () => {
    expect(findings(request, confirmation)).toEqual([
      ['changed', 'properties[MISCELLANEOUS][PREFERRED_AREA_CODE].text', '203', '860'],
      ['dropped', 'properties[MISCELLANEOUS][URGENCY].choice', { id: '1' }, undefined],
      [
        'dropped',
        'properties[MISCELLANEOUS][ORDER_REASON].choice',
        { id: '7', otherText: 'Replaces a lost phone' },
        undefined,
      ],
      ['added', 'properties[MISCELLANEOUS][Reason].choice', undefined, { id: '21' }],
    ]);
  });

  test('counts every other value as asked for, and the quantity of 1 as unsaid', () => {
    expect(counts(request, confirmation)).toEqual({
      ...nothing,
      match: 6,
      resolved: 6,
      changed: 1,
      dropped: 2,
      added: 1,
    });
  });
});

test('ORDER_ACCESSORIES: each accessory is resolved by its id, in any order; a quantity of 0 says nothing', () => {
  const request: Json = {
    transactionType: 'ORDER_ACCESSORIES',
    serviceId: '38382349',
    shoppingCart: { accessoryIds: ['1', '2'] },
  };
  const confirmation: Json = {
    transactionType: 'ORDER_ACCESSORIES',
    service,
    shoppingCart: {
      accessories: [
        {
          id: '2',
          name: 'Case',
          price: price(9.99, 'ONETIME'),
          vendor: { id: '98', name: 'Verizon Wireless' },
        },
        {
          id: '1',
          name: 'Charger',
          price: price(20, 'ONETIME'),
          vendor: { id: '98', name: 'Verizon Wireless' },
        },
      ],
      plan: { optionalFeatures: [] },
      quantity: 0,
    },
  };
  expect(counts(request, confirmation)).toEqual({ ...nothing, match: 1, resolved: 3 });
  expect(compareRequest(request, confirmation).rows).toContainEqual({
    path: 'shoppingCart.accessoryIds[1]',
    category: 'resolved',
    rule: 'ID_RESOLVED',
    requested: '1',
    confirmed: '1',
    readable: 'Charger, 20 ONETIME, Verizon Wireless',
  });
});

test.each([
  ['SUSPEND', 'PREFERRED_SUSPENSION_DATE'],
  ['UNSUSPEND', 'PREFERRED_UNSUSPEND_DATE'],
  ['DEACTIVATE', 'PREFERRED_DEACTIVATION_DATE'],
])('%s: the wished-for day is the same day with +00:00 and with Z', (transactionType, id) => {
  const withDay = (date: string): Json =>
    properties(
      { id, type: 'DATE', date },
      choice('HOLD_SERVICE', 'jo.doe.acme'),
      text('USER', 'jo.doe.acme'),
    );
  const request: Json = {
    transactionType,
    serviceId: '38382349',
    properties: withDay('2016-12-22T00:00:00+00:00'),
  };
  expect(counts(request, { transactionType, service, properties: withDay('2016-12-22T00:00:00Z') })).toEqual({
    ...nothing,
    match: 4,
    resolved: 1,
  });
  expect(
    findings(request, { transactionType, service, properties: withDay('2016-12-23T00:00:00Z') }),
  ).toEqual([
    ['changed', `properties[MISCELLANEOUS][${id}].date`, '2016-12-22T00:00:00+00:00', '2016-12-23T00:00:00Z'],
  ]);
});

describe('UPDATE_FEATURES', () => {
  const request: Json = {
    transactionType: 'UPDATE_FEATURES',
    serviceId: '38382349',
    shoppingCart: {
      features: [
        { id: '5', action: 'ADD' },
        { id: '6', action: 'REMOVE' },
      ],
      featureRequestComment: 'Please also block premium numbers',
    },
  };
  const confirmed = (...features: Json[]): Json => ({
    transactionType: 'UPDATE_FEATURES',
    service,
    shoppingCart: { features, featureRequestComment: 'Please also block premium numbers', quantity: 0 },
  });

  test('a feature is two values, its id and what to do with it', () => {
    const confirmation = confirmed(
      { id: '6', action: 'REMOVE', description: 'Text messages', price: price(0) },
      { id: '5', action: 'ADD', description: 'Roaming', price: price(0) },
    );
    expect(counts(request, confirmation)).toEqual({ ...nothing, match: 6, resolved: 1 });
  });

  test('a feature the server would remove instead of add is a change', () => {
    const confirmation = confirmed({ id: '5', action: 'REMOVE' }, { id: '6', action: 'REMOVE' });
    expect(findings(request, confirmation)).toEqual([
      ['changed', 'shoppingCart.features[5].action', 'ADD', 'REMOVE'],
    ]);
  });

  test('a lost feature loses both values, an unasked one is told once', () => {
    const confirmation = confirmed(
      { id: '6', action: 'REMOVE' },
      { id: '7', action: 'ADD', price: price(4) },
    );
    expect(findings(request, confirmation)).toEqual([
      ['dropped', 'shoppingCart.features[5].id', '5', undefined],
      ['dropped', 'shoppingCart.features[5].action', 'ADD', undefined],
      ['added', 'shoppingCart.features[7]', undefined, { id: '7', action: 'ADD' }],
    ]);
  });
});

test('XFER_SERVICE_OUT: a confirmation with empty shells differs in nothing', () => {
  const asked: Json = properties(text('PERSONAL_EMAIL', 'jo@example.com'));
  expect(
    counts(
      { transactionType: 'XFER_SERVICE_OUT', serviceId: '38382349', properties: asked },
      {
        transactionType: 'XFER_SERVICE_OUT',
        service,
        properties: asked,
        acknowledgements: [],
        shipTo: { address: [] },
        shoppingCart: { plan: { optionalFeatures: [] }, accessories: [], features: [] },
        newDevice: { serialNumber: {} },
      },
    ),
  ).toEqual({ ...nothing, match: 2, resolved: 1 });
});

describe('XFER_SERVICE_IN', () => {
  const acknowledgement = (id: string, boolean: boolean): Json => ({ id, boolean });
  const request: Json = {
    orderRequest: {
      transactionType: 'XFER_SERVICE_IN',
      regionId: '70144222',
      currentVendorId: '111',
      shoppingCart: { deviceId: '37948999', planId: '123454111', accessoryIds: ['123', '456'] },
      shipTo: {
        regionId: '70144222',
        address: [{ ...line, label: 'Line 1' }],
        expedite: true,
      },
      acknowledgements: [acknowledgement('SHARED_PLAN', true), acknowledgement('TERMINATION_FEE', true)],
    },
  };
  const confirmation: JsonObject = {
    transactionType: 'XFER_SERVICE_IN',
    region: { id: '70144222', name: 'United States' },
    currentVendor: { id: '111', name: 'AT&T' },
    shoppingCart: {
      device: { id: '1263727444', name: 'Phone' },
      plan: { id: '123454111', name: 'Plan', optionalFeatures: [] },
      accessories: [{ id: '3628939000', name: 'Case' }],
      quantity: 1,
    },
    shipTo: {
      regionId: '70144222',
      address: [{ ...line, label: 'Address Line1' }],
      expedite: true,
    },
    acknowledgements: [acknowledgement('TERMINATION_FEE', true), acknowledgement('SHARED_PLAN', true)],
  };

  test('tells of another device and other accessories; they do not pair up', () => {
    expect(findings(request, confirmation)).toEqual([
      ['changed', 'shoppingCart.deviceId', '37948999', '1263727444'],
      ['dropped', 'shoppingCart.accessoryIds[123]', '123', undefined],
      ['dropped', 'shoppingCart.accessoryIds[456]', '456', undefined],
      ['added', 'shoppingCart.accessoryIds[3628939000]', undefined, '3628939000'],
    ]);
  });

  test('takes the region of the delivery back under its own key, and labels as decoration', () => {
    expect(counts(request, confirmation)).toMatchObject({ match: 6, resolved: 3 });
    expect(compareRequest(request, confirmation).rows).toContainEqual({
      path: 'shipTo.regionId',
      category: 'match',
      rule: 'REGION_ECHOED',
      requested: '70144222',
      confirmed: '70144222',
    });
  });

  test('an acknowledgement that came back open is a change, an unasked one an addition', () => {
    const opened: Json = {
      ...confirmation,
      acknowledgements: [
        acknowledgement('SHARED_PLAN', false),
        acknowledgement('TERMINATION_FEE', true),
        acknowledgement('LIABILITY_TRANSFER', true),
      ],
    };
    expect(findings(request, opened)).toEqual([
      ...findings(request, confirmation).slice(0, 3),
      ['changed', 'acknowledgements[SHARED_PLAN].boolean', true, false],
      ...findings(request, confirmation).slice(3),
      ['added', 'acknowledgements[LIABILITY_TRANSFER].boolean', undefined, true],
    ]);
  });
});

describe('XFER_SERVICE_IN_AND_PORT', () => {
  const request: Json = {
    transactionType: 'XFER_SERVICE_IN_AND_PORT',
    currentVendorId: '111',
    shoppingCart: { deviceId: '37948999', planId: '123454111', quantity: 1 },
    properties: properties(text('PIN_PASSWORD', '2468')),
    acknowledgements: [{ id: 'SHARED_PLAN', type: 'BOOLEAN', boolean: true }],
  };
  const confirmed = (quantity: Json): Json => ({
    transactionType: 'XFER_SERVICE_IN_AND_PORT',
    currentVendor: { id: '888', name: 'Another carrier' },
    shoppingCart: { device: { id: '37948999' }, plan: { id: '123454111' }, quantity },
    properties: properties(text('PIN_PASSWORD', '2468')),
    acknowledgements: [{ id: 'SHARED_PLAN', boolean: true, type: 'BOOLEAN' }],
  });

  test('tells of another carrier to be left', () => {
    expect(findings(request, confirmed(1))).toEqual([['changed', 'currentVendorId', '111', '888']]);
    expect(counts(request, confirmed(1))).toEqual({ ...nothing, match: 4, resolved: 2, changed: 1 });
  });

  test('a requested quantity is compared as a number', () => {
    expect(findings(request, confirmed('1')).map(([, path]) => path)).toEqual(['currentVendorId']);
    expect(findings(request, confirmed(0))).toContainEqual(['changed', 'shoppingCart.quantity', 1, 0]);
    expect(findings(request, confirmed(2))).toContainEqual(['changed', 'shoppingCart.quantity', 1, 2]);
    expect(findings(request, confirmed(null))).toContainEqual([
      'dropped',
      'shoppingCart.quantity',
      1,
      undefined,
    ]);
  });
});
