import type { Address } from '../domain/address-book.ts';
import type { Db } from './open.ts';
import { hasEveryWord, searchText, sought, soughtWords } from './search-text.ts';

interface Row {
  id: string;
  tenant: string;
  named: string;
  sought: string;
  entry: string;
  usedAt: number;
}

/** More than a person scrolls through; a search finds the others. */
const A_PAGE = 200;

/** Addresses of a tenant, each under a nickname of its own. `tenant` is a key of the caller's making, as JSON. */
export function addressStore(db: Db) {
  const page = db.prepare<[{ tenant: string; words: string }], Pick<Row, 'entry' | 'usedAt'>>(`
    SELECT entry, usedAt FROM addresses WHERE tenant = @tenant AND ${hasEveryWord('sought', '@words')}
    ORDER BY usedAt DESC, rowid DESC LIMIT ${A_PAGE}
  `);
  const namesake = db
    .prepare<[string, string, string], 1>(
      'SELECT 1 FROM addresses WHERE tenant = ? AND named = ? AND id <> ?',
    )
    .pluck();
  const put = db.prepare<[Row]>(`
    INSERT INTO addresses (id, tenant, named, sought, entry, usedAt)
    VALUES (@id, @tenant, @named, @sought, @entry, @usedAt)
    ON CONFLICT (id) DO UPDATE SET
      named = excluded.named, sought = excluded.sought, entry = excluded.entry, usedAt = excluded.usedAt
  `);
  const use = db.prepare<[number, string, string]>(
    'UPDATE addresses SET usedAt = ? WHERE id = ? AND tenant = ?',
  );
  const remove = db.prepare<[string, string]>('DELETE FROM addresses WHERE id = ? AND tenant = ?');

  return {
    /** Those with every word of `search`, last used first. */
    list: (tenant: string, search: string): Address[] =>
      page.all({ tenant, words: soughtWords(search) }).map(toAddress),

    /** Refused when another of the tenant has the nickname, whatever its case and accents. */
    put: db.transaction((tenant: string, address: Address): 'taken' | 'kept' => {
      const { id, nickname, name, lines, usedAt } = address;
      const named = searchText(nickname) || nickname;
      if (namesake.get(tenant, named, id)) return 'taken';
      const words = sought([nickname, name, ...Object.values(lines)].join(' '));
      put.run({ id, tenant, named, sought: words, entry: JSON.stringify(address), usedAt });
      return 'kept';
    }),

    /** False when there is none. */
    used: (tenant: string, id: string, at: number): boolean => use.run(at, id, tenant).changes === 1,

    remove: (tenant: string, id: string): boolean => remove.run(id, tenant).changes === 1,
  };
}

/** Only `put` writes there. */
const toAddress = ({ entry, usedAt }: Pick<Row, 'entry' | 'usedAt'>): Address => ({
  ...(JSON.parse(entry) as Address),
  usedAt,
});
