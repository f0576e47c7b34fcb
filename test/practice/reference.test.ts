import { expect, test } from 'vitest';
import { accounts } from '../../electron/practice/accounts.ts';
import { at, listAt, signIn, tenantAtNoon } from './caller.ts';

const text = expect.any(String) as string;
const host = 'https://tngo-mobproc.cloudhub.io/mobproc/v1';

test('/ping echoes the text and names the backend', async () => {
  const { get } = await signIn(tenantAtNoon({ sourceSystem: 'COMMAND' }));

  expect((await get('/ping?echoText=Hello%20World!')).body).toEqual({
    echoText: 'Hello World!',
    sourceSystem: 'COMMAND',
    tenant: 'ACME',
    timestamp: '2026-11-22T12:00:00Z',
  });
});

test('/me tells user and actor apart and what may be ordered', async () => {
  const { get } = await signIn(tenantAtNoon());

  const { body } = await get('/me', { 'X-TNGO-CONTEXT-EMPLOYEEID': '48068931' });

  expect(body).toMatchObject({
    authenticatedUser: {
      id: '28673732',
      attributes: [{ name: 'Cost center', value: text }, { name: 'Mobile policy' }],
    },
    actor: { id: '48068931', lastName: 'Andrews' },
    isApprover: true,
    canMoveService: true,
  });
  expect(at(body, 'transactionTypes')).toHaveLength(12);
});

test('an employee who may do little may order less', async () => {
  const { get } = await signIn(tenantAtNoon(), accounts[1]);

  const { body } = await get('/me');

  expect(listAt(body, 'transactionTypes')).toContain('UPGRADE');
  expect(listAt(body, 'transactionTypes')).not.toContain('DEACTIVATE');
});

test('/diagnostics lists its three booleans', async () => {
  const { get } = await signIn(tenantAtNoon());

  expect((await get('/diagnostics', { 'X-TNGO-CONTEXT-EMPLOYEEID': '48068931' })).body).toEqual({
    diagnostics: [
      { id: 'IS_AUTHENTICATED_USER_APPROVER', value: true },
      { id: 'IS_ACTOR_APPROVER', value: false },
      { id: 'EXECUTE_MOVE_SERVICE_PERMISSION', value: true },
    ],
  });
});

test('/regions lists the countries to order for, and with type=ALL all that are known', async () => {
  const { get } = await signIn(tenantAtNoon());

  const { body } = await get('/regions');

  expect(listAt(body, 'regions')[0]).toEqual({
    _meta: { href: `${host}/regions/70144640` },
    abbreviation: 'US',
    id: '70144640',
    name: 'United States',
    type: 'COUNTRY',
  });
  expect(listAt(body, 'regions').map((one) => at(one, 'name'))).not.toContain('Japan');
  expect(listAt((await get('/regions?type=ALL')).body, 'regions').map((one) => at(one, 'name'))).toContain(
    'Japan',
  );
});

test('states come with the useless links of the published ones', async () => {
  const { get } = await signIn(tenantAtNoon());
  const published = 'https://tgno-mobility.cloudhub.io/mobility/v1/regions?parentRegion=70144640';

  const { body } = await get('/regions?parentRegion=70144640');

  expect(listAt(body, 'regions')[0]).toEqual({
    _meta: { href: published, hrefParent: `${published}&parentRegion=70144640` },
    abbreviation: 'AL',
    id: '158385987',
    name: 'Alabama',
    parentId: '70144640',
    type: 'STATE_PROVINCE',
  });
  expect((await get('/regions/158386042')).body).toMatchObject({ name: 'Wyoming' });
});

test('the United States are described as published, with all their states', async () => {
  const { get } = await signIn(tenantAtNoon());

  const { body } = await get('/regions/70144640');

  expect(body).toMatchObject({
    _meta: { href: `${host}/regions/70144640`, hrefChildren: `${host}/regions?parentRegion=70144640` },
    countryCode: '1',
    currency: { code: 'USD', name: 'US Dollars', symbol: '$' },
    postalCodePattern: '99999',
    postalCodeRegEx: '^\\d{5}$',
    type: 'COUNTRY',
  });
  expect(
    listAt(body, 'addressFormat').map((line) => [at(line, 'id'), at(line, 'label'), at(line, 'validation')]),
  ).toEqual([
    ['LINE_1', 'Line 1', 'REQUIRED'],
    ['LINE_2', 'Line 2', 'OPTIONAL'],
    ['LINE_3', 'Line 3', 'OPTIONAL'],
    ['CITY', 'City', 'REQUIRED'],
    ['STATE', 'State', 'REQUIRED'],
    ['POSTAL_CODE', 'Postal Code', 'REQUIRED'],
  ]);
  expect(at(body, 'addressFormat', 5)).toEqual({
    id: 'POSTAL_CODE',
    label: 'Postal Code',
    maxLength: 10,
    minLength: 4,
    pattern: '[99999] or [99999-9999]',
    regEx: '[0-9]{4,5}(-[0-9]{4})?',
    validation: 'REQUIRED',
  });
  expect(listAt(body, 'addressFormat', 4, 'options')).toContainEqual({ label: 'Wyoming', value: 'WY' });
});

test('two regions are named United States, with other labels and other states', async () => {
  const { get } = await signIn(tenantAtNoon());

  const { body } = await get('/regions/70144222');

  expect(at(body, 'name')).toBe('United States');
  expect(at(body, 'addressFormat', 0, 'label')).toBe('Address Line 1');
  expect(listAt(body, 'addressFormat', 4, 'options')).toContainEqual({
    label: 'Connecticut',
    value: 'Connecticut',
  });
});

test('other countries have other address lines, and not all have a rule for postal codes', async () => {
  const { get } = await signIn(tenantAtNoon());
  const { body } = await get('/regions');
  const formats: Record<string, unknown[]> = {};
  for (const region of listAt(body, 'regions')) {
    const single = (await get(`/regions/${String(at(region, 'id'))}`)).body;
    formats[String(at(region, 'abbreviation'))] = listAt(single, 'addressFormat').map((line) =>
      at(line, 'id'),
    );
  }

  expect(formats['DE']).toEqual(['STREET', 'ADDITION', 'POSTAL_CODE', 'CITY']);
  expect(formats['GB']).toContain('POSTCODE');
  expect(formats['CA']).toContain('PROVINCE');
  expect((await get('/regions/70144639')).body).not.toHaveProperty('postalCodeRegEx');
});

test('carriers are told from other vendors, and the single carrier has an access method', async () => {
  const { get } = await signIn(tenantAtNoon());

  const all = await get('/vendors?limit=10&offset=0');
  const carriers = await get('/vendors?limit=10&offset=0&type=CARRIER');

  expect(at(all.body, 'vendors', '_meta', 'totalCount')).toBe(5);
  expect(listAt(carriers.body, 'vendors', 'items').map((one) => at(one, 'id'))).toEqual(['98', '111', '333']);
  expect((await get('/vendors/98')).body).toEqual({
    _meta: { href: `${host}/vendors/98` },
    accessMethod: 'CDMA',
    id: '98',
    logoUrl: 'https://cdn.tangoe.com/manage/images/carrier/logo_VER.gif',
    name: 'Verizon Wireless',
    region: { _meta: { href: `${host}/regions/70144640` }, id: '70144640', name: 'United States' },
  });
  expect((await get('/vendors/888')).body).not.toHaveProperty('accessMethod');
});

test('a manufacturer lists its models, by kind, and each is found under its name', async () => {
  const { get } = await signIn(tenantAtNoon());
  const names = async (path: string): Promise<unknown[]> =>
    listAt((await get(`${path}limit=50&offset=0`)).body, 'models', 'items').map((one) => at(one, 'name'));

  expect(
    at((await get('/manufacturers?limit=50&offset=0')).body, 'manufacturers', '_meta', 'totalCount'),
  ).toBe(14);
  expect(await names('/manufacturers/LG/models?')).toContain('Cookie Plus');
  expect(await names('/manufacturers/Verizon%20Wireless/models?type=DEVICE&')).toEqual([]);
  expect(await names('/manufacturers/Verizon%20Wireless/models?type=ACCESSORY&')).toHaveLength(2);
  expect((await get('/manufacturers/LG/models/Cookie%20Plus')).body).toEqual({
    _meta: { href: `${host}/manufacturers/LG/models/Cookie%20Plus` },
    id: 'Cookie Plus',
    imageUrl: text,
    name: 'Cookie Plus',
  });
  expect((await get('/manufacturers/Kyocera/models/DuraXV%203G%2FLTE%20-%20Black')).status).toBe(200);
  expect((await get('/manufacturers/Other/models/Other')).status).toBe(200);
});

test('an employee in the list has what is published, and more in the single record', async () => {
  const { get } = await signIn(tenantAtNoon());

  const list = await get('/employees?limit=10&offset=0&employee=48068931');

  expect(at(list.body, 'employees', 'items')).toEqual([
    {
      _meta: {
        href: `${host}/employees/48068931`,
        hrefDevices: `${host}/assets/devices?limit=10&offset=0&employee=48068931`,
        hrefServices: `${host}/assets/services?limit=10&offset=0&employee=48068931`,
      },
      companyEmployeeId: 'barbara.andrews@example.com',
      department: { id: '80022', name: 'Marketing' },
      firstName: 'Barbara',
      id: '48068931',
      lastName: 'Andrews',
      status: 'ACTIVE',
      updated: text,
    },
  ]);
  expect((await get('/employees/48068931')).body).toMatchObject({
    officePhone: text,
    email: text,
    attributes: [{}, {}],
  });
});

test('a company employee id can find two people', async () => {
  const { get } = await signIn(tenantAtNoon());
  const { body } = await get('/employees?limit=60&offset=0');
  const shared = encodeURIComponent(String(at(body, 'employees', 'items', 59, 'companyEmployeeId')));

  const both = await get(`/employees?limit=10&offset=0&companyEmployeeId=${shared}`);

  expect(listAt(both.body, 'employees', 'items')).toHaveLength(2);
});
