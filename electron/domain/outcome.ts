import type { Json } from './json.ts';
import type { Failure, ServerSays } from './result.ts';

/** What came of asking the server to confirm. Nothing was ordered, except as the last kind says. */
export type ConfirmOutcome =
  | { kind: 'confirmed'; text: string; confirmation: Json }
  | { kind: 'refused'; reasons: ServerSays[]; text: string }
  | { kind: 'failed'; failure: Failure }
  /** The answer carries an order though none was asked for: somebody on the way dropped confirm=true. */
  | { kind: 'unexpectedOrder'; orderId?: string; text: string };

/** What came of submitting, by the table of reliability BAR 36. All that is not certain is unknown. */
export type SubmitOutcome =
  | { kind: 'accepted'; orderId: string; order: Json; text: string }
  | { kind: 'rejected'; failure: Failure; status: number; text: string }
  /** No connection came up: certainly not ordered. */
  | { kind: 'notSent'; failure: Failure }
  | { kind: 'unknown'; why: string; status?: number; text?: string };
