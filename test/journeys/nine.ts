/** @file How an order of each type without a published pair here is begun and filled in on screen, and its body. */
import type { Page } from '@playwright/test';
import * as desk from './steps.ts';

export interface Order {
  type: string;
  /** Its name on screen. */
  name: string;
  number: string;
  /** A person has to approve it at the server. */
  approval: boolean;
  begin(page: Page): Promise<void>;
  fill(page: Page): Promise<void>;
  /** What is asked for beside number and type. */
  body: Readonly<Record<string, unknown>>;
}

const { question } = desk;

const text = (id: string, value: string) => ({ id, type: 'TEXT', text: value });
const day = (id: string, value: string) => ({ id, type: 'DATE', date: `${value}T00:00:00+00:00` });
const choice = (id: string, option: string) => ({ id, type: 'CHOICE', choice: { id: option } });
const misc = (...fields: object[]) => [{ groupId: 'MISCELLANEOUS', fields }];

const contact = text('CONTACT_NUMBER', '2035550142');
const called = (page: Page) => desk.type(page, question('CONTACT_NUMBER'), '2035550142');

const address = {
  name: 'Peter Edwards',
  regionId: '70144640',
  address: [
    { id: 'LINE_1', value: '35 Executive Blvd' },
    { id: 'CITY', value: 'Orange' },
    { id: 'STATE', value: 'CT' },
    { id: 'POSTAL_CODE', value: '06477' },
  ],
  expedite: true,
};

const onLine = (name: string, number: string) => (page: Page) => desk.startOrder(page, name, number, number);
const forPerson = (name: string) => (page: Page) =>
  desk.startOrderFor(page, name, 'peter edwards', 'Edwards');

/** Service, country and cart of a line that is new to the company, from Verizon Wireless. */
async function buy(page: Page): Promise<void> {
  await desk.find(page, 'regionId', 'United States', '70144640');
  await desk.type(page, 'postalCode', '06477');
  await desk.take(
    page,
    'shoppingCart.deviceId',
    'iphone 5 16gb black',
    'Apple iPhone 5 (16GB) - Black',
    '9194713904',
  );
  await desk.take(
    page,
    'shoppingCart.planId',
    'nationwide business',
    'Nationwide for Business Talk Share Plan',
    '38.69',
  );
  await desk.tick(page, 'shoppingCart.optionalFeatureIds', 'Visual Voice Mail');
  await desk.add(page, 'Brightcase Universal Holster');
}

const bought = {
  deviceId: '9194713904',
  planId: '6568886494',
  optionalFeatureIds: ['2082'],
  accessoryIds: ['123'],
};

export const newActivation: Order = {
  type: 'NEW_ACTIVATION',
  name: 'New line',
  number: 'EX-2001',
  approval: true,
  begin: forPerson('New line'),
  async fill(page) {
    await desk.find(page, 'carrierId', 'Verizon Wireless');
    await buy(page);
    await desk.add(page, 'Brightcase Wired Headset');
    await desk.type(page, question('PREFERRED_AREA_CODE'), '512');
    await called(page);
    await desk.choose(page, question('Reason'), 'New employee');
    await desk.choose(page, question('Carrier'), 'Other');
    await desk.field(page, question('Carrier')).getByLabel('Other, in words').fill('Allied Cellular');
    await desk.fillAddress(page);
  },
  body: {
    regionId: '70144640',
    postalCode: '06477',
    shoppingCart: { ...bought, accessoryIds: ['123', '3628940036'] },
    properties: misc(text('PREFERRED_AREA_CODE', '512'), contact, choice('Reason', '1'), {
      id: 'Carrier',
      type: 'CHOICE',
      choice: { id: '1', otherText: 'Allied Cellular' },
    }),
    shipTo: address,
  },
};

export const orderAccessories: Order = {
  type: 'ORDER_ACCESSORIES',
  name: 'Accessories',
  number: 'EX-2004',
  approval: true,
  begin: onLine('Accessories', '2035557676'),
  async fill(page) {
    await desk.add(page, 'Brightcase Universal Wall Charger');
    await desk.add(page, 'Brightcase Universal Holster');
    await called(page);
    await desk.fillAddress(page);
  },
  body: {
    serviceId: '38382349',
    shoppingCart: { accessoryIds: ['456', '123'] },
    properties: misc(contact, text('SERVICE_NUMBER', '2035557676')),
    shipTo: address,
  },
};

export const suspend: Order = {
  type: 'SUSPEND',
  name: 'Suspend',
  number: 'EX-2005',
  approval: false,
  begin: onLine('Suspend', '2035557676'),
  async fill(page) {
    await called(page);
    await desk.choose(page, question('HOLD_SERVICE'), 'Hold for Peter Edwards');
    await desk.onDay(page, question('PREFERRED_SUSPENSION_DATE'), '2026-12-22');
  },
  body: {
    serviceId: '38382349',
    properties: misc(
      contact,
      text('SERVICE_NUMBER', '2035557676'),
      choice('HOLD_SERVICE', 'peter.edwards.acme'),
      day('PREFERRED_SUSPENSION_DATE', '2026-12-22'),
    ),
  },
};

export const unsuspend: Order = {
  type: 'UNSUSPEND',
  name: 'Restore',
  number: 'EX-2006',
  approval: false,
  begin: onLine('Restore', '5125550962'),
  async fill(page) {
    await called(page);
    await desk.onDay(page, question('PREFERRED_UNSUSPEND_DATE'), '2027-03-01');
  },
  body: {
    serviceId: '34420259',
    properties: misc(
      contact,
      text('SERVICE_NUMBER', '5125550962'),
      text('USER', 'alan.corwin.acme'),
      day('PREFERRED_UNSUSPEND_DATE', '2027-03-01'),
    ),
  },
};

export const deactivate: Order = {
  type: 'DEACTIVATE',
  name: 'Deactivate',
  number: 'EX-2007',
  approval: false,
  begin: onLine('Deactivate', '4045555192'),
  async fill(page) {
    await called(page);
    await desk.onDay(page, question('PREFERRED_DEACTIVATION_DATE'), '2026-12-31');
    await desk.choose(page, question('Reason'), 'Lost or stolen');
  },
  body: {
    serviceId: '34420148',
    properties: misc(
      contact,
      text('SERVICE_NUMBER', '4045555192'),
      day('PREFERRED_DEACTIVATION_DATE', '2026-12-31'),
      choice('Reason', '22'),
    ),
  },
};

export const updateFeatures: Order = {
  type: 'UPDATE_FEATURES',
  name: 'Features',
  number: 'EX-2008',
  approval: false,
  begin: onLine('Features', '2035557676'),
  async fill(page) {
    await desk.change(page, 'Visual Voice Mail', 'Add');
    await desk.change(page, 'Extended Warranty', 'Remove');
    await desk.field(page, 'shoppingCart.features').getByLabel('Only what changes').check({ force: true });
    await desk.type(page, 'shoppingCart.featureRequestComment', 'Please start with the next bill.');
    await called(page);
  },
  body: {
    serviceId: '38382349',
    shoppingCart: {
      features: [
        { id: '2082', action: 'ADD' },
        { id: '88', action: 'REMOVE' },
      ],
      featureRequestComment: 'Please start with the next bill.',
    },
    properties: misc(contact, text('SERVICE_NUMBER', '2035557676')),
  },
};

export const transferOut: Order = {
  type: 'XFER_SERVICE_OUT',
  name: 'Transfer out',
  number: 'EX-2010',
  approval: true,
  begin: onLine('Transfer out', '4045553104'),
  async fill(page) {
    await desk.agree(page, 'PERSONAL_BILLING');
    await called(page);
    await desk.type(page, question('PERSONAL_EMAIL'), 'barbara@example.com');
  },
  body: {
    serviceId: '99034551',
    properties: misc(
      contact,
      text('SERVICE_NUMBER', '4045553104'),
      text('PERSONAL_EMAIL', 'barbara@example.com'),
    ),
    acknowledgements: [{ id: 'PERSONAL_BILLING', type: 'BOOLEAN', boolean: true }],
  },
};

const invoice = [
  contact,
  text('SERVICE_NUMBER', '2035550188'),
  text('CARRIER_ACCT_NUMBER', '0012 3456-789'),
  text('NAME_ON_INVOICE', 'Peter Edwards'),
  text('PERSONAL_EMAIL', 'peter@example.com'),
];

async function fillInvoice(page: Page): Promise<void> {
  await called(page);
  await desk.type(page, question('SERVICE_NUMBER'), '2035550188');
  await desk.type(page, question('CARRIER_ACCT_NUMBER'), '0012 3456-789');
  await desk.type(page, question('NAME_ON_INVOICE'), 'Peter Edwards');
  await desk.type(page, question('PERSONAL_EMAIL'), 'peter@example.com');
}

const agreed = (...ids: string[]) => ids.map((id) => ({ id, type: 'BOOLEAN', boolean: true }));

export const transferIn: Order = {
  type: 'XFER_SERVICE_IN',
  name: 'Transfer in',
  number: 'EX-2011',
  approval: true,
  begin: forPerson('Transfer in'),
  async fill(page) {
    await desk.find(page, 'currentVendorId', 'Verizon Wireless');
    await desk.agree(page, 'FAMILY_SHARED_MINUTE_PLAN');
    await desk.agree(page, 'AUTHORIZATION_OF_TRANSFER');
    await buy(page);
    await fillInvoice(page);
    await desk.fillAddress(page);
  },
  body: {
    currentVendorId: '98',
    regionId: '70144640',
    postalCode: '06477',
    shoppingCart: bought,
    properties: misc(...invoice),
    shipTo: address,
    acknowledgements: agreed('FAMILY_SHARED_MINUTE_PLAN', 'AUTHORIZATION_OF_TRANSFER'),
  },
};

export const transferInAndPort: Order = {
  type: 'XFER_SERVICE_IN_AND_PORT',
  name: 'Transfer in and port',
  number: 'EX-2012',
  approval: true,
  begin: forPerson('Transfer in and port'),
  async fill(page) {
    await desk.find(page, 'currentVendorId', 'AT&T Wireless');
    await desk.find(page, 'carrierId', 'Verizon Wireless');
    for (const id of ['FAMILY_SHARED_MINUTE_PLAN', 'AUTHORIZATION_OF_TRANSFER', 'TERMINATION_FEES'])
      await desk.agree(page, id);
    await buy(page);
    await desk.type(page, 'shoppingCart.quantity', '1');
    await fillInvoice(page);
    await desk.type(page, question('PIN_PASSWORD'), '04l1O0');
    await desk.fillAddress(page);
  },
  body: {
    currentVendorId: '111',
    regionId: '70144640',
    postalCode: '06477',
    shoppingCart: { ...bought, quantity: 1 },
    properties: misc(...invoice, text('PIN_PASSWORD', '04l1O0')),
    shipTo: address,
    acknowledgements: agreed('FAMILY_SHARED_MINUTE_PLAN', 'AUTHORIZATION_OF_TRANSFER', 'TERMINATION_FEES'),
  },
};
