import { narrowed, waysToNarrow, type Narrowing, type Ways } from '../domain/catalog-search.ts';
import type { CatalogItem } from '../domain/catalog.ts';
import type { Listed } from '../domain/listed.ts';
import type { Db } from './open.ts';
import { hasEveryWord, sought, soughtWords } from './search-text.ts';
import { asJson } from './text.ts';

/** One list of a server: its lines, the plans of one carrier, the questions of one cart … */
export interface ReferenceSet {
  connectionId: string;
  kind: string;
  /** What the list is about where a kind has several, or ''. */
  scope: string;
}

export interface ReferenceItem {
  id: string;
  /** What it is called; it is always found by that. */
  label: string;
  /** Further words to find it by. */
  search: string;
  /** The thing itself; comes back as its JSON reads. */
  body: unknown;
}

/** What the server lists, kept so that drafts can be written without a connection. */
export function referenceStore(db: Db) {
  const read = db
    .prepare<[ReferenceSet & { at: number; whole: 0 | 1 }], number>(
      `INSERT INTO reference_sets (connectionId, kind, scope, asOf, whole)
       VALUES (@connectionId, @kind, @scope, @at, @whole)
       ON CONFLICT DO UPDATE SET
         asOf = iif(whole AND NOT excluded.whole, asOf, excluded.asOf), whole = max(whole, excluded.whole)
       RETURNING setId`,
    )
    .pluck();
  const setOf = db.prepare<[ReferenceSet], { setId: number; asOf: number }>(`
    SELECT setId, asOf FROM reference_sets
    WHERE connectionId = @connectionId AND kind = @kind AND scope = @scope
  `);
  const empty = db.prepare<[number]>('DELETE FROM reference_items WHERE setId = ?');
  const put = db.prepare<[{ setId: number; position: number } & ReturnType<typeof toRow>]>(`
    INSERT INTO reference_items (setId, id, position, sought, body)
    VALUES (@setId, @id, @position, @sought, @body)
    ON CONFLICT DO UPDATE SET sought = excluded.sought, body = excluded.body
  `);
  const last = db
    .prepare<[number], number | null>('SELECT max(position) FROM reference_items WHERE setId = ?')
    .pluck();
  const matching = `FROM reference_items WHERE setId = @setId AND ${hasEveryWord('sought', '@words')}`;
  const count = db.prepare<[{ setId: number; words: string }], number>(`SELECT count(*) ${matching}`).pluck();
  const page = db
    .prepare<[{ setId: number; words: string; offset: number; limit: number }], string>(
      `SELECT body ${matching} ORDER BY position LIMIT @limit OFFSET @offset`,
    )
    .pluck();
  const anywhere = db.prepare<
    [Omit<ReferenceSet, 'scope'> & { words: string; limit: number }],
    { scope: string; body: string }
  >(`
    SELECT scope, body FROM reference_sets JOIN reference_items USING (setId)
    WHERE connectionId = @connectionId AND kind = @kind AND ${hasEveryWord('sought', '@words')}
    ORDER BY setId, position LIMIT @limit
  `);
  const all = db
    .prepare<[{ setId: number; words: string }], string>(`SELECT body ${matching} ORDER BY position`)
    .pluck();
  const byId = db
    .prepare<[number, string], string>('SELECT body FROM reference_items WHERE setId = ? AND id = ?')
    .pluck();
  const forget = db.prepare<[string]>('DELETE FROM reference_sets WHERE connectionId = ?');

  const find = (set: ReferenceSet) => setOf.get(toKey(set));

  return {
    /** The whole list anew. An item listed twice, because pages moved while they were read, is kept once. */
    replace: db.transaction((set: ReferenceSet, items: readonly ReferenceItem[], at: number): void => {
      const setId = written(read.get({ ...toKey(set), at, whole: 1 }));
      empty.run(setId);
      items.forEach((item, position) => put.run({ setId, position, ...toRow(item) }));
    }),

    /** Items with every word of `search`, in the order in which they were listed. */
    page: (set: ReferenceSet, search: string, offset: number, limit: number): Listed<unknown> => {
      const found = find(set);
      if (!found) return { items: [], total: 0 };
      const { setId, asOf } = found;
      const words = soughtWords(search);
      const total = count.get({ setId, words }) ?? 0;
      const items = page.all({ setId, words, offset, limit }).map((body): unknown => JSON.parse(body));
      return { items, total, asOf };
    },

    /**
     * A page of the catalog items with every word of `search`, narrowed and ordered over all of them: a carrier's whole
     * catalog need not leave this thread for that.
     */
    offer: (
      set: ReferenceSet,
      search: string,
      asked: Narrowing,
      offset: number,
      limit: number,
    ): Listed<CatalogItem> & Ways => {
      const found = find(set);
      const bodies = found ? all.all({ setId: found.setId, words: soughtWords(search) }) : [];
      // Sound: only lists of catalog items are asked for offers (work/reference-sets.ts), and they come back as put.
      const items = bodies.map((body) => JSON.parse(body) as CatalogItem);
      const fitting = narrowed(items, asked);
      return {
        ...waysToNarrow(items, asked),
        items: fitting.slice(offset, offset + limit),
        total: fitting.length,
        ...(found && { asOf: found.asOf }),
      };
    },

    /** Items with every word of `search` in all lists of a kind, with what each list is about. */
    anywhere: (
      { connectionId, kind }: Omit<ReferenceSet, 'scope'>,
      search: string,
      limit: number,
    ): { scope: string; item: unknown }[] =>
      anywhere.all({ connectionId, kind, words: soughtWords(search), limit }).map(({ scope, body }) => ({
        scope: String(JSON.parse(scope)),
        item: JSON.parse(body) as unknown,
      })),

    find: (set: ReferenceSet, id: string): unknown => {
      const found = find(set);
      const body = found && byId.get(found.setId, asJson(id));
      return body === undefined ? undefined : JSON.parse(body);
    },

    /** When the list was last read whole; of items gathered one by one, when the last of them came. */
    asOf: (set: ReferenceSet): number | undefined => find(set)?.asOf,

    /** Adds or renews one item. The age of a list that was read whole stays. */
    put: db.transaction((set: ReferenceSet, item: ReferenceItem, at: number): void => {
      const setId = written(read.get({ ...toKey(set), at, whole: 0 }));
      put.run({ setId, position: (last.get(setId) ?? -1) + 1, ...toRow(item) });
    }),

    forget: (connectionId: string): void => void forget.run(connectionId),
  };
}

/** RETURNING gives a row for every row written. */
function written(setId: number | undefined): number {
  if (setId === undefined) throw new Error('SQLite wrote a set of reference items and returned no id');
  return setId;
}

const toKey = ({ connectionId, kind, scope }: ReferenceSet): ReferenceSet => ({
  connectionId,
  kind,
  scope: asJson(scope),
});

const toRow = ({ id, label, search, body }: ReferenceItem) => ({
  id: asJson(id),
  sought: sought(search.includes(label) ? search : `${label} ${search}`),
  body: JSON.stringify(body),
});
