import { describe, expect, test } from 'vitest';
import { compareOrder } from '../../../electron/domain/compare/compare-order.ts';
import type { Json, JsonObject } from '../../../electron/domain/json.ts';
import { choice, price, properties, surprises, text } from './fixtures.ts';

const sprint: Json = { id: '111', name: 'Sprint' };
const verizon: Json = { id: '333', name: 'Verizon Wireless' };
const voiceMail: JsonObject = { description: 'Voice Mail', price: price(3) };
const phone: JsonObject = { name: 'Phone', price: price(199.99, 'ONETIME') };
const plan: JsonObject = { name: 'Talk Plan', price: price(99.99) };

/** What confirmation and order say in the same words. */
const shared: JsonObject = {
  transactionType: 'XFER_SERVICE_IN_AND_PORT',
  externalOrderNumber: 'AZ-1',
  accountHolder: { id: '28673732' },
  requestedBy: { id: '28673732' },
  properties: properties(text('CONTACT_NUMBER', '2035559999', 'Contact Phone Number')),
  shipTo: { name: 'Jo Doe', region: { id: '7' }, address: [{ id: 'CITY', value: 'Orange' }], expedite: true },
};

const confirmation: JsonObject = {
  ...shared,
  shoppingCart: {
    device: { id: '1', vendor: verizon, ...phone },
    plan: { id: '2', vendor: verizon, ...plan, optionalFeatures: [{ id: '3', ...voiceMail }] },
    accessories: [{ id: '4', name: 'Case', price: price(9.99, 'ONETIME'), vendor: verizon }],
  },
};

const segment: JsonObject = {
  vendor: verizon,
  device: phone,
  plan: { ...plan, optionalFeatures: [voiceMail] },
  accessories: [{ name: 'Case', price: price(9.99, 'ONETIME') }],
  features: [],
};

const anOrder = (changes: JsonObject, ...segments: JsonObject[]): Json => ({
  order: {
    orderId: '1',
    status: 'ORDER_SUBMITTED',
    ...shared,
    ...changes,
    orderSegments: { items: segments },
  },
});
const surprisesOf = (order: Json) => surprises({}, { orderConfirmation: confirmation }, order);

test('an order as confirmed surprises nobody, whether its cart fills one segment or two', () => {
  const { device, accessories, ...rest } = segment;
  expect(surprisesOf(anOrder({}, segment))).toEqual([]);
  expect(surprisesOf(anOrder({}, rest, { vendor: verizon, device, accessories } as JsonObject))).toEqual([]);
});

describe('an order spelled as the lists of orders spell it says the same', () => {
  const { properties: groups, ...rest } = shared;
  const [group] = groups as Json[];
  const [field] = (group as JsonObject)['fields'] as Json[];
  const items = (...members: Json[]): Json => ({ items: members });

  test.each<[string, JsonObject]>([
    ['segment, a list', { segment: [segment] }],
    ['segment, one alone', { segment }],
    ['orderSegment, with items', { orderSegment: items(segment) }],
    ['orderSegments, a list', { orderSegments: [segment] }],
    ['segments beside an empty orderSegments', { orderSegments: null, segments: items(segment) }],
    ['one accessory alone', { segment: { ...segment, accessories: (segment['accessories'] as Json[])[0]! } }],
  ])('%s', (_name, block) => {
    expect(surprisesOf({ order: { ...shared, ...block } })).toEqual([]);
  });

  test.each<[string, JsonObject]>([
    ['propertyGroup, a list', { propertyGroup: [group!] }],
    ['propertyGroup, one alone', { propertyGroup: group! }],
    ['propertyGroup, with items', { propertyGroup: items(group!) }],
    ['propertyGroups, a list', { propertyGroups: [group!] }],
    ['one field alone', { properties: { groupId: 'MISCELLANEOUS', fields: field! } }],
    ['field in the singular', { propertyGroup: { groupId: 'MISCELLANEOUS', field: [field!] } }],
  ])('%s', (_name, block) => {
    expect(surprisesOf({ order: { ...rest, ...block, orderSegments: items(segment) } })).toEqual([]);
  });

  test('and a difference is found in it', () => {
    const other: Json = { ...(group as JsonObject), fields: [text('CONTACT_NUMBER', '2035551111')] };
    const order: Json = { ...rest, propertyGroup: other, segment: { ...segment, accessories: [] } };
    expect(surprisesOf({ order })).toEqual([
      ['changed', 'properties[MISCELLANEOUS][CONTACT_NUMBER].text', '2035559999', '2035551111'],
      ['lost', 'shoppingCart.accessories[4]', 'Case, 9.99 ONETIME, Verizon Wireless', undefined],
    ]);
  });

  test('where a block of links alone is nothing', () => {
    const links: Json = { _meta: { href: 'https://api.example.com/v1/x' } };
    expect(surprises({}, {}, { propertyGroup: links, segment: { accessories: links } })).toEqual([]);
  });
});

describe('the published surprises', () => {
  test('XFER_SERVICE_IN_AND_PORT: another order type, another holder, another carrier, which is told once', () => {
    const order = anOrder(
      { transactionType: 'PORT_NUMBER', accountHolder: { id: '19910704' } },
      { ...segment, vendor: sprint },
    );
    expect(surprisesOf(order)).toEqual([
      ['changed', 'transactionType', 'XFER_SERVICE_IN_AND_PORT', 'PORT_NUMBER'],
      ['changed', 'accountHolder.id', '28673732', '19910704'],
      ['changed', 'shoppingCart.device.vendor.id', '333', '111'],
    ]);
  });

  test('XFER_SERVICE_IN: another device, plan, price and carrier, and no accessory', () => {
    const order = anOrder(
      {},
      {
        vendor: sprint,
        device: { name: 'Tablet', price: price(0, 'ONETIME') },
        plan: { ...plan, price: price(58.67), optionalFeatures: [voiceMail] },
        accessories: [],
      },
    );
    expect(surprisesOf(order)).toEqual([
      ['changed', 'shoppingCart.device.name', 'Phone', 'Tablet'],
      ['changed', 'shoppingCart.device.price', '199.99 USD ONETIME', '0 USD ONETIME'],
      ['changed', 'shoppingCart.device.vendor.id', '333', '111'],
      ['changed', 'shoppingCart.plan.price', '99.99 USD MONTHLY', '58.67 USD MONTHLY'],
      ['lost', 'shoppingCart.accessories[4]', 'Case, 9.99 ONETIME, Verizon Wireless', undefined],
    ]);
  });

  test('NEW_ACTIVATION: another contact number', () => {
    const order = anOrder({ properties: properties(text('CONTACT_NUMBER', '2035551111')) }, segment);
    expect(surprisesOf(order)).toEqual([
      ['changed', 'properties[MISCELLANEOUS][CONTACT_NUMBER].text', '2035559999', '2035551111'],
    ]);
  });

  test('DEACTIVATE and XFER_SERVICE_OUT: no segments, no delivery, no plan, and nothing is missed', () => {
    const bare: Json = { transactionType: 'DEACTIVATE', service: { id: '1', serviceNumber: '2035557676' } };
    expect(surprises({}, bare, { transactionType: 'DEACTIVATE', serviceNumber: '2035557676' })).toEqual([]);
    const shells: Json = {
      transactionType: 'DEACTIVATE',
      serviceNumber: '2035557676',
      shipTo: { address: [] },
      orderSegments: { items: [{ vendor: verizon, plan: { optionalFeatures: [] }, accessories: [] }] },
    };
    expect(surprises({}, bare, shells)).toEqual([]);
  });
});

describe('a surprise', () => {
  test.each<[string, Json, unknown[]]>([
    [
      'a lost delivery name',
      anOrder({ shipTo: { ...(shared['shipTo'] as JsonObject), name: '' } }, segment),
      ['lost', 'shipTo.name', 'Jo Doe', undefined],
    ],
    [
      'another country',
      anOrder({ shipTo: { ...(shared['shipTo'] as JsonObject), region: { id: '8' } } }, segment),
      ['changed', 'shipTo.region.id', '7', '8'],
    ],
    [
      'an unasked property',
      anOrder(
        { properties: properties(text('CONTACT_NUMBER', '2035559999'), choice('Reason', '21')) },
        segment,
      ),
      ['added', 'properties[MISCELLANEOUS][Reason].choice', undefined, { id: '21' }],
    ],
    [
      'an unasked accessory',
      anOrder(
        {},
        {
          ...segment,
          accessories: [
            { name: 'Charger', price: price(5, 'ONETIME') },
            ...(segment['accessories'] as Json[]),
          ],
        },
      ),
      ['added', 'shoppingCart.accessories[Charger]', undefined, 'Charger, 5 ONETIME, Verizon Wireless'],
    ],
    [
      'a second device',
      anOrder({}, segment, { vendor: verizon, device: { name: 'Tablet' } }),
      ['added', 'shoppingCart.device', undefined, 'Tablet, Verizon Wireless'],
    ],
    [
      'a lost feature',
      anOrder({}, { ...segment, plan }),
      ['lost', 'shoppingCart.plan.optionalFeatures[3]', 'Voice Mail, 3 MONTHLY', undefined],
    ],
    [
      'a price that is gone',
      anOrder({}, { ...segment, device: { name: 'Phone' } }),
      ['lost', 'shoppingCart.device.price', '199.99 USD ONETIME', undefined],
    ],
    [
      'another currency',
      anOrder(
        {},
        {
          ...segment,
          device: { name: 'Phone', price: { ...(phone['price'] as JsonObject), currencyCode: 'CAD' } },
        },
      ),
      ['changed', 'shoppingCart.device.price', '199.99 USD ONETIME', '199.99 CAD ONETIME'],
    ],
  ])('%s', (_name, order, expected) => {
    expect(surprisesOf(order)).toEqual([expected]);
  });

  test('a feature with an id is known by it: its text is decoration, its action is not', () => {
    const withFeature = (feature: JsonObject): JsonObject => ({
      features: [{ id: '5', price: price(0), ...feature }],
    });
    const asked: Json = { shoppingCart: withFeature({ action: 'ADD', description: 'Roaming' }) };
    const placed: Json = {
      orderSegments: { items: [withFeature({ action: 'REMOVE', description: 'Roaming abroad' })] },
    };
    expect(surprises({}, asked, placed)).toEqual([
      ['changed', 'shoppingCart.features[5].action', 'ADD', 'REMOVE'],
    ]);
  });

  describe('among features that share their text and price', () => {
    const feature = (id: string, action: string): Json => ({
      id,
      action,
      description: 'Data',
      price: price(3),
    });
    const confirmed: Json = { shoppingCart: { features: [feature('1', 'ADD'), feature('2', 'REMOVE')] } };
    const placed = (...features: Json[]): Json => ({ orderSegments: { items: [{ features }] } });

    test('is none where only their order differs', () => {
      expect(surprises({}, confirmed, placed(feature('2', 'REMOVE'), feature('1', 'ADD')))).toEqual([]);
    });

    test('is another id', () => {
      expect(surprises({}, confirmed, placed(feature('1', 'ADD'), feature('3', 'REMOVE')))).toEqual([
        ['lost', 'shoppingCart.features[2]', 'Data, 3 MONTHLY', undefined],
        ['added', 'shoppingCart.features[3]', undefined, 'Data, 3 MONTHLY'],
      ]);
    });

    test('is none where the order says no ids but the same actions', () => {
      const bare = (action: string): Json => ({ action, description: 'Data', price: price(3) });
      expect(surprises({}, confirmed, placed(bare('REMOVE'), bare('ADD')))).toEqual([]);
    });
  });

  test('another device of the same name and price is known by its id', () => {
    const withId = (id: string): JsonObject => ({ device: { id, ...phone } });
    const placed: Json = { orderSegments: { items: [withId('2')] } };
    expect(surprises({}, { shoppingCart: withId('1') }, placed)).toEqual([
      ['changed', 'shoppingCart.device.id', '1', '2'],
    ]);
  });

  test('of two equal accessories, one that is missing is lost', () => {
    const cases = (...ids: string[]): Json[] => ids.map((id) => ({ id, name: 'Case', price: price(5) }));
    const placed: Json = { orderSegments: { items: [{ accessories: [{ name: 'Case', price: price(5) }] }] } };
    expect(surprises({}, { shoppingCart: { accessories: cases('1', '2') } }, placed)).toEqual([
      ['lost', 'shoppingCart.accessories[2]', 'Case, 5 MONTHLY', undefined],
    ]);
  });

  test('two accessories of one name are told apart by their price', () => {
    const cart: Json = {
      shoppingCart: {
        accessories: [
          { id: '1', name: 'Case', price: price(5) },
          { id: '2', name: 'Case', price: price(7) },
        ],
      },
    };
    const placed: Json = {
      orderSegments: {
        items: [
          {
            accessories: [
              { name: 'Case', price: price(7) },
              { name: 'Case', price: price(6) },
            ],
          },
        ],
      },
    };
    expect(surprises({}, cart, placed)).toEqual([
      ['changed', 'shoppingCart.accessories[1].price', '5 USD MONTHLY', '6 USD MONTHLY'],
    ]);
  });
});

test('a value the confirmation masked stays unknown, though the order masks it alike', () => {
  const pin = (value: string): Json => ({ properties: properties(text('PIN_PASSWORD', value)) });
  expect(surprises(pin('2468'), pin('****'), pin('****'))).toEqual([
    ['uncomparable', 'properties[MISCELLANEOUS][PIN_PASSWORD].text', '****', '****'],
  ]);
});

test('what was asked for and confirmed, but has no room in an order, is listed and no finding', () => {
  const request: Json = {
    regionId: '7',
    postalCode: '06477',
    currentVendorId: '111',
    acknowledgements: [{ id: 'SHARED_PLAN', boolean: true }],
    shoppingCart: { featureRequestComment: 'Block premium numbers', quantity: 1 },
    newDevice: { manufacturerId: 'LG', modelId: 'X' },
    existingDevice: { manufacturerId: 'Apple', modelId: 'Apple Phone' },
  };
  const confirmed: Json = {
    region: { id: '7', name: 'United States' },
    postalCode: '06477',
    currentVendor: { id: '888', name: 'Another carrier' },
    acknowledgements: [
      { id: 'SHARED_PLAN', boolean: true },
      { id: 'TERMINATION_FEE', boolean: true },
    ],
    shoppingCart: { featureRequestComment: 'Block premium numbers', quantity: 1 },
    existingDevice: { manufacturer: { name: 'Apple' }, model: { name: 'Apple Phone' } },
  };
  const { notCarried, counts } = compareOrder(request, confirmed, {});
  expect(notCarried).toEqual([
    { path: 'postalCode', confirmed: '06477' },
    { path: 'region', confirmed: '7 United States' },
    { path: 'existingDevice', confirmed: 'Apple Phone' },
    { path: 'acknowledgements', confirmed: 'SHARED_PLAN, TERMINATION_FEE' },
    { path: 'currentVendor', confirmed: '888 Another carrier' },
    { path: 'shoppingCart.featureRequestComment', confirmed: 'Block premium numbers' },
    { path: 'shoppingCart.quantity', confirmed: '1' },
  ]);
  expect(counts).toEqual({ match: 0, changed: 0, lost: 0, added: 0, uncomparable: 0, notCarried: 7 });
});
