import { textAt, valueAt, type Json } from '../domain/json.ts';
import { failed, ok, type Failure, type Result } from '../domain/result.ts';
import { failureOf } from './failures.ts';
import { parseJson } from './parse-json.ts';
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
  const clean = withoutSecrets(trip, secrets);
  if (trip.kind !== 'answer' || clean.kind !== 'answer')
    return failed({ kind: 'offline', detail: clean.kind === 'answer' ? '' : clean.detail });
  const { status, text } = trip.answer;
  if (status >= 200 && status < 300) {
    const tokens = tokensIn(parseJson(text));
    if (tokens) return ok(tokens);
    return failed({ kind: 'notUnderstood', got: 'no token', excerpt: '', status });
  }
  return failed(refusalIn(clean.answer));
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

/** 400 and 401 with an `error` are the endpoint's own no; everything else is judged like any other answer. */
function refusalIn(answer: Parameters<typeof failureOf>[0]): Failure {
  const isOwn =
    answer.status >= 400 && answer.status < 500 && textAt(parseJson(answer.text), 'error') !== undefined;
  if (isOwn) return { kind: 'wrongCredentials', server: saysOf(answer) };
  const failure = failureOf(answer);
  return failure.kind === 'signedOut' ? { kind: 'wrongCredentials', server: saysOf(answer) } : failure;
}
