import { expect, test } from 'vitest';
import { accounts } from '../../electron/practice/accounts.ts';
import { api, at, signIn, signedInHeaders, tenantAtNoon } from './caller.ts';

test.each([
  ['X-TNGO-TENANT', undefined, 400, '400-Tenant-header-error'],
  ['X-TNGO-TENANT', '  ', 400, '400-Tenant-header-error'],
  ['X-TNGO-TENANT', 'OTHER', 403, '403-Tenant-error'],
  ['client_id', undefined, 400, '400-Client-id-header-error'],
  ['client_id', 'another', 403, '403-Client-id-error'],
  ['Authorization', undefined, 401, '401-Token-error'],
  ['Authorization', 'Bearer nobody-gave-this-out', 401, '401-Token-error'],
  ['Authorization', 'Basic cGV0ZXI6eA==', 401, '401-Token-error'],
])('a call with %s: %s ends with %i and the documented body', async (name, value, status, errorCode) => {
  const tenant = tenantAtNoon();
  const headers = without(name, await signedInHeaders(tenant));

  const response = await tenant.answer(
    new Request(api('/ping'), { headers: { ...headers, ...(value !== undefined && { [name]: value }) } }),
  );

  expect(response.status).toBe(status);
  expect(await response.json()).toEqual({
    status,
    errorCode,
    id: expect.stringMatching(/^[a-z]{5}$/) as string,
    message: expect.stringMatching(/\.$/) as string,
  });
});

test('a rejected token is told apart from a missing one in WWW-Authenticate', async () => {
  const tenant = tenantAtNoon();
  const headers = without('Authorization', await signedInHeaders(tenant));
  const asked = async (more: Record<string, string>): Promise<string | null> =>
    (await tenant.answer(new Request(api('/ping'), { headers: { ...headers, ...more } }))).headers.get(
      'WWW-Authenticate',
    );

  expect(await asked({})).toBe('Bearer');
  expect(await asked({ Authorization: 'Bearer old' })).toBe('Bearer error="invalid_token"');
});

test('the employee id of the context wins over the company employee id, and both over the user', async () => {
  const { get } = await signIn(tenantAtNoon());
  const actor = async (headers: Record<string, string>): Promise<unknown> =>
    at((await get('/me', headers)).body, 'actor', 'id');
  const company = { 'X-TNGO-CONTEXT-COMPANYEMPLOYEEID': 'barbara.andrews.acme' };

  expect(await actor({})).toBe('28673732');
  expect(await actor(company)).toBe('123456781');
  expect(await actor({ ...company, 'X-TNGO-CONTEXT-EMPLOYEEID': '48068931' })).toBe('48068931');
  expect(await actor({ ...company, 'X-TNGO-CONTEXT-EMPLOYEEID': ' ' })).toBe('123456781');
});

test('a context that names nobody, or two people, is refused', async () => {
  const tenant = tenantAtNoon();
  const { get } = await signIn(tenant);
  const { body } = await get('/employees?limit=60&offset=0');
  const shared = at(body, 'employees', 'items', 59, 'companyEmployeeId');

  const nobody = await get('/me', { 'X-TNGO-CONTEXT-EMPLOYEEID': '1' });
  const two = await get('/me', { 'X-TNGO-CONTEXT-COMPANYEMPLOYEEID': String(shared) });

  expect([nobody.status, two.status]).toEqual([400, 400]);
  expect(at(two.body, 'message')).toBe('The company employee id of the context is not unique.');
});

test('who may act for nobody else is told so, and sees only what is his', async () => {
  const { get } = await signIn(tenantAtNoon(), accounts[1]);

  const other = await get('/me', { 'X-TNGO-CONTEXT-EMPLOYEEID': '28673732' });
  const people = await get('/employees?limit=10&offset=0');
  const hidden = await get('/assets/services/38382349');

  expect([other.status, hidden.status]).toEqual([403, 404]);
  expect(at(people.body, 'employees', '_meta', 'totalCount')).toBe(1);
});

test('what is nowhere ends with 404 and the documented body', async () => {
  const { get, post } = await signIn(tenantAtNoon());

  const answers = [
    await get('/nowhere'),
    await get('/regions/1'),
    await get('/assets/service/38382349'),
    await post('/regions', {}),
  ];

  expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404]);
  for (const { body } of answers)
    expect(body).toMatchObject({ status: 404, id: expect.any(String) as string });
});

function without(name: string, headers: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).filter(([key]) => key !== name));
}
