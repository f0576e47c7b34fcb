import { textAt } from '../domain/json.ts';
import { parseJson } from '../domain/parse-json.ts';
import { ok, type Result } from '../domain/result.ts';
import { isUnauthorized, type Needs } from './get.ts';
import { headersFor } from './headers.ts';
import { confirmAddress, submitAddress } from './order-address.ts';
import type { Trip } from './wire.ts';
import { withoutSecrets } from './without-secrets.ts';

/** Seconds. A token that ends while an order is on its way leaves the outcome in the dark. */
const TOKEN_SECONDS = 120;

/**
 * Sends an order body, letter for letter, in the context of the person ordered for. One call, whatever comes
 * back: a refused token is renewed for the next call only. A failure means that nothing was sent.
 */
export async function postOrder(
  { connection, wire, accessToken, refused, newId }: Needs,
  url: string,
  body: string,
  employeeId: string,
): Promise<Result<Trip>> {
  if (url !== confirmAddress(connection.apiBase) && url !== submitAddress(connection.apiBase))
    throw new Error('expected one of the two order addresses');
  const token = await accessToken(TOKEN_SECONDS);
  if (!token.ok) return token;
  const headers = headersFor(connection, {
    token: token.value,
    employeeId,
    activityId: numberIn(body),
    correlationId: newId(),
  });
  const contentType = { 'Content-Type': 'application/json; charset=utf-8' };
  const trip = await wire.post({ method: 'POST', url, headers: { ...headers, ...contentType }, body });
  if (isUnauthorized(trip)) refused(token.value);
  return ok(withoutSecrets(trip, [token.value]));
}

/** The externalOrderNumber of an order body. Without one an answer could not be told from another order's. */
export function numberIn(body: string): string {
  const number = textAt(parseJson(body), 'orderRequest', 'externalOrderNumber');
  if (!number) throw new Error('expected an order body with an externalOrderNumber');
  return number;
}
