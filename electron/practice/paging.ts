import type { Context } from 'hono';
import { Refusal } from './errors.ts';
import { lastPageHost, link } from './links.ts';
import type { SourceSystem } from './world.ts';

/**
 * One page of a list, in its envelope `{"<name>":{"_meta":…,"items":[…]}}` (CONTRACT.md a.6, b). `limit` and `offset`
 * are required. Premium Mobile starts at the beginning of the page an offset falls in; other systems start exactly
 * at the offset.
 */
export function page<T>(
  c: Context,
  sourceSystem: SourceSystem,
  name: string,
  records: readonly T[],
  show: (record: T) => object,
): Response {
  const limit = whole(c, 'limit', 1);
  const asked = whole(c, 'offset', 0);
  const offset = sourceSystem === 'COMMAND' ? Math.floor(asked / limit) * limit : asked;
  const last = Math.max(0, Math.floor((records.length - 1) / limit) * limit);
  const { pathname, searchParams } = new URL(c.req.url);
  const path = pathname.replace('/mobproc/v1', '');
  const others = [...searchParams].filter(([key]) => key !== 'limit' && key !== 'offset');
  const query = (pairs: [string, string][]): string => new URLSearchParams(pairs).toString();
  const self: [string, string][] = [['limit', String(limit)], ['offset', String(offset)], ...others];
  // The published links to other pages have their parameters in another order than the page's own (T18).
  const to = (start: number): string =>
    `${path}?${query([...others, ['offset', String(start)], ['limit', String(limit)]])}`;
  const items = records.slice(offset, offset + limit);
  return c.json({
    [name]: {
      _meta: {
        href: link(`${path}?${query(self)}`),
        ...(offset + limit < records.length && {
          hrefEnd: lastPageHost + to(last),
          hrefNext: link(to(offset + limit)),
        }),
        ...(offset > 0 && { hrefPrevious: link(to(Math.max(0, offset - limit))), hrefStart: link(to(0)) }),
        limit,
        offset,
        totalCount: records.length,
      },
      items: items.map(show),
    },
  });
}

/**
 * Puts records in the order the caller asks for: by `updated` with `sortBy=UPDATED_DATE` (the parameter's name is
 * assumed, CONTRACT.md A8), as they are otherwise; `sortAscending=false` turns it round.
 */
export function sorted<T>(c: Context, records: readonly T[], updated: (record: T) => number): T[] {
  const sortBy = c.req.query('sortBy');
  if (sortBy !== undefined && sortBy !== 'UPDATED_DATE') {
    throw new Refusal(400, 'Sort-error', 'The list can be sorted by UPDATED_DATE only.');
  }
  const inOrder = sortBy === undefined ? [...records] : records.toSorted((a, b) => updated(a) - updated(b));
  return flag(c, 'sortAscending', true) ? inOrder : inOrder.reverse();
}

/** Keeps what was updated at the instant of the parameter or later. */
export function updatedSince<T>(
  c: Context,
  name: string,
  records: readonly T[],
  updated: (record: T) => number,
): T[] {
  const asked = c.req.query(name);
  if (asked === undefined) return [...records];
  const since = Date.parse(asked);
  if (Number.isNaN(since)) throw new Refusal(400, 'Date-error', `${name} must be a date and time.`);
  return records.filter((record) => updated(record) >= since);
}

/** A parameter that is `true` or `false`, in any case (the prose writes TRUE, CONTRACT.md b.1). */
export function flag(c: Context, name: string, unstated: boolean): boolean {
  const value = c.req.query(name)?.toLowerCase();
  if (value === undefined) return unstated;
  if (value !== 'true' && value !== 'false') {
    throw new Refusal(400, 'Parameter-error', `${name} must be true or false.`);
  }
  return value === 'true';
}

function whole(c: Context, name: string, least: number): number {
  const value = c.req.query(name);
  if (value === undefined) throw new Refusal(400, 'Paging-error', 'limit and offset must be passed in.');
  const number = /^\d{1,9}$/.test(value) ? Number(value) : -1;
  if (number < least)
    throw new Refusal(400, 'Paging-error', `${name} must be a whole number from ${least} up.`);
  return number;
}
