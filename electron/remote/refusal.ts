import { parseJson } from '../domain/parse-json.ts';
import type { Failure } from '../domain/result.ts';
import { failureOf } from './failures.ts';
import { isErrorBody, reasonsOfRefusal } from './server-says.ts';
import { orderIn } from './stray-order.ts';
import type { Answer } from './wire.ts';

/** Statuses with which the API itself says no. 409, 408, 5xx and the like may come after something was done. */
const REFUSALS = new Set([400, 403, 404, 405, 413, 415, 422, 429]);

/** Why the API refused what was sent; undefined unless the answer proves that it was the API and that nothing was done. */
export function refusalIn(answer: Answer): Failure | undefined {
  const { status, headers, text } = answer;
  if (orderIn(text)) return undefined;
  if (status === 401)
    return /^\s*Bearer\b/i.test(headers['www-authenticate'] ?? '') ? failureOf(answer) : undefined;
  const isSuccess = status >= 200 && status < 300;
  const reasons = isSuccess || REFUSALS.has(status) ? reasonsOfRefusal(answer) : undefined;
  if (reasons) return { kind: 'refused', reasons };
  return REFUSALS.has(status) && isErrorBody(parseJson(text), status) ? failureOf(answer) : undefined;
}
