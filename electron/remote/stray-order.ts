import { asObject, textAt, valueAt, type Json } from '../domain/json.ts';
import { parseJson } from '../domain/parse-json.ts';

/**
 * Whether an answer carries an order, and which. An answer to a confirmation never does; when it does, the
 * query was lost on the way and the order was placed. Cut-off JSON is searched as text, because an order
 * that can only be half read was placed all the same.
 */
export function orderIn(text: string): { orderId?: string } | undefined {
  const body = parseJson(text);
  if (body === undefined)
    return /"(?:orderId|dateSubmitted|orderSegments?)"\s*:/.test(text) ? named(text) : undefined;
  const places = [body, valueAt(body, 'order'), valueAt(body, 'orderConfirmation')];
  const orderId = places.map((place) => textAt(place, 'orderId')).find(Boolean);
  if (orderId) return { orderId };
  return isOrder(valueAt(body, 'order')) || places.some((place) => hasSignsOfOrder(place)) ? {} : undefined;
}

const isOrder = (order: Json | undefined): boolean => Object.keys(asObject(order) ?? {}).length > 0;

/** Members that only an order has (CONTRACT.md d.3), and the states that only an order is in (d.10). */
const hasSignsOfOrder = (place: Json | undefined): boolean =>
  valueAt(place, 'dateSubmitted') !== undefined ||
  valueAt(place, 'orderSegments') !== undefined ||
  /^(?:ORDER_|AWAITING_)/.test(textAt(place, 'status') ?? '');

function named(text: string): { orderId?: string } {
  const orderId = /"orderId"\s*:\s*"?([\w.-]+)/.exec(text)?.[1];
  return orderId ? { orderId } : {};
}
