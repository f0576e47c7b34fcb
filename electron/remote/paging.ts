import type { Json } from '../domain/json.ts';
import { failed, ok, type Result } from '../domain/result.ts';
import type { Page } from './envelope.ts';

/** Called after each page. Where the server does not count, the total is what has been read so far. */
export type OnPage = (done: number, total: number) => void;

interface Walk<T> {
  /** Asks for one page. */
  page: (limit: number, offset: number) => Promise<Result<Page>>;
  /** Reads one item; undefined for what is not one. */
  read: (item: Json) => T | undefined;
  idOf: (thing: T) => string;
  onPage?: OnPage | undefined;
  /** Checked before each page. */
  signal?: AbortSignal | undefined;
}

const PAGE_SIZE = 250;
const MOST_PAGES = 200;
const MOST_ITEMS = 50_000;

/**
 * A whole list, page by page (CONTRACT.md a.6). Offsets are multiples of the page size, because Premium Mobile
 * snaps every other offset back to its page; the size never changes on the way; what comes twice counts once.
 *
 * A list that ends before the number the server announced is a failure: what is missing from a list that is
 * taken for whole would look as if it did not exist.
 */
export async function wholeList<T>({ page, read, idOf, onPage, signal }: Walk<T>): Promise<Result<T[]>> {
  const found = new Map<string, T>();
  let unreadable = 0;
  let size = PAGE_SIZE;
  for (let offset = 0, pages = 1; ; offset += size, pages += 1) {
    if (signal?.aborted) return failed({ kind: 'offline', detail: 'stopped' });
    const answer = await page(size, offset);
    if (!answer.ok) return answer;
    const { items, total } = answer.value;
    if (offset === 0) size = sizeServed(answer.value);

    const before = found.size + unreadable;
    for (const item of items) {
      const thing = read(item);
      if (thing === undefined) unreadable += 1;
      else if (!found.has(idOf(thing))) found.set(idOf(thing), thing);
    }
    onPage?.(found.size, total ?? found.size);

    const seen = found.size + unreadable;
    const bringsNothing = seen === before;
    if (total === undefined ? bringsNothing || items.length < size : seen >= total)
      return ok([...found.values()]);
    if (bringsNothing) return failed(endedEarly(seen, total));
    if (pages === MOST_PAGES || seen >= MOST_ITEMS) return failed(tooLong(seen));
  }
}

/** A server may serve smaller pages than it was asked for; then those are the pages to count in. */
function sizeServed({ items, total = 0, limit = PAGE_SIZE }: Page): number {
  if (limit < PAGE_SIZE) return limit;
  return items.length > 0 && items.length < Math.min(PAGE_SIZE, total) ? items.length : PAGE_SIZE;
}

const endedEarly = (seen: number, total = 0) =>
  ({ kind: 'notUnderstood', got: `a list that ended after ${seen} of ${total}`, excerpt: '' }) as const;

const tooLong = (seen: number) =>
  ({ kind: 'notUnderstood', got: `a list that did not end after ${seen}`, excerpt: '' }) as const;
