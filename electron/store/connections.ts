import type { Connection } from '../domain/connection.ts';
import type { Db } from './open.ts';

/** Ways into tenants, in the order in which they were added. No secrets: those live in the keychain. */
export function connectionStore(db: Db) {
  const all = db.prepare<[], string>('SELECT connection FROM connections ORDER BY position').pluck();
  const byId = db.prepare<[string], string>('SELECT connection FROM connections WHERE id = ?').pluck();
  const put = db.prepare<[string, string]>(`
    INSERT INTO connections (id, connection) VALUES (?, ?)
    ON CONFLICT (id) DO UPDATE SET connection = excluded.connection
  `);
  const remove = db.prepare<[string]>('DELETE FROM connections WHERE id = ?');

  return {
    list: (): Connection[] => all.all().map(toConnection),
    find: (id: string): Connection | undefined => {
      const kept = byId.get(id);
      return kept === undefined ? undefined : toConnection(kept);
    },
    put: (connection: Connection): void => void put.run(connection.id, JSON.stringify(connection)),
    /** Its drafts stay. */
    remove: (id: string): void => void remove.run(id),
  };
}

/** Only `put` writes there. */
const toConnection = (kept: string): Connection => JSON.parse(kept) as Connection;
