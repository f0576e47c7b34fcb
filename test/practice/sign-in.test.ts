import { expect, test } from 'vitest';
import { accounts } from '../../electron/practice/accounts.ts';
import { api, askForToken, at, passwordGrant, signedInHeaders, tenantAtNoon } from './caller.ts';

const seconds = 1_000;

test('the password grant answers with the four published keys, the lifetime in seconds', async () => {
  const tenant = tenantAtNoon();

  const { status, headers, body } = await askForToken(tenant, passwordGrant(tenant));

  expect(status).toBe(200);
  expect(headers.get('cache-control')).toBe('no-store');
  expect(body).toEqual({
    token_type: 'Bearer',
    expires_in: 7199,
    refresh_token: expect.stringMatching(/^\w{42}$/) as string,
    access_token: expect.stringMatching(/^\w{28}$/) as string,
  });
});

test('parameters in the query of the POST are taken as well, as the vendor writes them', async () => {
  const tenant = tenantAtNoon();
  const query = new URLSearchParams(passwordGrant(tenant)).toString();

  const response = await tenant.answer(
    new Request(`https://practice.example.com/as/token.oauth2?${query}`, { method: 'POST' }),
  );

  expect(response.status).toBe(200);
});

test.each([
  ['another client secret', { client_secret: 'wrong' }, 401, 'invalid_client'],
  ['a wrong password', { password: 'wrong' }, 400, 'invalid_grant'],
  ['a name without its source system', { username: 'peter.edwards.acme' }, 400, 'invalid_grant'],
  [
    'the name for another source system',
    { username: 'rivermine://peter.edwards.acme' },
    400,
    'invalid_grant',
  ],
  ['another scope', { scope: 'MOBILE_PROCUREMENT_API' }, 400, 'invalid_scope'],
  ['a grant that is not offered', { grant_type: 'client_credentials' }, 400, 'unsupported_grant_type'],
  ['no password', { password: '' }, 400, 'invalid_request'],
])('%s is refused in the words of RFC 6749', async (_what, change, status, error) => {
  const tenant = tenantAtNoon();

  const answered = await askForToken(tenant, { ...passwordGrant(tenant), ...change });

  expect(answered.status).toBe(status);
  expect(answered.body).toMatchObject({ error, error_description: expect.any(String) as string });
});

test('a parameter given in the query and in the body is refused', async () => {
  const tenant = tenantAtNoon();

  const response = await tenant.answer(
    new Request('https://practice.example.com/as/token.oauth2?scope=MOBPROC', {
      method: 'POST',
      body: new URLSearchParams(passwordGrant(tenant)),
    }),
  );

  expect(await response.json()).toMatchObject({ error: 'invalid_request' });
});

test('a refresh token serves once and is replaced by another', async () => {
  const tenant = tenantAtNoon();
  const { body: first } = await askForToken(tenant, passwordGrant(tenant));
  const refresh = {
    ...passwordGrant(tenant),
    grant_type: 'refresh_token',
    refresh_token: String(at(first, 'refresh_token')),
  };

  const { body: second } = await askForToken(tenant, refresh);
  const { status, body: third } = await askForToken(tenant, refresh);

  expect(second).toMatchObject({ expires_in: 7200 });
  expect(at(second, 'refresh_token')).not.toBe(at(first, 'refresh_token'));
  expect([status, at(third, 'error')]).toEqual([400, 'invalid_grant']);
});

test('an access token is good until its time is over by the clock of the tenant', async () => {
  const tenant = tenantAtNoon();
  const headers = await signedInHeaders(tenant);
  const ping = async (): Promise<number> =>
    (await tenant.answer(new Request(api('/ping'), { headers }))).status;

  tenant.clock.advance(7198 * seconds);
  expect(await ping()).toBe(200);
  tenant.clock.advance(1 * seconds);
  expect(await ping()).toBe(401);
});

test('tokens can be ended early, and a refresh token still helps', async () => {
  const tenant = tenantAtNoon();
  const { body } = await askForToken(tenant, passwordGrant(tenant));
  tenant.expireTokens();

  const refreshed = await askForToken(tenant, {
    ...passwordGrant(tenant),
    grant_type: 'refresh_token',
    refresh_token: String(at(body, 'refresh_token')),
  });

  expect(refreshed.status).toBe(200);
});

test('a second account signs in and is somebody else', async () => {
  const tenant = tenantAtNoon();
  const headers = await signedInHeaders(tenant, accounts[1]);

  const response = await tenant.answer(new Request(api('/me'), { headers }));

  expect(await response.json()).toMatchObject({
    authenticatedUser: { id: '123456781' },
    canMoveService: false,
  });
});
