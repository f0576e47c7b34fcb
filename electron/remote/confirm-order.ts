import { asObject, textAt, valueAt } from '../domain/json.ts';
import type { ConfirmOutcome } from '../domain/outcome.ts';
import { jsonOf, notUnderstood } from './failures.ts';
import type { Needs } from './get.ts';
import { confirmAddress } from './order-address.ts';
import { numberIn, postOrder } from './post-order.ts';
import { reasonsOfRefusal } from './server-says.ts';
import { orderIn } from './stray-order.ts';
import type { Trip } from './wire.ts';

/** Asks the server what it would order. Nothing is ordered. `body` is sent letter for letter. */
export async function confirmOrder(needs: Needs, body: string, actorId: string): Promise<ConfirmOutcome> {
  const number = numberIn(body);
  const trip = await postOrder(needs, confirmAddress(needs.connection.apiBase), body, actorId);
  return trip.ok ? readConfirmed(trip.value, number) : { kind: 'failed', failure: trip.failure };
}

/**
 * A 2xx alone is no confirmation: status SUCCESS and the root orderConfirmation have to be there, for the
 * order that was asked about (CONTRACT.md a.5).
 */
export function readConfirmed(trip: Trip, externalOrderNumber: string): ConfirmOutcome {
  if (trip.kind !== 'answer') return { kind: 'failed', failure: { kind: 'offline', detail: trip.detail } };
  const { answer } = trip;
  const { status, text } = answer;
  const stray = orderIn(text);
  if (stray) return { kind: 'unexpectedOrder', ...stray, text };
  const reasons = reasonsOfRefusal(answer);
  if (reasons) return { kind: 'refused', reasons, text };

  const notThat = (got: string) => ({ kind: 'failed', failure: notUnderstood(answer, got) }) as const;
  if (status >= 300 && status < 400) return notThat('a redirect, which may have dropped confirm=true');
  const read = jsonOf(trip);
  if (!read.ok) return { kind: 'failed', failure: read.failure };
  if (valueAt(read.value, 'status') !== 'SUCCESS') return notThat('an answer without status SUCCESS');
  const confirmation = asObject(valueAt(read.value, 'orderConfirmation'));
  if (!confirmation) return notThat('an answer without a confirmation');
  const echoed = textAt(confirmation, 'externalOrderNumber');
  if (echoed !== undefined && echoed !== externalOrderNumber)
    return notThat(`the confirmation of another order (${echoed})`);
  return { kind: 'confirmed', text, confirmation: read.value };
}
