import { expect, test } from 'vitest';
import { accounts } from '../../electron/practice/accounts.ts';
import { at, listAt, signIn, tenantAtNoon } from './caller.ts';

const moveHost = 'http://api.tangoe.com/mobileprocurement/v1';

test('the list of lines says less than the single line', async () => {
  const { get } = await signIn(tenantAtNoon());

  const { body: list } = await get('/assets/services?limit=1&offset=0');
  const { body: single } = await get('/assets/services/38382349');

  expect(single).toMatchObject(at(list, 'services', 'items', 0) as object);
  expect(at(list, 'services', 'items', 0)).not.toHaveProperty('device');
  expect(single).toMatchObject({
    serviceNumber: '2035557676',
    contractDates: { activated: '2010-01-20T06:00:00Z' },
    device: {
      id: '35362368',
      accessMethod: 'CDMA',
      manufacturer: { id: 'LG' },
      model: { id: 'Cookie Plus', name: 'Cookie Plus' },
      serialNumber: { type: 'ESN', value: '4289183847832' },
      simId: '83924758342478392342',
      orderActions: ['UPGRADE', 'ORDER_ACCESSORIES', 'SWAP_DEVICES'],
    },
    vendor: { billing: { id: '98' }, current: { id: '98', name: 'Verizon Wireless' } },
    orderActions: ['UPGRADE', 'PORT_NUMBER', 'UPDATE_FEATURES', 'SUSPEND', 'UNSUSPEND', 'DEACTIVATE'],
    upgradeEligibilityDate: '2016-01-21T06:00:00Z',
  });
});

test("a person's lines and devices are found by either id", async () => {
  const { get } = await signIn(tenantAtNoon());
  const ids = async (path: string, name: string): Promise<unknown[]> =>
    listAt((await get(path)).body, name, 'items').map((one) => at(one, 'id'));

  const byId = await ids('/assets/services?limit=20&offset=0&employee=28673732', 'services');

  expect(byId).toEqual(expect.arrayContaining(['38382349', '34415733']));
  expect(
    await ids('/assets/services?limit=20&offset=0&companyEmployeeId=peter.edwards.acme', 'services'),
  ).toEqual(byId);
  expect(await ids('/assets/devices?limit=20&offset=0&employee=28673732', 'devices')).toContain('35362368');
});

test('a device in the list tells of its line only when asked, and of the upgrade only when asked for both', async () => {
  const { get } = await signIn(tenantAtNoon());
  const line = async (flags: string): Promise<object> => {
    const { body } = await get(`/assets/devices?limit=1&offset=0&employee=28673732${flags}`);
    return Object.keys(at(body, 'devices', 'items', 0, 'service') as object);
  };

  expect(await line('')).toEqual(['_meta', 'id', 'serviceNumber']);
  expect(await line('&includeServiceDetails=TRUE')).toContain('status');
  expect(await line('&includeServiceDetails=true')).not.toContain('upgradeEligibleDate');
  expect(await line('&includeUpgradeEligibleDate=true')).not.toContain('upgradeEligibleDate');
  expect(await line('&includeServiceDetails=true&includeUpgradeEligibleDate=true')).toContain(
    'upgradeEligibleDate',
  );
});

test('the single device tells everything; one without a line has no service', async () => {
  const { get } = await signIn(tenantAtNoon());

  expect((await get('/assets/devices/35362368')).body).toMatchObject({
    service: { id: '38382349', upgradeEligibleDate: '2016-01-21T06:00:00Z' },
    employee: { id: '28673732' },
  });
  expect((await get('/assets/devices/35362399')).body).not.toHaveProperty('service');
});

test('the published move gives the line and its device to the other Barbara, in the published shape', async () => {
  const { get, post } = await signIn(tenantAtNoon());

  const { status, body } = await post('/assets/services/99034551/move', {
    newOwnerCompanyEmployeeId: 'barbara.andrews.acme',
    moveCharges: 'MOVE_ALL_CHARGES',
  });

  expect(status).toBe(200);
  expect(body).toMatchObject({
    _meta: { href: `${moveHost}/assets/services/99034551` },
    serviceNumber: '4045553104',
    contractDates: {
      start: '2009-05-24T11:45:00+00:00',
      end: '2017-05-24T00:00:00+00:00',
      activated: '2009-05-24T11:45:00+00:00',
      lastDeviceUpgrade: '2015-05-24T09:00:00+00:00',
    },
    vendor: { current: { _meta: { href: `${moveHost}/vendors/111` } } },
    device: {
      _meta: { href: `${moveHost}/asset/devices/770288091` },
      manufacturer: { id: '2455765', name: 'Apple' },
      model: { id: '2346152', name: 'iPhone 6 (16GB) - Space Gray' },
      serialNumber: { type: 'IMEI', value: '012345678901234' },
    },
    employee: { id: '123456781', companyEmployeeId: 'barbara.andrews.acme', department: { name: 'Finance' } },
  });
  expect(at((await get('/assets/services/99034551')).body, 'employee', 'id')).toBe('123456781');
  expect(at((await get('/assets/devices/770288091')).body, 'employee', 'id')).toBe('123456781');
});

test.each([
  [{ newOwnerEmployeeId: '48068987' }, 'moveCharges must be passed in.'],
  [{ newOwnerEmployeeId: '48068987', moveCharges: 'ALL' }, /^moveCharges must be one of/],
  [{ moveCharges: 'MOVE_NO_CHARGES' }, /must be passed in/],
  [{ newOwnerEmployeeId: '1', moveCharges: 'MOVE_NO_CHARGES' }, /unknown/],
  ['no json', 'The body is not JSON.'],
])('a move with %j is refused', async (body, message) => {
  const { post } = await signIn(tenantAtNoon());

  const answered = await post('/assets/services/99034551/move', body);

  expect(answered.status).toBe(400);
  expect(at(answered.body, 'message')).toMatch(message);
});

test('who has no permission moves nothing', async () => {
  const { post } = await signIn(tenantAtNoon(), accounts[1]);

  expect((await post('/assets/services/99034551/move', {})).status).toBe(403);
});
