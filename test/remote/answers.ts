import { readFileSync } from 'node:fs';
import type { Json } from '../../electron/domain/json.ts';
import type { Answer, Trip } from '../../electron/remote/wire.ts';

/** An answer; a body that is no text is written as JSON. */
export function answer(
  status: number,
  body: unknown,
  headers: Answer['headers'] = {},
): Trip & { kind: 'answer' } {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return { kind: 'answer', answer: { status, headers, text } };
}

export const lost: Trip = { kind: 'lost', detail: 'socket hang up' };
export const notSent: Trip = { kind: 'notSent', detail: 'connect ECONNREFUSED' };

/** The documented body of a level 1 error. */
export const errorBody = (status: number) => ({
  errorCode: `${status}-Region_id-Account-Id-error`,
  id: 'tghwn',
  message: 'Region ID or Service ID must be passed in.',
  status,
});

/** A level 2 refusal, in its assumed shape (CONTRACT.md A6). */
export const refusalBody = {
  status: 'ERROR',
  errors: [
    { errorCode: 'Plan-error', id: 'abcde', message: 'The plan does not fit the network of the device.' },
    { errorCode: 'Contact-error', id: 'fghij', message: 'CONTACT_NUMBER is needed.' },
  ],
};

export const signInPage =
  '<!DOCTYPE html><html><head><title>Guest network</title></head><body>Sign in</body></html>';

/** A published payload, by its path in test/fixtures. */
export const published = (path: string): Json =>
  JSON.parse(readFileSync(new URL(`../fixtures/${path}.json`, import.meta.url), 'utf8')) as Json;
