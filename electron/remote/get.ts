import type { Connection } from '../domain/connection.ts';
import type { Json } from '../domain/json.ts';
import { ok, type Result } from '../domain/result.ts';
import { addressOf, type Parameters } from './address.ts';
import { jsonOf } from './failures.ts';
import { headersFor } from './headers.ts';
import type { Trip, Wire } from './wire.ts';
import { withoutSecrets } from './without-secrets.ts';

/** What the calls to one tenant need of the world; a session (session.ts) hands in the tokens. */
export interface Needs {
  connection: Connection;
  wire: Wire;
  /** A token that stays valid for at least so many seconds. */
  accessToken: (minSecondsLeft?: number) => Promise<Result<string>>;
  /** The server did not accept this token. */
  refused: (token: string) => void;
  /** A fresh id for the trace of a call. */
  newId: () => string;
}

/** A read, before it has an address: each resource makes its own. */
export interface Get {
  segments: readonly string[];
  parameters?: Parameters;
  /** The person whose context counts (CONTRACT.md a.4); the authenticated user when blank. */
  employeeId?: string | undefined;
  /** What is asked for, as one would say "… was not found". */
  what?: string;
}

export type Reader = (get: Get, activityId?: string) => Promise<Result<Json>>;

/** Reads with the token of the session. A token that is refused is renewed once, and the read repeated once. */
export function reader({ connection, wire, accessToken, refused, newId }: Needs): Reader {
  const once = async (get: Get, activityId?: string): Promise<Result<{ trip: Trip; token: string }>> => {
    const token = await accessToken();
    if (!token.ok) return token;
    const { employeeId } = get;
    const trip = await wire.read({
      method: 'GET',
      url: addressOf(connection.apiBase, get.segments, get.parameters),
      headers: headersFor(connection, { token: token.value, employeeId, activityId, correlationId: newId() }),
    });
    return ok({ trip: withoutSecrets(trip, [token.value]), token: token.value });
  };
  return async (get, activityId) => {
    let call = await once(get, activityId);
    if (call.ok && isUnauthorized(call.value.trip)) {
      refused(call.value.token);
      call = await once(get, activityId);
    }
    return call.ok ? jsonOf(call.value.trip, get.what) : call;
  };
}

export const isUnauthorized = (trip: Trip): boolean => trip.kind === 'answer' && trip.answer.status === 401;
