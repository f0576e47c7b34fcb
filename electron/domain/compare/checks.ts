/** @file Everything worth a second look that is no difference (DIFF.md, "Checks beside the diff"). */
import type { Json, JsonObject } from '../json.ts';
import { textAt, valueAt } from '../json.ts';
import { formatMoney } from '../money.ts';
import type { Check } from './check.ts';
import { compareOrder } from './compare-order.ts';
import { compareRequest } from './compare-request.ts';
import { deviceAgreement, numberFormats } from './device-checks.ts';
import { documentIn } from './document.ts';
import { isEmpty } from './likeness.ts';
import { linkMismatches } from './link-checks.ts';
import { propertyStatements } from './property-statements.ts';
import type { TotalLine } from './totals.ts';
import { totalsOf } from './totals.ts';

/** What else is known when a confirmation is read. */
export interface Known {
  /** The order placed from it, once there is one. */
  order?: Json;
  /** Employee id or company employee id of the person the draft was written for. */
  actor?: string;
}

/** The warnings for one confirmation; CONSISTENT is the only good news among them. */
export function checksOf(request: Json, confirmation: Json, { order, actor }: Known = {}): Check[] {
  const asked = documentIn(request, 'orderRequest');
  const confirmed = documentIn(confirmation, 'orderConfirmation');
  return [
    ...totals(confirmed),
    ...people(confirmed, actor),
    ...unlabelled(confirmed),
    ...deviceAgreement(asked, confirmed),
    ...links(confirmed, order),
    ...numberFormats(asked, confirmed),
    ...serviceStatus(confirmed),
    ...hidden(request, confirmation, order),
  ];
}

function totals(confirmed: JsonObject): Check[] {
  if (isEmpty(valueAt(confirmed, 'costSummary'))) return [];
  return totalsOf(confirmed)
    .filter(({ stated, sum }) => (stated ?? 0) !== sum)
    .map((line) => ({
      id: 'TOTALS',
      path: `costSummary[${line.recurrence}][${line.currencyCode}]`,
      message: totalInWords(line),
    }));
}

function totalInWords({ recurrence, currencyCode, stated, sum }: TotalLine): string {
  const items = `the items add up to ${formatMoney(sum, currencyCode)}`;
  if (stated === undefined) return `The server states no ${recurrence} total; ${items}.`;
  const gap = formatMoney(Math.abs(stated - sum), currencyCode);
  return `The server's ${recurrence} total is ${formatMoney(stated, currencyCode)}; ${items}, a difference of ${gap}.`;
}

function people(confirmed: JsonObject, actor: string | undefined): Check[] {
  const holder = valueAt(confirmed, 'accountHolder');
  const ids = [textAt(holder, 'id'), textAt(holder, 'companyEmployeeId')].filter((id) => id);
  if (!actor || ids.length === 0 || ids.includes(actor)) return [];
  const name = [textAt(holder, 'firstName'), textAt(holder, 'lastName')].filter((part) => part).join(' ');
  const message = `The order is for ${name || ids[0]} (${ids[0]}), but the draft was written for ${actor}.`;
  return [{ id: 'PEOPLE', path: 'accountHolder', message }];
}

/** Trap T29: the definitions say "always", the echoes do not. */
function unlabelled(confirmed: JsonObject): Check[] {
  return propertyStatements(confirmed)
    .filter(({ label, value }) => !label && !isEmpty(value))
    .map(({ key, type }) => ({
      id: 'UNLABELLED',
      path: key,
      message: `The server gave no label for ${key}${type === 'CHOICE' ? ' nor for the chosen option' : ''}: only ids can be shown.`,
    }));
}

/** An order repeats the people and carriers of its confirmation: each place is told once. */
function links(confirmed: JsonObject, order: Json | undefined): Check[] {
  const found = linkMismatches(confirmed, '');
  const places = new Set(found.map(({ path }) => path));
  const placed = order === undefined ? [] : linkMismatches({ order: documentIn(order, 'order') }, '');
  return [
    ...found,
    ...placed
      .map((check) => ({ ...check, path: check.path.replace(/^order\./, '') }))
      .filter(({ path }) => !places.has(path)),
  ];
}

/** Statuses only warn: the published UNSUSPEND confirmation is of an ACTIVE line (trap T41). */
function serviceStatus(confirmed: JsonObject): Check[] {
  const status = textAt(confirmed, 'service', 'status') ?? '';
  const transactionType = textAt(confirmed, 'transactionType') ?? '';
  const isOdd = oddStatuses.get(transactionType) === status || ['INACTIVE', 'DEACTIVATED'].includes(status);
  if (!isOdd) return [];
  const message = `The line is ${status} already; ${transactionType} may not be what is meant.`;
  return [{ id: 'SERVICE_STATUS', path: 'service.status', message }];
}

const oddStatuses = new Map([
  ['SUSPEND', 'SUSPENDED'],
  ['UNSUSPEND', 'ACTIVE'],
]);

/** Each place once: what the confirmation hides, the order cannot tell either. */
function hidden(request: Json, confirmation: Json, order: Json | undefined): Check[] {
  const confirmed = compareRequest(request, confirmation).rows;
  const ordered = order === undefined ? [] : compareOrder(request, confirmation, order).rows;
  const labels = new Map(
    [...ordered, ...confirmed]
      .filter(({ category }) => category === 'uncomparable')
      .map(({ path, label }) => [path, label ?? path]),
  );
  return [...labels].map(([path, label]) => ({
    id: 'CANNOT_COMPARE',
    path,
    message: `The server shows ${label} masked or shortened: whether it was kept cannot be told.`,
  }));
}
