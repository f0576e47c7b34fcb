import { ok, type Result } from '../domain/result.ts';
import { isUnauthorized, type Needs } from './get.ts';
import { headersFor } from './headers.ts';
import type { Ask, Trip } from './wire.ts';
import { withoutSecrets } from './without-secrets.ts';

/** Seconds. A token that ends while something is on its way leaves the outcome in the dark. */
const TOKEN_SECONDS = 120;

interface Sent {
  method: Exclude<Ask['method'], 'GET'>;
  url: string;
  /** JSON, letter for letter. */
  body: string;
  /** The person whose context counts; the authenticated user when left out. */
  employeeId?: string;
  activityId?: string;
}

/**
 * Sends a body. One call, whatever comes back: a refused token is renewed for the next call only. A failure means
 * that nothing was sent.
 */
export async function postOnce(
  { connection, wire, accessToken, refused, newId }: Needs,
  { method, url, body, employeeId, activityId }: Sent,
): Promise<Result<Trip>> {
  const token = await accessToken(TOKEN_SECONDS);
  if (!token.ok) return token;
  const caller = { token: token.value, employeeId, activityId, correlationId: newId() };
  const headers = {
    ...headersFor(connection, caller),
    'Content-Type': 'application/json; charset=utf-8',
  };
  const trip = await wire.post({ method, url, headers, body });
  if (isUnauthorized(trip)) refused(token.value);
  return ok(withoutSecrets(trip, [token.value]));
}
