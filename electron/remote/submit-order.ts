import { asObject, textAt, valueAt, type Json } from '../domain/json.ts';
import type { SubmitOutcome } from '../domain/outcome.ts';
import { parseJson } from '../domain/parse-json.ts';
import type { Needs } from './get.ts';
import { submitAddress } from './order-address.ts';
import { numberIn, postOrder } from './post-order.ts';
import { refusalIn } from './refusal.ts';
import type { Answer, Trip } from './wire.ts';

/** Orders. Sent once, letter for letter; throws only before anything was sent. */
export async function submitOrder(needs: Needs, body: string, actorId: string): Promise<SubmitOutcome> {
  const number = numberIn(body);
  const trip = await postOrder(needs, submitAddress(needs.connection.apiBase), body, actorId);
  return trip.ok ? readSubmitted(trip.value, number) : { kind: 'notSent', failure: trip.failure };
}

/**
 * What became of a submit. `accepted` and `rejected` need proof from the API itself; everything that falls
 * short of it (a gateway's page, a redirect, 409, 5xx, another order's number) leaves the outcome unknown.
 */
export function readSubmitted(trip: Trip, externalOrderNumber: string): SubmitOutcome {
  if (trip.kind === 'notSent') return { kind: 'notSent', failure: { kind: 'offline', detail: trip.detail } };
  if (trip.kind === 'lost') return { kind: 'unknown', why: `No whole answer came: ${trip.detail}.` };
  const { answer } = trip;
  const { status, text } = answer;
  if (status >= 200 && status < 300) {
    const order = parseJson(text);
    const placed = order === undefined ? undefined : placedIn(order, externalOrderNumber);
    if (order !== undefined && placed !== undefined)
      return { kind: 'accepted', orderId: placed, order, text };
  }
  const refusal = refusalIn(answer);
  if (refusal) return { kind: 'rejected', failure: refusal, status, text };
  return { kind: 'unknown', why: whyUnknown(answer), status, text };
}

/** The order's id, when the answer proves that this very order was placed. */
function placedIn(body: Json, externalOrderNumber: string): string | undefined {
  const order = asObject(valueAt(body, 'order'));
  if (valueAt(body, 'status') !== 'SUCCESS' || !order) return undefined;
  if (textAt(order, 'externalOrderNumber') !== externalOrderNumber) return undefined;
  return textAt(order, 'orderId') || undefined;
}

function whyUnknown({ status, text }: Answer): string {
  if (status < 200 || status > 299) return `The server answered HTTP ${status}, which does not tell.`;
  return parseJson(text) === undefined
    ? 'The answer cannot be read.'
    : 'The answer does not show an order with this number.';
}
