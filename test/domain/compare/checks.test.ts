import { describe, expect, test } from 'vitest';
import { checksOf } from '../../../electron/domain/compare/checks.ts';
import { totalsOf } from '../../../electron/domain/compare/totals.ts';
import type { Json, JsonObject } from '../../../electron/domain/json.ts';
import { price, properties, text } from './fixtures.ts';

const places = (confirmation: Json, request: Json = {}, order?: Json) =>
  checksOf(request, confirmation, { ...(order && { order }) }).map(({ id, path }) => [id, path]);

describe('totals', () => {
  const cart: JsonObject = {
    device: { name: 'Phone', price: price(199.99, 'ONETIME') },
    accessories: [{ id: '7', name: 'Case', price: price(44.98, 'ONETIME') }],
    plan: { name: 'Plan', price: price(539.38), optionalFeatures: [{ description: 'Extra' }] },
    quantity: 0,
  };

  test('that miss the items by cents are shown beside our own sum, never corrected', () => {
    const confirmation: Json = {
      costSummary: [price(244.99, 'ONETIME'), price(538.69)],
      shoppingCart: cart,
    };
    expect(checksOf({}, confirmation)).toEqual([
      {
        id: 'TOTALS',
        path: 'costSummary[ONETIME][USD]',
        message: "The server's ONETIME total is $244.99; the items add up to $244.97, a difference of $0.02.",
      },
      {
        id: 'TOTALS',
        path: 'costSummary[MONTHLY][USD]',
        message: "The server's MONTHLY total is $538.69; the items add up to $539.38, a difference of $0.69.",
      },
    ]);
    expect(totalsOf(confirmation)).toEqual([
      {
        recurrence: 'ONETIME',
        currencyCode: 'USD',
        stated: 24499,
        items: [
          { what: 'device', amount: 19999 },
          { what: 'accessory 7', amount: 4498 },
        ],
        sum: 24497,
      },
      {
        recurrence: 'MONTHLY',
        currencyCode: 'USD',
        stated: 53869,
        items: [{ what: 'plan', amount: 53938 }],
        sum: 53938,
      },
    ]);
  });

  test('of nothing need no item, and a summary that was not sent is not missed', () => {
    expect(places({ costSummary: [price(0), price(0, 'ONETIME')] })).toEqual([]);
    expect(places({ shoppingCart: cart })).toEqual([]);
    const free: Json = { device: { name: 'Phone', price: price(0, 'ONETIME') } };
    expect(places({ costSummary: [price(0)], shoppingCart: free })).toEqual([]);
  });

  test('that leave out what is bought are told', () => {
    expect(places({ costSummary: [price(539.38)], shoppingCart: cart })).toEqual([
      ['TOTALS', 'costSummary[ONETIME][USD]'],
    ]);
  });

  test('keep currencies apart', () => {
    const inCanada = { amount: 5, currencyCode: 'CAD', recurrence: 'MONTHLY' };
    const confirmation: Json = {
      costSummary: [price(5), inCanada],
      shoppingCart: { plan: { name: 'Plan', price: price(5) }, accessories: [{ id: '1', price: inCanada }] },
    };
    expect(places(confirmation)).toEqual([]);
    expect(totalsOf(confirmation).map(({ currencyCode, sum }) => [currencyCode, sum])).toEqual([
      ['USD', 500],
      ['CAD', 500],
    ]);
  });

  test('count a cart of three three times, and a removed feature not at all', () => {
    const [line] = totalsOf({
      shoppingCart: {
        features: [
          { id: '5', action: 'ADD', price: price(0.1) },
          { id: '6', action: 'REMOVE', price: price(9) },
        ],
        quantity: 3,
      },
    });
    expect(line).toEqual({
      recurrence: 'MONTHLY',
      currencyCode: 'USD',
      stated: undefined,
      items: [{ what: 'feature 5 × 3', amount: 30 }],
      sum: 30,
    });
  });
});

describe('devices', () => {
  const inventory = (serial: string, type = 'ESN'): Json => ({
    manufacturer: { id: 'LG', name: 'LG' },
    model: 'Cookie Plus',
    serialNumber: { type, value: serial },
    simId: '89 91',
  });
  const stated = (serial: string, type = 'ESN'): Json => ({
    manufacturer: { id: 'LG', name: 'LG' },
    model: { id: 'Cookie Plus', name: 'Cookie Plus' },
    serialNumber: { type, value: serial },
    simId: '8991',
  });

  test('agree when serial, SIM, maker and model do, blanks aside', () => {
    expect(checksOf({}, { device: inventory('42'), existingDevice: stated(' 42') })).toEqual([
      {
        id: 'CONSISTENT',
        path: 'device / existingDevice',
        message: 'Inventory and order agree on the device in use: LG Cookie Plus, ESN 42, SIM 89 91.',
      },
    ]);
  });

  test('contradict each other when one of these differs, also if the server dropped what was stated', () => {
    const contradiction = [['DEVICE_CONTRADICTION', 'device / existingDevice']];
    expect(places({ device: inventory('42'), existingDevice: stated('43') })).toEqual(contradiction);
    const request: Json = { existingDevice: { manufacturerId: 'Apple', modelId: 'Phone' } };
    expect(places({ device: inventory('42') }, request)).toEqual(contradiction);
  });

  test('cannot be held against each other by a masked serial or by the word Other', () => {
    const other: Json = {
      manufacturer: { id: 'Other' },
      model: { id: 'Other' },
      otherMakeModelName: 'Star 2000',
    };
    expect(places({ device: inventory('42'), existingDevice: other })).toEqual([]);
    const masked: Json = { serialNumber: { type: 'IMEI', value: '****' } };
    expect(places({ device: inventory('42'), existingDevice: masked })).toEqual([]);
  });

  test('with IMEIs of one trouble share a row, other troubles have their own', () => {
    const of = (value: string): Json => ({ serialNumber: { type: 'IMEI', value } });
    expect(places({ newDevice: of('123456789001230'), existingDevice: of('012345678901007') })).toEqual([
      ['FORMAT', 'newDevice.serialNumber, existingDevice.serialNumber'],
    ]);
    expect(places({ newDevice: of('123456789001230'), existingDevice: of('0123456789') })).toEqual([
      ['FORMAT', 'newDevice.serialNumber'],
      ['FORMAT', 'existingDevice.serialNumber'],
    ]);
    expect(places({ newDevice: of('490154203237518') })).toEqual([]);
    expect(places({ newDevice: { serialNumber: { type: 'ESN', value: '1' } } })).toEqual([]);
    expect(
      places({ newDevice: { simId: '89 91 10 1200 00 320451 3' }, existingDevice: { simId: '8991x' } }),
    ).toEqual([['FORMAT', 'existingDevice.simId']]);
  });
});

describe('links', () => {
  const linked = (end: string, id: string): Json => ({
    _meta: { href: `https://api.example.com/v1/x/${end}` },
    id,
  });

  test('that lead to another id are told with the place they stand at', () => {
    const confirmation: Json = {
      accountHolder: linked('1', '1'),
      requestedBy: linked('1?full=true', '2'),
      region: linked('Verizon%20Wireless', 'Verizon Wireless'),
      shoppingCart: {
        accessories: [{ ...(linked('4', '4') as JsonObject), manufacturer: linked('LG', 'Apple') }],
      },
      service: linked('50%', '50%'),
    };
    expect(checksOf({}, confirmation)).toEqual([
      {
        id: 'LINK_ID_MISMATCH',
        path: 'requestedBy',
        message: 'The link of requestedBy leads to "1", its id is "2". The id counts.',
      },
      {
        id: 'LINK_ID_MISMATCH',
        path: 'shoppingCart.accessories[4].manufacturer',
        message:
          'The link of shoppingCart.accessories[4].manufacturer leads to "LG", its id is "Apple". The id counts.',
      },
    ]);
  });

  test('of the order are looked at too, each place once', () => {
    const order: Json = {
      order: {
        _meta: { href: 'https://api.example.com/v1/orders/13298388' },
        orderId: '13298555',
        requestedBy: linked('1', '2'),
        accountHolder: linked('3', '4'),
      },
    };
    expect(places({ requestedBy: linked('1', '2') }, {}, order)).toEqual([
      ['LINK_ID_MISMATCH', 'requestedBy'],
      ['LINK_ID_MISMATCH', 'order'],
      ['LINK_ID_MISMATCH', 'accountHolder'],
    ]);
  });
});

test('an order for another person than the draft was written for is told by name', () => {
  const confirmation: Json = {
    accountHolder: { id: '1', companyEmployeeId: 'jo.doe', firstName: 'Jo', lastName: 'Doe' },
  };
  expect(checksOf({}, confirmation, { actor: '2' })).toEqual([
    {
      id: 'PEOPLE',
      path: 'accountHolder',
      message: 'The order is for Jo Doe (1), but the draft was written for 2.',
    },
  ]);
  expect(checksOf({}, confirmation, { actor: '1' })).toEqual([]);
  expect(checksOf({}, confirmation, { actor: 'jo.doe' })).toEqual([]);
  expect(checksOf({}, confirmation)).toEqual([]);
});

test('properties without a label are named, unless they say nothing', () => {
  expect(places({ properties: properties(text('A', '1'), text('B', '2', 'Letter'), text('C', '')) })).toEqual(
    [['UNLABELLED', 'properties[MISCELLANEOUS][A]']],
  );
});

test.each([
  ['UNSUSPEND', 'ACTIVE', true],
  ['UNSUSPEND', 'SUSPENDED', false],
  ['SUSPEND', 'SUSPENDED', true],
  ['SUSPEND', 'ACTIVE', false],
  ['UPGRADE', 'DEACTIVATED', true],
  ['UPGRADE', 'ON_HOLD', false],
])('%s of a line that is %s is worth a question: %s', (transactionType, status, isOdd) => {
  expect(places({ transactionType, service: { status } })).toEqual(
    isOdd ? [['SERVICE_STATUS', 'service.status']] : [],
  );
});

test('a masked value is told once, though confirmation and order both hide it', () => {
  const pin = (value: string): Json => ({ properties: properties(text('PIN_PASSWORD', value, 'PIN')) });
  expect(checksOf(pin('2468'), pin('****'), { order: pin('****') })).toEqual([
    {
      id: 'CANNOT_COMPARE',
      path: 'properties[MISCELLANEOUS][PIN_PASSWORD].text',
      message: 'The server shows PIN masked or shortened: whether it was kept cannot be told.',
    },
  ]);
});
