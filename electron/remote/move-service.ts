import type { MoveOutcome } from '../domain/move.ts';
import { parseJson } from '../domain/parse-json.ts';
import { addressOf } from './address.ts';
import { singleIn } from './envelope.ts';
import type { Needs } from './get.ts';
import { readLine } from './lines.ts';
import { postOnce } from './post-once.ts';
import { refusalIn } from './refusal.ts';
import type { Answer, Trip } from './wire.ts';

/** Moves a service to another person (CONTRACT.md b.2). There is no confirm mode: this does it. Sent once. */
export async function moveService(needs: Needs, lineId: string, body: string): Promise<MoveOutcome> {
  const url = addressOf(needs.connection.apiBase, ['assets', 'services', lineId, 'move']);
  const send = (method: 'POST' | 'PUT') => postOnce(needs, { method, url, body });
  let trip = await send('POST');
  if (trip.ok && wantsPut(trip.value)) trip = await send('PUT');
  return trip.ok ? readMoved(trip.value, lineId) : { kind: 'notSent', failure: trip.failure };
}

/** What became of a move: `answered` needs the line itself, `rejected` the API's own refusal. */
export function readMoved(trip: Trip, lineId: string): MoveOutcome {
  if (trip.kind === 'notSent') return { kind: 'notSent', failure: { kind: 'offline', detail: trip.detail } };
  if (trip.kind === 'lost') return { kind: 'unknown', why: `No whole answer came: ${trip.detail}.` };
  const { status, text } = trip.answer;
  const refusal = refusalIn(trip.answer);
  if (refusal) return { kind: 'rejected', failure: refusal };
  if (status < 200 || status > 299)
    return { kind: 'unknown', why: `The server answered HTTP ${status}, which does not tell.` };
  const body = parseJson(text);
  const line = body === undefined ? undefined : readLine(singleIn(body, 'service'));
  return line?.id === lineId
    ? { kind: 'answered', line }
    : { kind: 'unknown', why: 'The answer does not show this line.' };
}

/**
 * The verb is not published (CONTRACT.md A11). A 405 has to say which verbs it takes (RFC 9110 15.5.6): when it takes
 * PUT and not POST, the server has not done what a POST asked for, and the same may be asked with PUT.
 */
const wantsPut = (trip: Trip): boolean =>
  trip.kind === 'answer' &&
  trip.answer.status === 405 &&
  takes(trip.answer, 'PUT') &&
  !takes(trip.answer, 'POST');

const takes = ({ headers }: Answer, verb: string): boolean =>
  (headers['allow'] ?? '').split(',').some((word) => word.trim().toUpperCase() === verb);
