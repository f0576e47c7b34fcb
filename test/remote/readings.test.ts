import { describe, expect, test } from 'vitest';
import { asList, valueAt, type Json, type JsonObject } from '../../electron/domain/json.ts';
import { wantsStates, withStates } from '../../electron/domain/region.ts';
import { readAcknowledgements } from '../../electron/remote/acknowledgements.ts';
import { readCatalogDevice, readCatalogItem, readPlan } from '../../electron/remote/catalog.ts';
import { readDeviceInUse, withDevices } from '../../electron/remote/device-assets.ts';
import { readEmployee } from '../../electron/remote/employees.ts';
import { readHistoryEntry } from '../../electron/remote/history.ts';
import { readLine } from '../../electron/remote/lines.ts';
import { readNamed } from '../../electron/remote/manufacturers.ts';
import { readMe } from '../../electron/remote/me.ts';
import { isUpdatedSince, readOrder } from '../../electron/remote/orders.ts';
import { readQuestionGroup } from '../../electron/remote/questions.ts';
import { readRegion } from '../../electron/remote/regions.ts';
import { readShipment } from '../../electron/remote/shipments.ts';
import { readVendor } from '../../electron/remote/vendor.ts';
import { published } from './answers.ts';

describe('people', () => {
  test('of the published list', () => {
    expect(asList(published('published/employees-items')).map(readEmployee)).toMatchObject([
      {
        id: '48068931',
        firstName: 'Barbara',
        lastName: 'Andrews',
        department: 'Marketing',
        status: 'ACTIVE',
      },
      { id: '48068987', companyEmployeeId: 'james.carpenter@example.com' },
    ]);
  });

  test.each<[string, Json]>([
    [
      'under the assumed name',
      { actor: { id: '2', lastName: 'B' }, authenticatedUser: { id: '1', lastName: 'A' } },
    ],
    ['under another name', { isApprover: true, user: { id: '1', lastName: 'A' } }],
    ['in a wrapper', { me: { employee: { id: '1', lastName: 'A' } } }],
    ['bare', { id: '1', lastName: 'A', transactionTypes: ['UPGRADE'] }],
  ])('who the server takes us for, %s', (_, body) => {
    expect(readMe(body)?.person).toMatchObject({ id: '1', lastName: 'A' });
  });

  test('what the server does not say one may do is neither allowed nor forbidden', () => {
    const person = { id: '1', lastName: 'A' };
    expect(readMe(person)?.may).toEqual({});
    expect(readMe({ ...person, transactionTypes: [], canMoveService: 'no' })?.may).toEqual({});
    expect(readMe({ me: { ...person, transactionTypes: ['UPGRADE'], canMoveService: false } })?.may).toEqual({
      orderTypes: ['UPGRADE'],
      canMoveService: false,
    });
  });
});

describe('lines', () => {
  test('of the one published record, with what belongs to it', () => {
    expect(readLine(published('published/move-response'))).toEqual({
      id: '99034551',
      number: '4045553104',
      status: 'ACTIVE',
      employee: {
        id: '123456781',
        companyEmployeeId: 'barbara.andrews.acme',
        firstName: 'Barbara',
        lastName: 'Andrews',
        email: 'barbara.andrews@acme.com',
        department: 'Finance',
        status: 'ACTIVE',
      },
      device: {
        id: '770288091',
        manufacturer: { id: '2455765', name: 'Apple' },
        model: { id: '2346152', name: 'iPhone 6 (16GB) - Space Gray' },
        simId: '89 91 10 1200 00 320451 0',
        serialNumber: { type: 'IMEI', value: '012345678901234' },
        accessMethod: 'GSM',
        companyAssetId: '90004008412334',
        orderActions: ['UPGRADE', 'ORDER_ACCESSORIES', 'SWAP_DEVICES'],
      },
      plan: 'Verizon Nationwide for Business Talk Share 450',
      vendor: { id: '8516701', name: 'Verizon Wireless' },
      contractEnd: '2017-05-24T00:00:00+00:00',
      activated: '2009-05-24T11:45:00+00:00',
      lastDeviceUpgrade: '2015-05-24T09:00:00+00:00',
      orderActions: ['UPGRADE', 'PORT_NUMBER', 'UPDATE_FEATURES', 'SUSPEND', 'UNSUSPEND', 'DEACTIVATE'],
    });
  });

  test('are served by the current carrier, not by the one that bills', () => {
    const vendor = { billing: { id: '1', name: 'Biller' }, current: { id: '2', name: 'Carrier' } };

    expect(readLine({ id: '7', vendor })?.vendor).toMatchObject({ id: '2' });
    expect(readLine({ id: '7', vendor: vendor.billing })?.vendor).toMatchObject({ id: '1' });
  });

  test('know when they may be upgraded, in either spelling', () => {
    expect(readLine({ id: '7', upgradeEligibilityDate: '2017-01-01' })?.upgradeEligible).toBe('2017-01-01');
    expect(readLine({ id: '7', upgradeEligibleDate: '2017-01-01' })?.upgradeEligible).toBe('2017-01-01');
  });

  test('get their devices from the list of devices where their own list has none', () => {
    const lines = [
      readLine({ id: '7' })!,
      readLine({ id: '8', device: { id: 'own' } })!,
      readLine({ id: '9' })!,
    ];
    const devices = [
      readDeviceInUse({
        id: 'a',
        model: 'Cookie Plus',
        service: { id: '7', upgradeEligibleDate: '2017-01-01' },
      })!,
      readDeviceInUse({ id: 'b', service: { id: '8' } })!,
      readDeviceInUse({ id: 'spare' })!,
    ];

    expect(withDevices(lines, devices)).toMatchObject([
      {
        id: '7',
        device: { id: 'a', model: { id: 'Cookie Plus', name: 'Cookie Plus' } },
        upgradeEligible: '2017-01-01',
      },
      { id: '8', device: { id: 'own' } },
      { id: '9' },
    ]);
    expect(withDevices(lines, devices)[2]?.device).toBeUndefined();
  });

  test('have serial numbers without the blanks around them', () => {
    const device = { id: '1', serialNumber: { type: 'ESN', value: ' 4289183847832' } };

    expect(readLine({ id: '7', device })?.device?.serialNumber).toEqual({
      type: 'ESN',
      value: '4289183847832',
    });
  });
});

describe('regions', () => {
  test('of the published list have no address format', () => {
    const [alabama] = asList(valueAt(published('published/regions-us-states'), 'regions')).map(readRegion);

    expect(alabama).toEqual({
      id: '158385987',
      name: 'Alabama',
      abbreviation: 'AL',
      type: 'STATE_PROVINCE',
      parentId: '70144640',
    });
  });

  test('that ask for a state without listing any get theirs, by their abbreviations', () => {
    const province = { id: 'PROVINCE', label: 'Province', required: true };
    const city = { id: 'CITY', label: 'City', required: true };
    const country = { id: '1', name: 'Canada', addressFormat: [city, province] };
    const states = [
      { id: '2', name: 'Ontario', abbreviation: 'ON' },
      { id: '3', name: 'Elsewhere' },
    ];

    expect(wantsStates(country)).toBe(true);
    const options = [
      { label: 'Ontario', value: 'ON' },
      { label: 'Elsewhere', value: 'Elsewhere' },
    ];
    expect(withStates(country, states).addressFormat).toEqual([city, { ...province, options }]);
    // Nobody knows any: what is typed is sent.
    expect(withStates(country, []).addressFormat).toEqual([city, province]);
  });

  test('that list their states, or have none in their addresses, are left as they are', () => {
    const region = readRegion(published('published/region-us'));
    expect(region && wantsStates(region)).toBe(false);
    expect(
      wantsStates({
        id: '1',
        name: 'Estate',
        addressFormat: [{ id: 'ESTATE', label: 'Estate', required: true }],
      }),
    ).toBe(false);
    expect(wantsStates({ id: '1', name: 'As listed' })).toBe(false);
  });

  test('of their own page have one, in display order', () => {
    const region = readRegion(published('published/region-us'));

    expect(region).toMatchObject({ id: '70144640', abbreviation: 'US', postalCodeRegEx: '^\\d{5}$' });
    expect(region?.addressFormat?.map(({ id, required }) => [id, required])).toEqual([
      ['LINE_1', true],
      ['LINE_2', false],
      ['LINE_3', false],
      ['CITY', true],
      ['STATE', true],
      ['POSTAL_CODE', true],
    ]);
    expect(region?.addressFormat?.[4]).toEqual({
      id: 'STATE',
      label: 'State',
      minLength: 2,
      maxLength: 2,
      required: true,
      pattern: '[TX]',
      regEx: '[A-Za-z][A-Za-z]',
      options: [
        { label: 'Alabama', value: 'AL' },
        { label: 'Wyoming', value: 'WY' },
      ],
    });
  });
});

describe("the carrier's questions", () => {
  test('as published', () => {
    const [group] = asList(valueAt(published('published/order-properties'), 'properties', 'items')).map(
      (item) => readQuestionGroup(item),
    );

    expect(group).toMatchObject({ groupId: 'MISCELLANEOUS' });
    expect(group?.questions[1]).toEqual({
      id: 'CONTACT_NUMBER',
      label: 'Contact Phone Number',
      type: 'TEXT',
      required: true,
      minLength: 0,
      maxLength: 20,
      preset: '2038599360',
    });
    expect(group?.questions[4]).toMatchObject({
      id: 'Reason',
      type: 'CHOICE',
      choices: [
        { id: '19', label: 'Broken Device', isOther: false },
        { id: '2', label: 'Job required upgrade to data device', isOther: false },
      ],
    });
  });

  test('with what the documentation leaves open', () => {
    const fields: Json[] = [
      { id: 'PERSONAL_EMAIL', type: 'TEXT' },
      { id: 'PREFERRED_DATE', type: 'DATE', date: '2016-12-22T00:00:00+00:00' },
      { id: 'Carrier', type: 'CHOICE', choice: { id: '1' }, choices: [{ id: 1, isOther: true }, 'noise'] },
      { label: 'without an id' },
    ];

    expect(readQuestionGroup({ groupId: 'G', fields })?.questions).toMatchObject([
      { id: 'PERSONAL_EMAIL', label: 'Personal email', required: false },
      { id: 'PREFERRED_DATE', preset: '2016-12-22T00:00:00+00:00' },
      { id: 'Carrier', preset: '1', choices: [{ id: '1', label: '1', isOther: true }] },
    ]);
  });
});

describe('the catalog', () => {
  const cart = valueAt(published('pairs/UPGRADE/confirmation'), 'orderConfirmation', 'shoppingCart');

  test('offers devices with money in cents', () => {
    expect(readCatalogItem(valueAt(cart, 'device'))).toMatchObject({
      id: '9194713904',
      manufacturer: 'Apple',
      price: { amount: 19_999, currencyCode: 'USD', recurrence: 'ONETIME' },
      vendor: { id: '98', name: 'Verizon Wireless' },
    });
  });

  test('offers plans with their features', () => {
    const plan = readPlan(valueAt(cart, 'plan'));

    expect(plan).toMatchObject({ id: '6568886698', price: { amount: 5_867, recurrence: 'MONTHLY' } });
    expect(plan?.optionalFeatures.map(({ id, price }) => [id, price?.amount])).toEqual([
      ['122', 30_000],
      ['293', 20_000],
    ]);
  });

  test('names makers and models in three ways', () => {
    expect([
      readNamed({ id: 'LG', name: 'LG' }),
      readNamed('Cookie Plus'),
      readNamed({ name: 'Apple' }),
    ]).toEqual([
      { id: 'LG', name: 'LG' },
      { id: 'Cookie Plus', name: 'Cookie Plus' },
      { id: 'Apple', name: 'Apple' },
    ]);
  });

  test('knows networks as a word or as a list of words', () => {
    expect(readVendor({ id: '98', accessMethod: 'CDMA' })?.accessMethod).toBe('CDMA');
    expect(readVendor({ id: '98', accessMethod: ['CDMA', 'LTE'] })?.accessMethod).toBe('CDMA, LTE');
  });
});

describe('orders', () => {
  test('as posted', () => {
    const order = readOrder(published('pairs/UPGRADE/order'));

    expect(order).toMatchObject({
      orderId: '8711720',
      externalOrderNumber: '12345678',
      transactionType: 'UPGRADE',
      status: 'ORDER_SUBMITTED',
      dateSubmitted: '2016-04-28T18:10:27Z',
      accountHolder: { id: '28673732' },
      segments: [
        {
          id: '8711721',
          vendor: { id: '98' },
          device: { name: 'Apple iPhone 5 (16GB) - Black', price: { amount: 19_999 } },
          plan: { optionalFeatures: [{ description: 'Roadside Assistance' }, { description: 'Voice Mail' }] },
        },
      ],
    });
    expect(order?.raw).toEqual(valueAt(published('pairs/UPGRADE/order'), 'order'));
  });

  test.each<[string, Json]>([
    ['orderSegments with items', { orderSegments: { items: [{ orderSegmentId: '1' }] } }],
    ['a list called segment', { segment: [{ orderSegmentId: '1' }] }],
    ['one segment alone', { segment: { orderSegmentId: '1' } }],
    ['segments beside an empty orderSegments', { orderSegments: null, segments: [{ id: '1' }] }],
    ['segments with plain ids', { segments: [{ id: 1 }] }],
  ])('of a list, with %s', (_, block) => {
    const order = readOrder({ orderId: '7', ...(block as object) });

    expect(order?.segments.map(({ id }) => id)).toEqual(['1']);
  });

  test('with shells in place of a device and a plan have neither', () => {
    const segment = {
      orderSegmentId: '1',
      plan: { optionalFeatures: [] },
      device: {},
      features: [{ action: 'ADD' }],
    };

    expect(readOrder({ orderId: '7', orderSegments: { items: [segment] } })?.segments).toMatchObject([
      { device: undefined, plan: undefined, features: [{ action: 'ADD', description: '' }] },
    ]);
  });

  test('count as updated by the later of their two dates', () => {
    const order = readOrder({
      orderId: '7',
      updated: '2016-04-28T18:01:00Z',
      dateSubmitted: '2016-04-28T18:10:00Z',
    })!;
    const at = (text: string) => Date.parse(text);

    expect(isUpdatedSince(order, at('2016-04-28T18:05:00Z'))).toBe(true);
    expect(isUpdatedSince(order, at('2016-04-28T18:11:00Z'))).toBe(false);
    expect(isUpdatedSince(readOrder({ orderId: '8' })!, at('2016-04-28T18:11:00Z'))).toBe(true);
  });
});

describe('what became of an order', () => {
  test('is read in the assumed shape', () => {
    const entry = {
      date: '2016-04-28T18:10:27Z',
      status: 'ORDER_SUBMITTED',
      description: 'Order submitted',
      orderSegmentId: '8711721',
      user: { id: '1', firstName: 'Peter', lastName: 'Edwards' },
    };

    expect(readHistoryEntry(entry)).toEqual({
      at: '2016-04-28T18:10:27Z',
      status: 'ORDER_SUBMITTED',
      description: 'Order submitted',
      segmentId: '8711721',
      by: 'Peter Edwards',
    });
  });

  test('is told as it stands where the shape is another', () => {
    expect(readHistoryEntry({ step: 'PICKED', warehouse: 7, nested: {} }, '8711721')).toMatchObject({
      description: 'step: PICKED, warehouse: 7',
      segmentId: '8711721',
    });
  });

  test('is a parcel with what is in it', () => {
    const parcel = {
      id: '1',
      orderSegmentId: '8711721',
      carrier: 'FedEx',
      trackingNumber: '7946',
      dateShipped: '2016-04-29T00:00:00Z',
      items: [{ name: 'iPhone', quantity: 1, serialNumber: { type: 'IMEI', value: '35' } }],
    };

    expect(readShipment(parcel)).toMatchObject({
      id: '1',
      segmentId: '8711721',
      shipped: '2016-04-29T00:00:00Z',
      items: [{ name: 'iPhone', quantity: 1, serialNumber: { type: 'IMEI', value: '35' } }],
    });
    expect(readShipment({ trackingNumber: '7946' })).toMatchObject({ id: '7946', items: [] });
  });
});

describe('acknowledgements', () => {
  test('of the published answer: what is to be read, then what is to be agreed to', () => {
    const read = readAcknowledgements(published('published/acknowledgements'));

    expect(read?.blocks.map(({ header, paragraphs }) => [header, paragraphs.length])).toEqual([
      ['Family & Shared Minute Plans', 2],
      ['Authorization of Transfer', 1],
      ['Termination Fee Notice', 1],
    ]);
    expect(read?.items).toMatchObject([
      { id: 'FAMILY_SHARED_MINUTE_PLAN', type: 'BOOLEAN', required: true },
      { id: 'AUTHORIZATION_OF_TRANSFER', required: true },
      { id: 'TERMINATION_FEES', required: true },
    ]);
  });

  test.each<[string, Json]>([
    ['in a wrapper', { acknowledgement: { infoblocks: [], acknowledgements: [{ id: 'A' }] } }],
    ['below items', { acknowledgements: { items: [{ id: 'A' }] } }],
    ['alone', { acknowledgements: [{ id: 'A' }, 'nothing', { label: 'without an id' }] }],
  ])('what does not say that it is optional has to be agreed to, %s', (_, body) => {
    expect(readAcknowledgements(body)).toEqual({
      blocks: [],
      items: [{ id: 'A', label: 'A', required: true }],
    });
  });

  test('paragraphs may be plain texts, and a block needs no header', () => {
    const infoblocks: Json = [{ paragraphs: ['Read me.', { text: 'Me, too.' }] }, { header: '' }];
    expect(readAcknowledgements({ infoblocks })?.blocks).toEqual([
      { header: '', paragraphs: ['Read me.', 'Me, too.'] },
    ]);
  });

  test('none at all is an answer; an answer of another shape is not "none at all"', () => {
    expect(readAcknowledgements({ infoblocks: [], acknowledgements: [] })).toEqual({ blocks: [], items: [] });
    const others: Json[] = [{}, [], null, 'none', { status: 'SUCCESS' }, { acknowledgements: 'later' }];
    for (const body of others) expect(readAcknowledgements(body)).toBeUndefined();
  });
});

describe('devices of Atlas', () => {
  test('say what they may be had with', () => {
    const features = published('published/atlas-device-features');
    const device = readCatalogDevice({ id: '123456_7778888', name: 'Phone', ...(features as JsonObject) });

    expect(device).toMatchObject({ id: '123456_7778888', name: 'Phone' });
    expect(
      device?.deviceFeatures.map(({ label, options }) => [label, options.map((one) => one.label)]),
    ).toEqual([
      ['Available Colors', ['Silver', 'Gold']],
      ['Available Storage', ['8 GB', '16 GB']],
    ]);
    expect(device?.deviceFeatures[1]?.options[1]).toEqual({
      id: '996500',
      label: '16 GB',
      isDefault: false,
      price: { amount: 1000, currencyCode: 'USD', recurrence: 'ONETIME' },
    });
  });

  test('elsewhere say nothing of the kind', () => {
    expect(readCatalogDevice({ id: '1', name: 'Phone' })?.deviceFeatures).toEqual([]);
  });
});
