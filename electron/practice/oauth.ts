import { Hono } from 'hono';
import { accounts, client, scope, signInName } from './accounts.ts';
import type { Account } from './accounts.ts';
import type { Clock } from './clock.ts';
import { random } from './random.ts';
import type { SourceSystem } from './world.ts';

/** The access tokens that are good now. */
export interface Tokens {
  /** The account a bearer token stands for, or undefined when it was never given out or has run out. */
  holder: (accessToken: string) => Account | undefined;
  /** Ends every access token at once, as if its time were over; refresh tokens stay. */
  expireAll: () => void;
  /** The token endpoint, to be mounted at the root. */
  routes: Hono;
}

/** Seconds, as published: the first token lasts 7199, a refreshed one 7200 (CONTRACT.md a.2). */
const firstLasts = 7199;
const refreshedLasts = 7200;

/**
 * `POST /as/token.oauth2` with the password and the refresh grant (RFC 6749, 4.3 and 6). Parameters come in a form
 * body or, as the docs write it, in the query. A refresh token serves once and is replaced (CONTRACT.md a.2).
 */
export function tokenEndpoint(world: { clock: Clock; seed: number; sourceSystem: SourceSystem }): Tokens {
  const access = new Map<string, { account: Account; until: number }>();
  const refresh = new Map<string, Account>();
  const source = random(world.seed, 'tokens');
  const token = (length: number): string => Array.from({ length }, () => source.pick(letters)).join('');

  const issue = (account: Account, expiresIn: number): object => {
    const granted = { access: token(28), refresh: token(42) };
    access.set(granted.access, { account, until: world.clock.now() + expiresIn * 1000 });
    refresh.set(granted.refresh, account);
    return {
      token_type: 'Bearer',
      expires_in: expiresIn,
      refresh_token: granted.refresh,
      access_token: granted.access,
    };
  };

  const answer = (given: URLSearchParams): object => {
    if ([...new Set(given.keys())].some((name) => given.getAll(name).length > 1)) {
      throw new TokenError('invalid_request', 'A parameter may be given only once.');
    }
    if (given.get('client_id') !== client.id || given.get('client_secret') !== client.secret) {
      throw new TokenError('invalid_client', 'Unknown client or wrong client secret.');
    }
    if ((given.get('scope') ?? scope) !== scope)
      throw new TokenError('invalid_scope', `The scope is ${scope}.`);
    switch (given.get('grant_type')) {
      case 'password': {
        const name = wanted(given, 'username');
        const password = wanted(given, 'password');
        const account = accounts.find((one) => signInName(one, world.sourceSystem) === name);
        if (account?.password !== password)
          throw new TokenError('invalid_grant', 'Unknown user or wrong password.');
        return issue(account, firstLasts);
      }
      case 'refresh_token': {
        const used = wanted(given, 'refresh_token');
        const account = refresh.get(used);
        if (!account)
          throw new TokenError('invalid_grant', 'The refresh token is unknown or was used before.');
        refresh.delete(used);
        return issue(account, refreshedLasts);
      }
      case null:
        throw new TokenError('invalid_request', 'grant_type is missing.');
      default:
        throw new TokenError('unsupported_grant_type', 'The grant types are password and refresh_token.');
    }
  };

  const routes = new Hono();
  routes.post('/as/token.oauth2', async (c) => {
    const isForm = c.req.header('content-type')?.startsWith('application/x-www-form-urlencoded') ?? false;
    const given = new URLSearchParams(new URL(c.req.url).search);
    if (isForm) new URLSearchParams(await c.req.text()).forEach((value, name) => given.append(name, value));
    c.header('Cache-Control', 'no-store');
    c.header('Pragma', 'no-cache');
    try {
      return c.json(answer(given));
    } catch (error) {
      if (!(error instanceof TokenError)) throw error;
      return c.json(
        { error: error.code, error_description: error.message },
        error.code === 'invalid_client' ? 401 : 400,
      );
    }
  });

  return {
    holder: (accessToken) => {
      const found = access.get(accessToken);
      return found && found.until > world.clock.now() ? found.account : undefined;
    },
    expireAll: () => access.clear(),
    routes,
  };
}

const letters = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789');

/** An error answer of RFC 6749, 5.2. */
class TokenError extends Error {
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

function wanted(given: URLSearchParams, name: string): string {
  const value = given.get(name);
  if (!value) throw new TokenError('invalid_request', `${name} is missing.`);
  return value;
}
