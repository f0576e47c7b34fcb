import type { Json } from '../domain/json.ts';
import { parseJson } from '../domain/parse-json.ts';
import { failed, ok, type Failure, type Result } from '../domain/result.ts';
import { excerptOf, isPage } from './excerpt.ts';
import { saysOf } from './server-says.ts';
import type { Answer, Trip } from './wire.ts';

/**
 * The JSON of a good answer, or why there is none (CONTRACT.md a.5, A5). `what` names the thing asked for,
 * for "not found". What the JSON means is for the reader of that resource.
 */
export function jsonOf(trip: Trip, what?: string): Result<Json> {
  if (trip.kind !== 'answer') return failed({ kind: 'offline', detail: trip.detail });
  const { answer } = trip;
  if (answer.status < 200 || answer.status > 299) return failed(failureOf(answer, what));
  const body = parseJson(answer.text);
  return body === undefined ? failed(notUnderstood(answer)) : ok(body);
}

/** Why an answer is no success, judged by its status first. */
export function failureOf(answer: Answer, what?: string): Failure {
  const { status, text } = answer;
  if (status === 401) return { kind: 'signedOut', why: 'expired' };
  if (status >= 500 || status === 429 || status === 408 || status === 425)
    return { kind: 'unavailable', server: saysOf(answer) };
  if (status < 400 || status === 407 || isPage(text)) return notUnderstood(answer);
  if (status === 403) return { kind: 'notAllowed', server: saysOf(answer) };
  if (status === 404 && what !== undefined) return { kind: 'notFound', what };
  return { kind: 'malformed', server: saysOf(answer) };
}

/** An answer came, but not one this API gives. `got` says what it is instead. */
export function notUnderstood(answer: Answer, got = natureOf(answer)) {
  const kind = 'notUnderstood' as const;
  return { kind, got, excerpt: excerptOf(answer.text), status: answer.status };
}

function natureOf({ status, text }: Answer): string {
  if (status >= 300 && status < 400) return 'a redirect to another address';
  if (status === 407) return 'a proxy that asks for a sign-in';
  if (isPage(text)) return 'a web page';
  if (text.trim() === '') return 'an empty answer';
  if (/^\s*[[{]/.test(text)) return parseJson(text) === undefined ? 'cut-off JSON' : 'JSON of another shape';
  return 'plain text';
}
