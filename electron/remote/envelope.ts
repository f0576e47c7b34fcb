/**
 * @file The wrappers that lists and single things arrive in.
 *
 * Two envelopes of lists are published and most lists are not, so five are read (CONTRACT.md b): a bare
 * list, `{name: […]}`, `{name: {_meta, items}}`, `{_meta, items}` and `{_meta, name: […]}`.
 */
import { asObject, valueAt, type Json } from '../domain/json.ts';
import { wholeNumber } from './whole-number.ts';

export interface Page {
  items: readonly Json[];
  /** How many there are in all, where the server counts. */
  total?: number;
  /** The page size the server used, where it says. */
  limit?: number;
}

/** A list known under one of these names; undefined when the body holds no list. */
export function pageIn(body: Json, ...names: string[]): Page | undefined {
  if (Array.isArray(body)) return { items: body };
  const named = names.map((name) => valueAt(body, name)).find((member) => holdsList(member));
  const holder = named ?? (holdsList(body) ? body : onlyListIn(body));
  if (holder === undefined) return undefined;
  const meta = [valueAt(holder, '_meta'), valueAt(body, '_meta')].find(
    (candidate) => wholeNumber(valueAt(candidate, 'totalCount')) !== undefined,
  );
  const total = wholeNumber(valueAt(meta, 'totalCount'));
  const limit = wholeNumber(valueAt(meta, 'limit'));
  return { items: itemsOf(holder), ...(total !== undefined && { total }), ...(limit && { limit }) };
}

/** A single thing, bare or below one of these names. Bare is what carries an id of its own. */
export function singleIn(body: Json, ...names: string[]): Json | undefined {
  if (valueAt(body, 'id') !== undefined || valueAt(body, 'orderId') !== undefined) return body;
  return names.map((name) => valueAt(body, name)).find((member) => asObject(member)) ?? asObject(body);
}

/** A list below one member, under whatever name: the server's word for it may not be published. */
function onlyListIn(body: Json): Json | undefined {
  const lists = Object.values(asObject(body) ?? {}).filter((member) => holdsList(member));
  return lists.length === 1 ? lists[0] : undefined;
}

/** An empty page may leave its items out, but counts them. */
const holdsList = (value: Json | undefined): boolean =>
  Array.isArray(value) ||
  Array.isArray(valueAt(value, 'items')) ||
  valueAt(value, '_meta', 'totalCount') === 0;

function itemsOf(holder: Json): readonly Json[] {
  const items = Array.isArray(holder) ? holder : valueAt(holder, 'items');
  return Array.isArray(items) ? items : [];
}
