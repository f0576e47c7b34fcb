import { textAt } from '../domain/json.ts';
import { parseJson } from '../domain/parse-json.ts';
import type { Result } from '../domain/result.ts';
import type { Needs } from './get.ts';
import { confirmAddress, submitAddress } from './order-address.ts';
import { postOnce } from './post-once.ts';
import type { Trip } from './wire.ts';

/** Sends an order body, letter for letter, in the context of the person ordered for. */
export async function postOrder(
  needs: Needs,
  url: string,
  body: string,
  employeeId: string,
): Promise<Result<Trip>> {
  const { apiBase } = needs.connection;
  if (url !== confirmAddress(apiBase) && url !== submitAddress(apiBase))
    throw new Error('expected one of the two order addresses');
  return postOnce(needs, { method: 'POST', url, body, employeeId, activityId: numberIn(body) });
}

/** The externalOrderNumber of an order body. Without one an answer could not be told from another order's. */
export function numberIn(body: string): string {
  const number = textAt(parseJson(body), 'orderRequest', 'externalOrderNumber');
  if (!number) throw new Error('expected an order body with an externalOrderNumber');
  return number;
}
