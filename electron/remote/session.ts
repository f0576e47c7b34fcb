/**
 * @file One person's sign-in to one connection.
 *
 * The access token lives in memory only; the refresh token and the client secret live in the keychain. A
 * refresh token often serves once, so the new one is kept before the access token that came with it is used:
 * a crash in between costs nothing.
 */
import type { Connection } from '../domain/connection.ts';
import { failed, ok, type Failure, type Result } from '../domain/result.ts';
import { askWithPassword, askWithRefreshToken } from './ask-token.ts';
import { readTokens, type Tokens } from './read-tokens.ts';
import { sessionSecrets, type Secrets } from './session-secrets.ts';
import type { Ask, Trip } from './wire.ts';

interface Needs {
  connection: Connection;
  secrets: Secrets;
  /** Sends once; see order-post.ts. */
  post: (ask: Ask) => Promise<Trip>;
  /** Milliseconds since 1970. */
  now: () => number;
}

/** What the person types. An empty client secret means the kept one. */
interface Typed {
  password: string;
  clientSecret: string;
}

/** Tokens as they came, and when. */
interface Grant extends Tokens {
  since: number;
}

/** Seconds before its end at which a token is no longer handed out. */
const USUAL_REST = 60;
/** A server that refuses every token it gives is not asked for ever more of them. */
const MOST_REFUSALS_A_MINUTE = 2;

const never: Failure = { kind: 'signedOut', why: 'never' };
const expired: Failure = { kind: 'signedOut', why: 'expired' };

export function openSession({ connection, secrets, post, now }: Needs) {
  const kept = sessionSecrets(secrets, connection.id);
  const inTurn = oneAtATime();
  /** In use; its refresh token is kept. */
  let grant: Grant | undefined;
  /** Received, but the keychain has not taken its refresh token yet. */
  let unkept: Grant | undefined;
  /** A refresh token the server has ended. */
  let ended: string | undefined;
  let refused: { token?: string; times: number[] } = { times: [] };
  let renewing: Promise<Result<string>> | undefined;
  /** Grows with each sign-out: what was asked before it is no longer wanted. */
  let era = 0;

  const usable = (secondsLeft: number): string | undefined => {
    if (!grant || grant.accessToken === refused.token) return undefined;
    // A server with short-lived tokens is not asked for a new one at every call.
    const rest = Math.min(secondsLeft, grant.expiresIn / 2);
    return grant.since + (grant.expiresIn - rest) * 1000 > now() ? grant.accessToken : undefined;
  };

  const request = async (ask: Ask, sent: readonly string[]): Promise<Result<Grant>> => {
    const tokens = readTokens(await post(ask), sent);
    return tokens.ok ? ok({ ...tokens.value, since: now() }) : tokens;
  };

  const renewed = async (): Promise<Result<Grant>> => {
    if (refused.times.filter((time) => time > now() - 60_000).length > MOST_REFUSALS_A_MINUTE)
      return failed(expired);
    const refreshToken = await kept.refreshToken();
    if (!refreshToken.ok) return refreshToken;
    if (!refreshToken.value) return failed(grant ? expired : never);
    if (refreshToken.value === ended) return failed(expired);
    const clientSecret = await kept.clientSecret();
    if (!clientSecret.ok) return clientSecret;

    const sent = { refreshToken: refreshToken.value, clientSecret: clientSecret.value ?? '' };
    const fresh = await request(askWithRefreshToken(connection, sent), Object.values(sent));
    if (fresh.ok) return ok({ refreshToken: sent.refreshToken, ...fresh.value });
    if (!isEnd(fresh.failure)) return fresh;
    ended = sent.refreshToken;
    return failed(expired);
  };

  /** Takes a grant into use once its refresh token is kept; nothing, when somebody signed out meanwhile. */
  const take = async (fresh: Grant, mine: number): Promise<Result<string>> => {
    if (mine !== era) return failed(never);
    const safe = await kept.keepRefreshToken(fresh.refreshToken);
    if (!safe.ok) return safe;
    if (mine !== era) return failed(never);
    grant = fresh;
    unkept = undefined;
    return ok(fresh.accessToken);
  };

  const renew = async (mine: number): Promise<Result<string>> => {
    const fresh = unkept ? ok(unkept) : await renewed();
    if (!fresh.ok) return fresh;
    if (mine === era) unkept = fresh.value;
    return take(fresh.value, mine);
  };

  const signIn = async (given: Typed, mine: number): Promise<Result<void>> => {
    const isNew = given.clientSecret !== '';
    const clientSecret = isNew ? ok(given.clientSecret) : await kept.clientSecret();
    if (!clientSecret.ok) return clientSecret;
    const sent = { password: given.password, clientSecret: clientSecret.value ?? '' };
    const fresh = await request(askWithPassword(connection, sent), Object.values(sent));
    if (!fresh.ok) return fresh;
    if (mine !== era) return failed(never);
    const safe = isNew ? await kept.keepClientSecret(given.clientSecret) : ok(undefined);
    if (!safe.ok) return safe;
    const taken = await take(fresh.value, mine);
    if (!taken.ok) return taken;
    ended = undefined;
    refused = { times: [] };
    return ok(undefined);
  };

  return {
    /** Keeps the new secrets, never the password. */
    signIn(given: Typed): Promise<Result<void>> {
      const mine = era;
      return inTurn(() => signIn(given, mine));
    },

    /** A token that lasts at least so many seconds, or half its life where that is less. */
    async accessToken(secondsLeft = USUAL_REST): Promise<Result<string>> {
      const token = usable(secondsLeft);
      if (token !== undefined) return ok(token);
      const mine = era;
      renewing ??= inTurn(async () => {
        const meanwhile = usable(secondsLeft);
        return meanwhile === undefined ? renew(mine) : ok(meanwhile);
      }).finally(() => (renewing = undefined));
      return renewing;
    },

    /** The API did not accept this token. The next call gets another one. */
    refused(token: string): void {
      if (token !== grant?.accessToken || token === refused.token) return;
      refused = { token, times: [...refused.times, now()].slice(-5) };
    },

    /** Forgets everything here and in the keychain. Drafts are not its business. */
    async signOut(): Promise<Result<void>> {
      era += 1;
      grant = unkept = ended = undefined;
      return kept.forget();
    },

    /** A token is there, or can be had without asking the person. */
    async isSignedIn(): Promise<boolean> {
      if (usable(0) !== undefined || unkept) return true;
      const refreshToken = await kept.refreshToken();
      return refreshToken.ok && Boolean(refreshToken.value) && refreshToken.value !== ended;
    },
  };
}

/** The refresh token serves no longer (RFC 6749 section 5.2). Other refusals, such as invalid_client, say more. */
const isEnd = (failure: Failure): boolean =>
  failure.kind === 'wrongCredentials' && failure.server.errorCode === 'invalid_grant';

function oneAtATime(): <T>(job: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (job) => {
    const result = last.then(job);
    last = result.catch(() => undefined);
    return result;
  };
}
