import { accounts, client, scope, signInName } from '../../electron/practice/accounts.ts';
import type { Account } from '../../electron/practice/accounts.ts';
import { practiceTenant } from '../../electron/practice/tenant.ts';
import type { PracticeTenant, TenantOptions } from '../../electron/practice/tenant.ts';

/** A Sunday noon on which all these tests take place. */
export const noon = Date.UTC(2026, 10, 22, 12);

export interface Answered {
  status: number;
  headers: Headers;
  body: unknown;
}

/** Calls the API as a signed-in client would. */
export interface Caller {
  get: (path: string, headers?: Record<string, string>) => Promise<Answered>;
  post: (path: string, body: unknown, headers?: Record<string, string>) => Promise<Answered>;
}

export function tenantAtNoon(options: TenantOptions = {}): PracticeTenant {
  return practiceTenant({ clock: { now: () => noon }, ...options });
}

/** The address of a resource; only its path matters to a tenant in this process. */
export function api(path: string): string {
  return `https://practice.example.com/mobproc/v1${path}`;
}

/** As much of a tenant as it takes to call it. */
type Callable = Pick<PracticeTenant, 'answer' | 'sourceSystem'>;

/** Asks the token endpoint with a form body. */
export async function askForToken(tenant: Callable, parameters: Record<string, string>): Promise<Answered> {
  const request = new Request('https://practice.example.com/as/token.oauth2', {
    method: 'POST',
    body: new URLSearchParams(parameters),
  });
  return read(await tenant.answer(request));
}

export function passwordGrant(
  tenant: Callable,
  account: Account | undefined = accounts[0],
): Record<string, string> {
  if (!account) throw new Error('expected an account');
  return {
    grant_type: 'password',
    client_id: client.id,
    client_secret: client.secret,
    scope,
    username: signInName(account, tenant.sourceSystem),
    password: account.password,
  };
}

/** The headers of a call that lacks nothing. */
export async function signedInHeaders(tenant: Callable, account?: Account): Promise<Record<string, string>> {
  const { body } = await askForToken(tenant, passwordGrant(tenant, account));
  return {
    'X-TNGO-TENANT': 'ACME',
    client_id: client.id,
    Authorization: `Bearer ${String(at(body, 'access_token'))}`,
  };
}

export async function signIn(tenant: Callable, account?: Account): Promise<Caller> {
  const own = await signedInHeaders(tenant, account);
  const call = async (path: string, init: RequestInit, headers: Record<string, string>): Promise<Answered> =>
    read(await tenant.answer(new Request(api(path), { ...init, headers: { ...own, ...headers } })));
  return {
    get: (path, headers = {}) => call(path, {}, headers),
    post: (path, body, headers = {}) =>
      call(path, { method: 'POST', body: typeof body === 'string' ? body : JSON.stringify(body) }, headers),
  };
}

async function read(response: Response): Promise<Answered> {
  const text = await response.text();
  const isJson = response.headers.get('content-type')?.includes('json') ?? false;
  return { status: response.status, headers: response.headers, body: isJson ? JSON.parse(text) : text };
}

/** A member of a body, step by step; undefined where a step is missing. */
export function at(body: unknown, ...steps: (string | number)[]): unknown {
  let found = body;
  for (const step of steps) {
    found = typeof found === 'object' && found !== null ? Reflect.get(found, step) : undefined;
  }
  return found;
}

/** The members of a list in a body; a body without one fails the test. */
export function listAt(body: unknown, ...steps: (string | number)[]): unknown[] {
  const found = at(body, ...steps);
  if (!Array.isArray(found))
    throw new Error(`expected a list at ${steps.join('.')}, found ${JSON.stringify(body)}`);
  return found;
}
