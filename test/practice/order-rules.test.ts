import fc from 'fast-check';
import { expect, test } from 'vitest';
import { accounts } from '../../electron/practice/accounts.ts';
import { transactionTypes } from '../../electron/practice/order/transaction-types.ts';
import type { TransactionType } from '../../electron/practice/order/transaction-types.ts';
import { at, listAt, signIn, tenantAtNoon } from './caller.ts';
import { published, publishedTypes } from './published.ts';
import { changed, validOrder } from './valid-orders.ts';

const longText = 'x'.repeat(4_001);

test.each<[TransactionType, Record<string, unknown>, string | RegExp]>([
  ['UPGRADE', { serviceId: undefined }, 'serviceId: must be passed in for UPGRADE.'],
  ['UPGRADE', { serviceId: '' }, 'serviceId: must be passed in for UPGRADE.'],
  ['SUSPEND', { serviceId: '9194713904' }, 'serviceId: there is no service 9194713904.'],
  ['NEW_ACTIVATION', { regionId: undefined }, 'regionId: must be passed in for NEW_ACTIVATION.'],
  ['NEW_ACTIVATION', { regionId: '1' }, 'regionId: there is no country 1.'],
  ['NEW_ACTIVATION', { regionId: '70144648' }, 'regionId: nothing can be ordered for Japan.'],
  ['NEW_ACTIVATION', { postalCode: undefined }, 'postalCode: must be passed in for United States.'],
  ['PORT_NUMBER', { postalCode: '0647' }, 'postalCode: must look like 99999.'],
  ['PORT_NUMBER', { postalCode: '06477-1234' }, 'postalCode: must look like 99999.'],
  [
    'NEW_ACTIVATION',
    { shoppingCart: {} },
    'shoppingCart: must hold a device, a plan or an accessory for NEW_ACTIVATION.',
  ],
  ['UPGRADE', { shoppingCart: undefined }, 'shoppingCart: must hold a device or a plan for UPGRADE.'],
  ['PORT_NUMBER', { 'shoppingCart.planId': undefined }, 'shoppingCart: must hold a plan for PORT_NUMBER.'],
  [
    'ORDER_ACCESSORIES',
    { 'shoppingCart.accessoryIds': [] },
    'shoppingCart: must hold at least one accessory for ORDER_ACCESSORIES.',
  ],
  [
    'UPDATE_FEATURES',
    { 'shoppingCart.features': [] },
    'shoppingCart: must hold at least one feature for UPDATE_FEATURES.',
  ],
  [
    'XFER_SERVICE_IN_AND_PORT',
    { 'shoppingCart.deviceId': undefined },
    'shoppingCart: must hold a device and a plan for XFER_SERVICE_IN_AND_PORT.',
  ],
  [
    'UPGRADE',
    { 'shoppingCart.deviceId': '6568886698' },
    'shoppingCart.deviceId: the catalog has no device 6568886698.',
  ],
  ['NEW_ACTIVATION', { 'shoppingCart.planId': '122' }, 'shoppingCart.planId: the catalog has no plan 122.'],
  [
    'NEW_ACTIVATION',
    { 'shoppingCart.accessoryIds': ['1'] },
    'shoppingCart.accessoryIds: the catalog has no accessory 1.',
  ],
  [
    'XFER_SERVICE_IN_AND_PORT',
    { 'shoppingCart.quantity': 0 },
    'shoppingCart.quantity: must be from 1 to 999.',
  ],
  [
    'UPDATE_FEATURES',
    { 'shoppingCart.features.0.id': '1' },
    "shoppingCart.features: 1 is no feature of this service's carrier.",
  ],
  ['ORDER_ACCESSORIES', { shipTo: undefined }, 'shipTo: must be passed in, since something has to be sent.'],
  ['UPGRADE', { shipTo: undefined }, 'shipTo: must be passed in, since something has to be sent.'],
  ['UPGRADE', { 'shipTo.name': '' }, 'shipTo.name: must be passed in.'],
  ['UPGRADE', { 'shipTo.regionId': '7' }, 'shipTo.regionId: there is no region 7.'],
  ['UPGRADE', { 'shipTo.address.0.value': '' }, 'shipTo.address.LINE_1: Line 1 must be passed in.'],
  [
    'UPGRADE',
    { 'shipTo.address.1.value': 'x'.repeat(51) },
    'shipTo.address.CITY: City may have 50 characters at most.',
  ],
  [
    'UPGRADE',
    { 'shipTo.address.2.value': 'C' },
    'shipTo.address.STATE: State must have at least 2 characters.',
  ],
  ['UPGRADE', { 'shipTo.address.2.value': 'XX' }, 'shipTo.address.STATE: State has no XX.'],
  [
    'UPGRADE',
    { 'shipTo.address.3.value': '06477x' },
    'shipTo.address.POSTAL_CODE: Postal Code must look like [99999] or [99999-9999].',
  ],
  [
    'UPGRADE',
    { 'shipTo.address.0.id': 'STREET' },
    'shipTo.address: United States has no address line STREET.',
  ],
  ['UPGRADE', { existingDevice: undefined }, 'existingDevice: must be passed in for UPGRADE.'],
  [
    'UPGRADE',
    { 'existingDevice.manufacturerId': 'Acme' },
    'existingDevice.manufacturerId: there is no manufacturer Acme.',
  ],
  [
    'UPGRADE',
    { 'existingDevice.modelId': 'Anvil' },
    /^existingDevice\.modelId: there is no model of .* Anvil\.$/,
  ],
  ['SWAP_DEVICES', { 'existingDevice.simId': '' }, 'existingDevice.simId: must be passed in.'],
  ['SWAP_DEVICES', { newDevice: undefined }, 'newDevice: must be passed in for SWAP_DEVICES.'],
  ['SWAP_DEVICES', { 'newDevice.serialNumber': {} }, 'newDevice.serialNumber.type: must be passed in.'],
  [
    'SWAP_DEVICES',
    { 'newDevice.serialNumber.value': ' ' },
    'newDevice.serialNumber.value: must be passed in.',
  ],
  [
    'SWAP_DEVICES',
    { 'newDevice.manufacturerId': 'Other', 'newDevice.modelId': 'Other' },
    'newDevice.otherMakeModelName: must be passed in for a device of another make.',
  ],
  [
    'SWAP_DEVICES',
    { 'newDevice.serialNumber.value': '012345678901234' },
    'newDevice.serialNumber: this device is in use on the line 4045553104.',
  ],
  [
    'XFER_SERVICE_IN',
    { currentVendorId: undefined },
    'currentVendorId: must be passed in for XFER_SERVICE_IN.',
  ],
  ['XFER_SERVICE_IN', { currentVendorId: '888' }, 'currentVendorId: there is no carrier 888.'],
  [
    'XFER_SERVICE_IN',
    { currentVendorId: '111' },
    'currentVendorId: the cart is from Verizon Wireless; use XFER_SERVICE_IN_AND_PORT.',
  ],
  [
    'XFER_SERVICE_IN_AND_PORT',
    { currentVendorId: '98' },
    'currentVendorId: the carrier stays the same; use XFER_SERVICE_IN.',
  ],
  [
    'XFER_SERVICE_IN',
    { acknowledgements: [] },
    'acknowledgements.AUTHORIZATION_OF_TRANSFER: must be acknowledged.',
  ],
  [
    'XFER_SERVICE_IN',
    { 'acknowledgements.0.boolean': false },
    'acknowledgements.FAMILY_SHARED_MINUTE_PLAN: must be acknowledged.',
  ],
  [
    'XFER_SERVICE_IN',
    { 'acknowledgements.0.id': 'SHARED_PLAN' },
    'acknowledgements: there is no SHARED_PLAN.',
  ],
  ['UPGRADE', { properties: [] }, 'properties.CONTACT_NUMBER: Contact Phone Number must be passed in.'],
  [
    'UPGRADE',
    { 'properties.0.groupId': 'OTHER' },
    'properties.CONTACT_NUMBER: Contact Phone Number must be passed in.',
  ],
  [
    'UPGRADE',
    { 'properties.0.fields.0.text': '' },
    'properties.CONTACT_NUMBER: Contact Phone Number must be passed in.',
  ],
  [
    'UPGRADE',
    { 'properties.0.fields.0.text': '  ' },
    'properties.CONTACT_NUMBER: Contact Phone Number must be a text.',
  ],
  [
    'UPGRADE',
    { 'properties.0.fields.0.text': '2035559999 ext 12345' + '6' },
    'properties.CONTACT_NUMBER: Contact Phone Number may have 20 characters at most.',
  ],
  [
    'UPGRADE',
    { 'properties.0.fields.0.type': 'DATE' },
    'properties.CONTACT_NUMBER: Contact Phone Number is of the type TEXT, not DATE.',
  ],
  [
    'UPGRADE',
    { 'properties.0.fields.2.choice': { id: '99' } },
    'properties.Reason: Reason has no option 99.',
  ],
  [
    'UPGRADE',
    { 'properties.0.fields.2.choice': { id: '21', otherText: 'Because' } },
    'properties.Reason: Reason takes another text with its other option only.',
  ],
  [
    'UPGRADE',
    { 'properties.0.fields.3': { id: 'Carrier', type: 'CHOICE', choice: { id: '1' } } },
    'properties.Carrier: Carrier needs the other text.',
  ],
  [
    'UPGRADE',
    { 'properties.0.fields.3': { id: 'PREFERRED_DELIVERY_DATE', type: 'DATE', date: '12/22/2026' } },
    'properties.PREFERRED_DELIVERY_DATE: Preferred Delivery Date must be a date.',
  ],
  [
    'UPGRADE',
    { 'properties.0.fields.3': { id: 'ADDITIONAL_INSTRUCTIONS', type: 'TEXT', text: longText } },
    'properties.ADDITIONAL_INSTRUCTIONS: Additional Instructions may have 4000 characters at most.',
  ],
  [
    'UPGRADE',
    { 'properties.0.fields.3': { id: 'CONTACT_NUMBER', type: 'TEXT', text: '1' } },
    'properties.CONTACT_NUMBER: Contact Phone Number is given more than once.',
  ],
  [
    'NEW_ACTIVATION',
    { 'properties.0.fields.3': { id: 'COST_CENTER', type: 'TEXT', text: 'xx-12345' } },
    'properties.COST_CENTER: Cost Center must look like AA-9999.',
  ],
  [
    'NEW_ACTIVATION',
    { 'properties.0.fields.0.text': '20' },
    'properties.PREFERRED_AREA_CODE: Preferred Area Code must have at least 3 characters.',
  ],
  [
    'UNSUSPEND',
    { 'properties.0.fields.2.text': 'nobody.acme' },
    'properties.USER: User must be a company employee id.',
  ],
])('%s with %j is refused', async (type, changes, message) => {
  const tenant = tenantAtNoon();
  const { post } = await signIn(tenant);
  const { body, headers } = validOrder(type);

  const answered = await post('/orders?confirm=true', changed(body, changes), headers);

  expect(answered.status).toBe(200);
  expect(at(answered.body, 'status')).toBe('ERROR');
  const messages = listAt(answered.body, 'errors').map((error) => String(at(error, 'message')));
  expect(messages).toContainEqual(typeof message === 'string' ? message : expect.stringMatching(message));
});

test('all that is wrong is said at once, each with an id of its own', async () => {
  const { post } = await signIn(tenantAtNoon());
  const { body, headers } = validOrder('PORT_NUMBER');

  const answered = await post(
    '/orders?confirm=true',
    changed(body, { postalCode: 'x', 'shipTo.name': '', properties: [] }),
    headers,
  );

  const errors = listAt(answered.body, 'errors');
  expect(errors.map((error) => at(error, 'errorCode'))).toEqual([
    'ORDER-postalCode-error',
    'ORDER-properties-CARRIER_ACCT_NUMBER-error',
    'ORDER-properties-NAME_ON_INVOICE-error',
    'ORDER-properties-CONTACT_NUMBER-error',
    'ORDER-properties-CURRENT_CARRIER-error',
    'ORDER-properties-SERVICE_NUMBER-error',
    'ORDER-shipTo-name-error',
  ]);
  expect(new Set(errors.map((error) => at(error, 'id'))).size).toBe(errors.length);
});

test('a backend may say with 400 what others say with 200', async () => {
  const { post } = await signIn(tenantAtNoon({ invalidOrderStatus: 400 }));
  const { body, headers } = validOrder('UPGRADE');

  expect(await post('/orders?confirm=true', changed(body, { serviceId: undefined }), headers)).toMatchObject({
    status: 400,
    body: { status: 'ERROR' },
  });
  expect((await post('/orders?confirm=true', body, headers)).status).toBe(200);
});

test('one order has one carrier', async () => {
  expect(
    await messagesFor({ 'shoppingCart.deviceId': '9194713904', 'shoppingCart.planId': await planOf('111') }),
  ).toContain('shoppingCart: everything in one order must come from one carrier.');
});

test('a feature goes with a plan that can have it, and never alone', async () => {
  expect(
    await messagesFor({ 'shoppingCart.planId': '6568886698', 'shoppingCart.optionalFeatureIds': ['2082'] }),
  ).toContain('shoppingCart.optionalFeatureIds: 2082 is no optional feature of the plan 6568886698.');
  expect(
    await messagesFor({ 'shoppingCart.planId': undefined, 'shoppingCart.optionalFeatureIds': ['122'] }),
  ).toContain('shoppingCart.optionalFeatureIds: features go with a plan only.');
});

test('a plan of another network needs a new device; with one it is fine', async () => {
  const planId = await planOf('111');
  const cart = { planId, optionalFeatureIds: [] };

  expect(await messagesFor({ shoppingCart: cart })).toEqual([
    'shoppingCart.planId: the present device uses CDMA, AT&T Wireless uses GSM; a new device must be in the cart.',
  ]);
  expect(await messagesFor({ shoppingCart: { ...cart, deviceId: await deviceOf('111') } })).toEqual([]);
});

test('a device of another carrier needs a plan of that carrier', async () => {
  expect(await messagesFor({ shoppingCart: { deviceId: await deviceOf('111') } })).toEqual([
    'shoppingCart: a device of AT&T Wireless needs a plan of AT&T Wireless.',
  ]);
});

test('what is sold in another country cannot be ordered', async () => {
  expect(await messagesFor({ 'shoppingCart.deviceId': await deviceOf('333', '70144617') })).toContainEqual(
    expect.stringMatching(/^shoppingCart\.deviceId: \d+ is not sold in United States\.$/),
  );
});

test('a number is not ported to the carrier it is with', async () => {
  const { post } = await signIn(tenantAtNoon());
  const { body } = published('PORT_NUMBER', 'request');

  const answered = await post('/orders?confirm=true', {
    orderRequest: { ...(at(body, 'orderRequest') as object), serviceId: '38382349' },
  });

  expect(at(answered.body, 'errors', 0, 'message')).toBe(
    'shoppingCart: the number is with Verizon Wireless already; nothing is ported.',
  );
});

test('a plan-only upgrade is sent a SIM on Premium Mobile; Rivermine wants neither address nor old device', async () => {
  const planOnly = { existingDevice: undefined, shipTo: undefined, shoppingCart: { planId: '6568886494' } };

  expect(await messagesFor(planOnly)).toEqual([
    'existingDevice: must be passed in for UPGRADE.',
    'shipTo: must be passed in, since something has to be sent.',
  ]);
  expect(await messagesFor(planOnly, 'RIVERMINE')).toEqual([]);
});

test('outside the United States no postal code is asked for, and the address has the lines of its country', async () => {
  const { post } = await signIn(tenantAtNoon());
  const { body, headers } = validOrder('NEW_ACTIVATION');

  const answered = await post(
    '/orders?confirm=true',
    changed(body, {
      regionId: '70144617',
      postalCode: undefined,
      shoppingCart: { deviceId: await deviceOf('333', '70144617') },
      'shipTo.regionId': '70144617',
      'shipTo.address': [
        { id: 'STREET', value: 'Hauptstraße 1' },
        { id: 'POSTAL_CODE', value: '12345' },
        { id: 'CITY', value: 'Musterstadt' },
      ],
    }),
    headers,
  );

  expect(answered.body).toMatchObject({
    status: 'SUCCESS',
    orderConfirmation: { region: { name: 'Germany' }, costSummary: [{ currencyCode: 'EUR' }, { amount: 0 }] },
  });
});

test.each([
  ['no json', 'The body is not JSON.'],
  ['[]', 'The body must be an object.'],
  ['{}', 'orderRequest must be an object.'],
  ['{"orderRequest":{}}', 'transactionType must be passed in.'],
  ['{"orderRequest":{"transactionType":"HAIRCUT"}}', 'HAIRCUT is no transaction type.'],
  ['{"orderRequest":{"transactionType":"SUSPEND","serviceId":38382349}}', 'serviceId must be a string.'],
  [
    '{"orderRequest":{"transactionType":"UPDATE_FEATURES","shoppingCart":{"features":[{"id":"1","action":"TOGGLE"}]}}}',
    'shoppingCart.features[0].action must be one of ADD, REMOVE.',
  ],
  [
    '{"orderRequest":{"transactionType":"UPGRADE","existingDevice":{"serialNumber":{"type":"VIN","value":"1"}}}}',
    'existingDevice.serialNumber.type must be one of IMEI, MEID, ESN, CAP_CODE, PIN, MSN, UNKNOWN.',
  ],
  [
    '{"orderRequest":{"transactionType":"UPGRADE","shipTo":{"expedite":"yes"}}}',
    'shipTo.expedite must be true or false.',
  ],
  ['{"orderRequest":{"transactionType":"UPGRADE","properties":{}}}', 'properties must be a list.'],
])('the malformed body %s ends on the first level', async (body, message) => {
  const { post } = await signIn(tenantAtNoon());

  expect(await post('/orders?confirm=true', body)).toMatchObject({
    status: 400,
    body: { status: 400, errorCode: '400-Order-request-error', message },
  });
});

test('confirm is true or false, and nothing else submits by accident', async () => {
  const tenant = tenantAtNoon();
  const { post } = await signIn(tenant);
  const before = tenant.orders.length;

  const { status } = await post('/orders?confirm=yes', published('UPGRADE', 'request').text);

  expect([status, tenant.orders.length]).toEqual([400, before]);
});

test('who may not order a type is told so, and of lines that are not his he learns nothing', async () => {
  const { post } = await signIn(tenantAtNoon(), accounts[1]);

  expect((await post('/orders?confirm=true', validOrder('DEACTIVATE').body)).status).toBe(403);
  const hidden = await post('/orders?confirm=true', published('UPGRADE', 'request').text);
  expect(at(hidden.body, 'errors', 0, 'message')).toBe('serviceId: there is no service 38382349.');
});

test('a published request with anything replaced or missing is answered in one of the documented ways', async () => {
  const { post } = await signIn(tenantAtNoon());
  const bodies = [
    ...publishedTypes.map((type) => published(type, 'request').body),
    ...transactionTypes.map((type) => validOrder(type).body),
  ];
  const strange = fc.constantFrom<unknown>(
    undefined,
    null,
    '',
    ' ',
    '0',
    'x',
    0,
    -1,
    true,
    [],
    {},
    [null],
    [{}],
    { id: {} },
  );

  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...bodies), fc.nat(), strange, async (body, place, value) => {
      const leaves = pathsIn(body);
      const path = leaves[place % leaves.length] ?? [];
      const answered = await post('/orders?confirm=true', replaced(body, path, value));
      const { status } = answered;
      expect([200, 400]).toContain(status);
      const said = at(answered.body, 'status');
      if (status === 200) expect(['SUCCESS', 'ERROR']).toContain(said);
      if (said === 'ERROR') expect(listAt(answered.body, 'errors').length).toBeGreaterThan(0);
    }),
    { numRuns: 400 },
  );
});

/** What an UPGRADE of the published line says with these changes; nothing when it is confirmed. */
async function messagesFor(
  changes: Record<string, unknown>,
  sourceSystem: 'COMMAND' | 'RIVERMINE' = 'COMMAND',
): Promise<string[]> {
  const { post } = await signIn(tenantAtNoon({ sourceSystem }));
  const request = at(published('UPGRADE', 'request').body, 'orderRequest') as Record<string, unknown>;
  const { body } = await post('/orders?confirm=true', changed({ orderRequest: request }, changes));
  return at(body, 'status') === 'SUCCESS'
    ? []
    : listAt(body, 'errors').map((error) => String(at(error, 'message')));
}

async function planOf(vendor: string): Promise<string> {
  const { get } = await signIn(tenantAtNoon());
  const { body } = await get(`/catalog/plans?region=70144640&vendor=${vendor}&limit=1&offset=0`);
  return String(at(body, 'plans', 'items', 0, 'id'));
}

async function deviceOf(vendor: string, region = '70144640'): Promise<string> {
  const { get } = await signIn(tenantAtNoon());
  const { body } = await get(`/catalog/devices?region=${region}&vendor=${vendor}&limit=1&offset=0`);
  return String(at(body, 'devices', 'items', 0, 'id'));
}

/** The way to every member of a body. */
function pathsIn(body: unknown): string[][] {
  if (typeof body !== 'object' || body === null) return [];
  return Object.entries(body).flatMap(([key, value]) => [
    [key],
    ...pathsIn(value).map((path) => [key, ...path]),
  ]);
}

function replaced(body: unknown, path: readonly string[], value: unknown): unknown {
  const copy = structuredClone(body);
  const holder = at(copy, ...path.slice(0, -1));
  if (typeof holder === 'object' && holder !== null) Reflect.set(holder, path.at(-1) ?? '', value);
  return copy;
}
