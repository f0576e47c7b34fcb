/** @file The comparison as one JSON document, as `npm run diff` prints it. */
import type { Json } from '../json.ts';
import type { Check } from './check.ts';
import { checksOf } from './checks.ts';
import type { NotCarried } from './compare-order.ts';
import { compareOrder } from './compare-order.ts';
import { compareRequest } from './compare-request.ts';
import type { OrderCategory, RequestCategory } from './rows.ts';

export interface DiffReport {
  requestToConfirmation: {
    counts: Record<Exclude<RequestCategory, 'uncomparable'>, number>;
    findings: { category: RequestCategory; path: string; requested: Json; confirmed: Json }[];
  };
  /** null as long as there is no order. */
  confirmationToOrder: {
    counts: Record<'changed' | 'lost' | 'added' | 'notCarried', number>;
    findings: { category: OrderCategory; path: string; confirmed: Json; ordered: Json }[];
    notCarried: NotCarried[];
  } | null;
  checks: Check[];
}

/** Only what differs is listed; a side that says nothing is null. */
export function diffReport(request: Json, confirmation: Json, order?: Json): DiffReport {
  return {
    requestToConfirmation: requestPart(request, confirmation),
    confirmationToOrder: order === undefined ? null : orderPart(request, confirmation, order),
    checks: checksOf(request, confirmation, { order }),
  };
}

function requestPart(request: Json, confirmation: Json): DiffReport['requestToConfirmation'] {
  const { rows, counts } = compareRequest(request, confirmation);
  const { match, resolved, changed, dropped, added } = counts;
  const findings = rows
    .filter(({ category }) => ['changed', 'dropped', 'added'].includes(category))
    .map(({ category, path, requested = null, confirmed = null }) => ({
      category,
      path,
      requested,
      confirmed,
    }));
  return { counts: { match, resolved, changed, dropped, added }, findings };
}

function orderPart(request: Json, confirmation: Json, order: Json): DiffReport['confirmationToOrder'] {
  const { rows, counts, notCarried } = compareOrder(request, confirmation, order);
  const findings = rows
    .filter(({ category }) => ['changed', 'lost', 'added'].includes(category))
    .map(({ category, path, confirmed = null, ordered = null }) => ({ category, path, confirmed, ordered }));
  const { changed, lost, added, notCarried: withoutRoom } = counts;
  return { counts: { changed, lost, added, notCarried: withoutRoom }, findings, notCarried };
}
