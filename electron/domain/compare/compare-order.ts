/**
 * @file The second comparison: what was confirmed against the order that was
 * placed (DIFF.md). A difference here is a red surprise, since the order is
 * already on its way (trap T23).
 */
import type { Json, JsonObject } from '../json.ts';
import { asText, textAt, valueAt } from '../json.ts';
import { membersOf } from '../spellings.ts';
import type { Pair } from './alignment.ts';
import { aligned, likenessOf } from './alignment.ts';
import { confirmedItems, orderedItems } from './cart-items.ts';
import { compareItems } from './compare-items.ts';
import { compareRequest } from './compare-request.ts';
import { describeDevice, describeNamed } from './describe.ts';
import { documentIn } from './document.ts';
import { isEmpty } from './likeness.ts';
import { propertyStatements } from './property-statements.ts';
import type { OrderCategory, OrderRow } from './rows.ts';
import type { Statement } from './statement.ts';
import { addition, stated } from './statement.ts';
import { shipToStatements } from './statements.ts';

/** Stated and confirmed, but no order response has room for it: information, never a finding. */
export interface NotCarried {
  path: string;
  confirmed: string;
}

export interface OrderComparison {
  rows: OrderRow[];
  counts: Record<OrderCategory, number> & { notCarried: number };
  notCarried: NotCarried[];
}

/** Compares a confirmation with the order placed from it; the request tells what was stated at all. */
export function compareOrder(request: Json, confirmation: Json, order: Json): OrderComparison {
  const asked = documentIn(request, 'orderRequest');
  const confirmed = documentIn(confirmation, 'orderConfirmation');
  const placed = documentIn(order, 'order');
  const hidden = hiddenPaths(request, confirmation);
  const rows = [
    ...aligned(statementsOfBoth(confirmed), statementsOfBoth(placed)).flatMap((pair) => toRow(pair, hidden)),
    ...compareItems(confirmedItems(confirmed), orderedItems(placed)),
  ];
  const notCarried = withoutRoom(asked, confirmed);
  const counts = { match: 0, changed: 0, lost: 0, added: 0, uncomparable: 0, notCarried: notCarried.length };
  for (const { category } of rows) counts[category] += 1;
  return { rows, counts, notCarried };
}

/** What a confirmation and an order can both express, apart from the items. */
function statementsOfBoth(document: JsonObject): Statement[] {
  const addable = [
    stated(document, 'transactionType', 'orderType'),
    stated(document, 'externalOrderNumber'),
    stated(document, 'accountHolder.id'),
    stated(document, 'requestedBy.id'),
    ...shipToStatements(document).map((statement) =>
      statement.path === 'shipTo.regionId' ? { ...statement, path: 'shipTo.region.id' } : statement,
    ),
    ...propertyStatements(document),
  ].map((statement) => ({ ...statement, whenAdded: addition(statement.path, statement.value) }));
  return [...addable, serviceNumber(document)];
}

/** Of the service in a confirmation; an order may name a number that was not known before, which is no surprise. */
function serviceNumber(document: JsonObject): Statement {
  const value = valueAt(document, 'service', 'serviceNumber') ?? valueAt(document, 'serviceNumber');
  return { key: 'serviceNumber', path: 'serviceNumber', value, spelling: 'exact' };
}

/** What the confirmation masked already stays unknown, even if the order masks it alike. */
function hiddenPaths(request: Json, confirmation: Json): ReadonlySet<string> {
  const { rows } = compareRequest(request, confirmation);
  return new Set(rows.filter(({ category }) => category === 'uncomparable').map(({ path }) => path));
}

function toRow({ before, after, answer }: Pair, hidden: ReadonlySet<string>): OrderRow[] {
  const label = before?.label ?? after?.label;
  const labelled = label ? { label } : {};
  if (before) {
    const said = { path: before.path, confirmed: before.value, ...labelled };
    if (!after) return [{ ...said, category: 'lost' }];
    const category = hidden.has(before.path) ? 'uncomparable' : categories[likenessOf(before, after)];
    return [{ ...said, ordered: after.value, category }];
  }
  const added = answer?.whenAdded;
  return added ? [{ path: added.path, ordered: added.value, category: 'added', ...labelled }] : [];
}

const categories = {
  same: 'match',
  sameInstant: 'match',
  different: 'changed',
  hidden: 'uncomparable',
} as const;

/** What no published order has a place for (CONTRACT.md d.3), as far as it was asked for and confirmed. */
function withoutRoom(asked: JsonObject, confirmed: JsonObject): NotCarried[] {
  const comment = ['shoppingCart', 'featureRequestComment'];
  const quantity = ['shoppingCart', 'quantity'];
  const entries: [path: string, wasAsked: Json | undefined, words: string | undefined][] = [
    ['postalCode', valueAt(asked, 'postalCode'), textAt(confirmed, 'postalCode')],
    [
      'region',
      valueAt(asked, 'regionId'),
      describeNamed(valueAt(confirmed, 'region')) ?? textAt(confirmed, 'regionId'),
    ],
    ['newDevice', valueAt(asked, 'newDevice'), describeDevice(valueAt(confirmed, 'newDevice'))],
    [
      'existingDevice',
      valueAt(asked, 'existingDevice'),
      describeDevice(valueAt(confirmed, 'existingDevice')),
    ],
    ['acknowledgements', valueAt(asked, 'acknowledgements'), acknowledged(confirmed)],
    ['currentVendor', valueAt(asked, 'currentVendorId'), describeNamed(valueAt(confirmed, 'currentVendor'))],
    [comment.join('.'), valueAt(asked, ...comment), textAt(confirmed, ...comment)],
    [quantity.join('.'), valueAt(asked, ...quantity), textAt(confirmed, ...quantity)],
  ];
  return entries.flatMap(([path, wasAsked, words]) =>
    isEmpty(wasAsked) || !words ? [] : [{ path, confirmed: words }],
  );
}

function acknowledged(confirmed: JsonObject): string {
  return membersOf(valueAt(confirmed, 'acknowledgements'))
    .map((acknowledgement) => textAt(acknowledgement, 'id') ?? asText(acknowledgement))
    .filter((id) => id)
    .join(', ');
}
