import { textAt, valueAt, type Json } from '../domain/json.ts';
import { parseJson } from '../domain/parse-json.ts';
import { failed, ok, type Failure, type Result } from '../domain/result.ts';
import { failureOf, notUnderstood } from './failures.ts';
import { saysOf } from './server-says.ts';
import type { Trip } from './wire.ts';
import { withoutSecrets } from './without-secrets.ts';

export interface Tokens {
  accessToken: string;
  /** Seconds. */
  expiresIn: number;
  /** Missing where the server gives none, or keeps the one it gave before. */
  refreshToken?: string;
}

/** Assumed where the server does not say (CONTRACT.md a.2). */
const USUAL_LIFETIME = 3600;

/**
 * The answer of the token endpoint (RFC 6749 sections 5.1 and 5.2). `secrets` are what was sent: a server that
 * repeats them does not get them shown. Of a good answer that cannot be used nothing is quoted at all.
 */
export function readTokens(trip: Trip, secrets: readonly string[]): Result<Tokens> {
  const isGood = trip.kind === 'answer' && trip.answer.status >= 200 && trip.answer.status < 300;
  const tokens = isGood ? tokensIn(parseJson(trip.answer.text)) : undefined;
  return tokens ? ok(tokens) : failed(failureIn(withoutSecrets(trip, secrets)));
}

function tokensIn(body: Json | undefined): Tokens | undefined {
  const accessToken = tokenAt(body, 'access_token');
  if (accessToken === undefined || !/^bearer$/i.test(textAt(body, 'token_type') ?? 'Bearer'))
    return undefined;
  const seconds = Number(textAt(body, 'expires_in'));
  const refreshToken = tokenAt(body, 'refresh_token');
  return {
    accessToken,
    expiresIn: Number.isFinite(seconds) && seconds > 0 ? seconds : USUAL_LIFETIME,
    ...(refreshToken && { refreshToken }),
  };
}

/** A token is plain characters without blanks (RFC 6749 appendix A.12); anything else would not fit a header. */
function tokenAt(body: Json | undefined, key: string): string | undefined {
  const token = valueAt(body, key);
  return typeof token === 'string' && /^[\x21-\x7e]+$/.test(token) ? token : undefined;
}

/** An `error` with a 4xx, or a bare 401, is the endpoint's own no; the rest is judged like any other answer. */
function failureIn(trip: Trip): Failure {
  if (trip.kind !== 'answer') return { kind: 'offline', detail: trip.detail };
  const { answer } = trip;
  const { status, text } = answer;
  if (status >= 200 && status < 300) return { ...notUnderstood(answer), excerpt: '' };
  const isNo = status >= 400 && status < 500 && textAt(parseJson(text), 'error') !== undefined;
  return isNo || status === 401 ? { kind: 'wrongCredentials', server: saysOf(answer) } : failureOf(answer);
}
