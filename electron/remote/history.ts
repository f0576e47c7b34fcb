import { asObject, asText, textAt, valueAt, type Json } from '../domain/json.ts';
import { fullName } from '../domain/employee.ts';
import type { HistoryEntry } from '../domain/order.ts';
import { readEmployee } from './employees.ts';
import type { Get } from './get.ts';
import { segmentIdOf } from './segments.ts';

/** Of one segment, or of the whole order. Built from ids, not from the segment's link (CONTRACT.md T39). */
export const askHistory = (orderId: string, segmentId?: string): Get => ({
  segments: ['orders', orderId, 'history'],
  parameters: { orderSegment: segmentId },
  what: `The history of order ${orderId}`,
});

/** One entry. The body is not published (CONTRACT.md A22): what is not recognised is told as "key: value". */
export function readHistoryEntry(item: Json, segmentId?: string): HistoryEntry | undefined {
  if (!asObject(item)) return undefined;
  const status = textAt(item, 'status');
  const description = textAt(item, 'description') ?? textAt(item, 'comment') ?? textAt(item, 'message');
  return {
    at: textAt(item, 'date') ?? textAt(item, 'updated') ?? textAt(item, 'timestamp'),
    status,
    description: description ?? (status === undefined ? plainMembersOf(item) : undefined),
    segmentId: segmentIdOf(item) ?? segmentId,
    by: nameOf(valueAt(item, 'user') ?? valueAt(item, 'employee')),
  };
}

function nameOf(person: Json | undefined): string | undefined {
  const employee = readEmployee(person);
  return (employee && fullName(employee)) || textAt(person, 'name') || asText(person) || undefined;
}

function plainMembersOf(item: Json): string {
  return Object.entries(asObject(item) ?? {})
    .flatMap(([key, value]) => (asText(value) === undefined ? [] : [`${key}: ${asText(value) ?? ''}`]))
    .join(', ');
}
