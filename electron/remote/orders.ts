import { textAt, valueAt, type Json } from '../domain/json.ts';
import type { PlacedOrder } from '../domain/order.ts';
import { readEmployee } from './employees.ts';
import { singleIn } from './envelope.ts';
import type { Get } from './get.ts';
import { readSegments } from './segments.ts';

export interface OrdersFilter {
  /** Milliseconds since 1970; orders without any date count as updated. */
  updatedSince?: number | undefined;
}

/** Two release notes spell the date filter differently; orders use the short one (CONTRACT.md T27). */
export const askOrders = ({ updatedSince }: OrdersFilter): Get => ({
  segments: ['orders'],
  parameters: {
    dateTimeUpdated: updatedSince === undefined ? undefined : new Date(updatedSince).toISOString(),
    includeOrderSegments: true,
  },
});

export const askOrder = (orderId: string): Get => ({
  segments: ['orders', orderId],
  what: `Order ${orderId}`,
});

/** An order of a list, of its own page, or of a submit; undefined without an order id. */
export function readOrder(item: Json | undefined): PlacedOrder | undefined {
  const order = singleIn(item ?? null, 'order');
  const orderId = textAt(order, 'orderId') ?? textAt(order, 'id');
  if (order === undefined || !orderId) return undefined;
  return {
    orderId,
    externalOrderNumber: textAt(order, 'externalOrderNumber'),
    transactionType: textAt(order, 'transactionType') ?? '',
    status: textAt(order, 'status') ?? '',
    dateSubmitted: textAt(order, 'dateSubmitted'),
    updated: textAt(order, 'updated'),
    accountHolder: readEmployee(valueAt(order, 'accountHolder')),
    requestedBy: readEmployee(valueAt(order, 'requestedBy')),
    serviceNumber: textAt(order, 'serviceNumber'),
    segments: readSegments(order),
    raw: order,
  };
}

/** The filter once more on this side: a server may not know it, and `updated` can lie before the submission (T34). */
export function isUpdatedSince({ updated, dateSubmitted }: PlacedOrder, since: number | undefined): boolean {
  const dates = [updated, dateSubmitted].map((date) => Date.parse(date ?? '')).filter(Number.isFinite);
  return since === undefined || dates.length === 0 || Math.max(...dates) >= since;
}
