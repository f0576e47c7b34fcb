import { describe, expect, test } from 'vitest';
import { compareRequest } from '../../../electron/domain/compare/compare-request.ts';
import type { Json } from '../../../electron/domain/json.ts';
import { choice, findings, properties, text } from './fixtures.ts';

describe('not a difference', () => {
  test.each<[string, Json, Json]>([
    ['an empty text and a missing key', { postalCode: '' }, {}],
    [
      'null and an empty list',
      { shoppingCart: { accessoryIds: null } },
      { shoppingCart: { accessories: [] } },
    ],
    ['an empty other name', { newDevice: { otherMakeModelName: '' } }, { newDevice: {} }],
    [
      'the swap of devices in singular and plural',
      { transactionType: 'SWAP_DEVICE' },
      { transactionType: 'SWAP_DEVICES' },
    ],
    ['an id as a number', { externalOrderNumber: 12345678 }, { externalOrderNumber: '12345678' }],
    ['blanks in a SIM number', { newDevice: { simId: '89 91 10' } }, { newDevice: { simId: '899110' } }],
    [
      'a blank before a serial number',
      { newDevice: { serialNumber: { value: ' 123' } } },
      { newDevice: { serialNumber: { value: '123' } } },
    ],
    ['fractions of a second', date('2016-12-22T00:00:00+00:00'), date('2016-12-22T00:00:00.000Z')],
    ['another time zone', date('2016-12-22T00:00:00Z'), date('2016-12-21T19:00:00-05:00')],
    ['a day and its midnight', date('2016-12-22'), date('2016-12-22T00:00:00Z')],
    [
      'a label',
      { properties: properties(text('A', '1')) },
      { properties: properties(text('A', '1', 'Letter')) },
    ],
    [
      'a label of the client',
      { properties: properties(text('A', '1', 'Mine')) },
      { properties: properties(text('A', '1', 'Theirs')) },
    ],
    [
      'lists in another order',
      {
        shipTo: {
          address: [
            { id: 'A', value: '1' },
            { id: 'B', value: '2' },
          ],
        },
      },
      {
        shipTo: {
          address: [
            { id: 'B', value: '2' },
            { id: 'A', value: '1' },
          ],
        },
      },
    ],
    [
      'the region of the delivery as an object on both sides',
      { shipTo: { region: { id: '7' } } },
      { shipTo: { region: { id: '7' } } },
    ],
    [
      'a model as plain text',
      { newDevice: { modelId: 'Cookie Plus' } },
      { newDevice: { model: 'Cookie Plus' } },
    ],
    [
      'what the server adds from its own records',
      {},
      {
        accountHolder: { id: '1' },
        region: { id: '2' },
        service: { id: '3' },
        device: { id: '4' },
        costSummary: [{ amount: 1 }],
        shoppingCart: { quantity: 1 },
      },
    ],
    [
      'an instant written into a text',
      { properties: properties(text('A', '2016-12-22T00:00:00+00:00')) },
      { properties: properties(text('A', '2016-12-22T00:00:00Z')) },
    ],
    [
      'a property of an unknown kind',
      { properties: properties({ id: 'A', type: 'COUNT', count: 3 }) },
      { properties: properties({ id: 'A', type: 'COUNT', count: '3' }) },
    ],
  ])('%s', (_name, request, confirmation) => {
    expect(findings(request, confirmation)).toEqual([]);
  });
});

describe('a difference', () => {
  test.each<[string, Json, Json, unknown[]]>([
    [
      'false is a value',
      { shipTo: { expedite: false } },
      { shipTo: {} },
      ['dropped', 'shipTo.expedite', false, undefined],
    ],
    [
      'a leading zero counts',
      { postalCode: '06477' },
      { postalCode: '6477' },
      ['changed', 'postalCode', '06477', '6477'],
    ],
    [
      'upper and lower case count',
      { shipTo: { name: 'Jo Doe' } },
      { shipTo: { name: 'JO DOE' } },
      ['changed', 'shipTo.name', 'Jo Doe', 'JO DOE'],
    ],
    [
      'a text is no flag',
      { shipTo: { expedite: true } },
      { shipTo: { expedite: 'true' } },
      ['changed', 'shipTo.expedite', true, 'true'],
    ],
    [
      'a service of another id',
      { serviceId: '1' },
      { service: { id: '2' } },
      ['changed', 'serviceId', '1', '2'],
    ],
    [
      'an object without its id',
      { serviceId: '1' },
      { service: { status: 'ACTIVE' } },
      ['dropped', 'serviceId', '1', undefined],
    ],
    [
      'a value of another type',
      { properties: properties(text('A', '21')) },
      { properties: properties(choice('A', '21')) },
      ['changed', 'properties[MISCELLANEOUS][A].text', '21', { id: '21' }],
    ],
    [
      'the same value under another type',
      { properties: properties({ id: 'A', type: 'TEXT', text: '1' }) },
      { properties: properties({ id: 'A', type: 'AREA_CODE', text: '1' }) },
      ['changed', 'properties[MISCELLANEOUS][A].text', '1', '1'],
    ],
    [
      'a value that stands beside its type',
      { properties: properties({ id: 'A', type: 'TEXT', date: '2016-12-22' }) },
      {},
      ['dropped', 'properties[MISCELLANEOUS][A].date', '2016-12-22', undefined],
    ],
    [
      'another option, whatever became of its free text',
      { properties: properties(choice('A', '1', 'a brother')) },
      { properties: properties(choice('A', '2', '****')) },
      [
        'changed',
        'properties[MISCELLANEOUS][A].choice',
        { id: '1', otherText: 'a brother' },
        { id: '2', otherText: '****' },
      ],
    ],
    [
      'an order number is never read as a day',
      { externalOrderNumber: '2016-12-22' },
      { externalOrderNumber: '2016-12-22T00:00:00Z' },
      ['changed', 'externalOrderNumber', '2016-12-22', '2016-12-22T00:00:00Z'],
    ],
    [
      'another option',
      { properties: properties(choice('A', '1')) },
      { properties: properties(choice('A', '2')) },
      ['changed', 'properties[MISCELLANEOUS][A].choice', { id: '1' }, { id: '2' }],
    ],
    [
      'a lost free text of an option',
      { properties: properties(choice('A', '1', 'x')) },
      { properties: properties(choice('A', '1')) },
      ['changed', 'properties[MISCELLANEOUS][A].choice', { id: '1', otherText: 'x' }, { id: '1' }],
    ],
    [
      'an emptied property',
      { properties: properties(text('A', '1')) },
      { properties: properties(text('A', '')) },
      ['dropped', 'properties[MISCELLANEOUS][A].text', '1', undefined],
    ],
    [
      'a filled property',
      { properties: properties(text('A', '')) },
      { properties: properties(text('A', '1')) },
      ['added', 'properties[MISCELLANEOUS][A].text', undefined, '1'],
    ],
    [
      'the same field in another group',
      { properties: properties(text('A', '1')) },
      { properties: [] },
      ['dropped', 'properties[MISCELLANEOUS][A].text', '1', undefined],
    ],
    [
      'a local time is no instant',
      date('2016-12-22T00:00:00'),
      date('2016-12-22T00:00:00Z'),
      ['changed', 'properties[MISCELLANEOUS][D].date', '2016-12-22T00:00:00', '2016-12-22T00:00:00Z'],
    ],
    [
      'a day that does not exist',
      date('2015-02-29'),
      date('2015-03-01'),
      ['changed', 'properties[MISCELLANEOUS][D].date', '2015-02-29', '2015-03-01'],
    ],
    [
      'an address line nobody gave',
      {},
      { shipTo: { address: [{ id: 'LINE_2', value: 'Floor 3' }] } },
      ['added', 'shipTo.address[LINE_2].value', undefined, 'Floor 3'],
    ],
    [
      'a device nobody chose',
      {},
      { shoppingCart: { device: { id: '9' } } },
      ['added', 'shoppingCart.deviceId', undefined, '9'],
    ],
    [
      'a device known by name only',
      {},
      { shoppingCart: { device: { name: 'Phone' } } },
      ['added', 'shoppingCart.deviceId', undefined, 'Phone'],
    ],
    [
      'a plan nobody chose',
      {},
      { shoppingCart: { plan: { id: '9' } } },
      ['added', 'shoppingCart.planId', undefined, '9'],
    ],
    [
      'a feature nobody chose',
      {},
      { shoppingCart: { plan: { optionalFeatures: [{ id: '9' }] } } },
      ['added', 'shoppingCart.optionalFeatureIds[9]', undefined, '9'],
    ],
    [
      'two of what nobody counted',
      {},
      { shoppingCart: { quantity: 2 } },
      ['added', 'shoppingCart.quantity', undefined, 2],
    ],
    [
      'a device nobody spoke of',
      {},
      { newDevice: { manufacturer: { id: 'LG', name: 'LG' }, model: { id: 'Cookie Plus' }, simId: '89 91' } },
      ['added', 'newDevice', undefined, 'LG Cookie Plus, SIM 89 91'],
    ],
    [
      'one of two equal accessories',
      { shoppingCart: { accessoryIds: ['1', '1'] } },
      { shoppingCart: { accessories: [{ id: '1' }] } },
      ['dropped', 'shoppingCart.accessoryIds[1]', '1', undefined],
    ],
  ])('%s', (_name, request, confirmation, expected) => {
    expect(findings(request, confirmation)).toEqual([expected]);
  });

  test('of a device somebody did speak of, a value more is from the server’s records', () => {
    const request: Json = { newDevice: { modelId: 'X' } };
    expect(findings(request, { newDevice: { model: { id: 'X' }, simId: '89' } })).toEqual([]);
  });

  test('what came instead of an id is told in words', () => {
    const device: Json = { id: '2', name: 'Phone', price: { amount: 300, recurrence: 'ONETIME' } };
    expect(compareRequest({ shoppingCart: { deviceId: '1' } }, { shoppingCart: { device } }).rows).toEqual([
      {
        path: 'shoppingCart.deviceId',
        category: 'changed',
        requested: '1',
        confirmed: '2',
        readable: 'Phone, 300 ONETIME',
      },
    ]);
  });
});

describe('cannot be compared', () => {
  const long = 'Please confirm the serial number of the new device';
  test.each([
    ['a masked text', '2468', '****'],
    ['a text masked save for its end', '123456789', '*****6789'],
    ['a text masked save for its start', '123456789', '1234•••••'],
    ['a text of one asterisk', '2468', '*'],
    ['a text masked with letters', '2468', 'XXXX'],
    ['a text cut with a mark', long, `${long.slice(0, 12)}…`],
    ['a text cut with three points', long, `${long.slice(0, 12)}...`],
    ['running text that simply ends', long, long.slice(0, 30)],
  ])('%s', (_name, asked, answered) => {
    const of = (value: string): Json => ({ properties: properties(text('A', value)) });
    expect(compareRequest(of(asked), of(answered)).counts).toMatchObject({
      match: 0,
      changed: 0,
      uncomparable: 1,
    });
  });

  test('a masked free text of the same option', () => {
    const of = (otherText: string): Json => ({ properties: properties(choice('A', '1', otherText)) });
    expect(compareRequest(of('a brother'), of('****')).counts).toMatchObject({ uncomparable: 1, changed: 0 });
  });

  test.each([
    ['an address that lost its last word is another address', '35 Executive Blvd', '35 Executive'],
    ['a number with a digit less is another number', '2035559999', '203555999'],
    ['a name without its second half is another name', 'Jo Doe', 'Jo'],
    ['asterisks that were typed are no mask', 'call **now**', 'call **later**'],
    ['words between asterisks are no mask', 'Call me', '**cancel line** now'],
    ['a mask that leaves another end to be seen shows another number', '123456789', '*****6780'],
    ['a mask that leaves more than four characters can be compared', '123456789', '****56789'],
    ['a mask seen from both ends is none', '123456789', '12*****89'],
    ['digits behind letters are no mask', '123456789', 'XXXXX6789'],
    ['an initial is no mask', 'M', 'X'],
    ['a text that goes on differently is not cut', long, 'Please do not...'],
  ])('but %s', (_name, asked, answered) => {
    const of = (value: string): Json => ({ properties: properties(text('A', value)) });
    expect(findings(of(asked), of(answered))).toEqual([
      ['changed', 'properties[MISCELLANEOUS][A].text', asked, answered],
    ]);
  });
});

function date(value: string): Json {
  return { properties: properties({ id: 'D', type: 'DATE', date: value }) };
}
