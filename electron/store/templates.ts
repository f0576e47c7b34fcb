import type { Facts, Values } from '../domain/draft.ts';
import type { Template } from '../domain/template.ts';
import type { Db } from './open.ts';
import { searchText } from './search-text.ts';
import { asJson, fromJson } from './text.ts';

interface Row extends Omit<Template, 'values' | 'facts' | 'usedAt'> {
  filled: string;
  facts: string;
  usedAt: number | null;
}

const columns = 'id, connectionId, name, type, filled, facts, savedAt, usedAt';

/** Drafts to begin others from, each under a name that no other of its connection has. */
export function templateStore(db: Db) {
  const all = db.prepare<[string], Row>(
    `SELECT ${columns} FROM templates WHERE connectionId = ? ORDER BY named`,
  );
  const byId = db.prepare<[string], Row>(`SELECT ${columns} FROM templates WHERE id = ?`);
  const namesake = db
    .prepare<[string, string, string], 1>(
      'SELECT 1 FROM templates WHERE connectionId = ? AND named = ? AND id <> ?',
    )
    .pluck();
  const put = db.prepare<[Row & { named: string }]>(`
    INSERT INTO templates (${columns}, named)
    VALUES (@id, @connectionId, @name, @type, @filled, @facts, @savedAt, @usedAt, @named)
    ON CONFLICT (id) DO UPDATE SET
      name = excluded.name, named = excluded.named, filled = excluded.filled, facts = excluded.facts,
      savedAt = excluded.savedAt
  `);
  const use = db.prepare<[number, string]>('UPDATE templates SET usedAt = ? WHERE id = ?');
  const remove = db.prepare<[string]>('DELETE FROM templates WHERE id = ?');

  return {
    /** By name. */
    list: (connectionId: string): Template[] => all.all(connectionId).map(toTemplate),

    find: (id: string): Template | undefined => {
      const row = byId.get(id);
      return row && toTemplate(row);
    },

    /** New, or anew under the id it has; refused when another has the name, whatever its case and accents. */
    put: db.transaction((template: Template): 'taken' | 'kept' => {
      const row = { ...toRow(template), named: searchText(template.name) || template.name };
      if (namesake.get(row.connectionId, row.named, row.id)) return 'taken';
      put.run(row);
      return 'kept';
    }),

    /** An order was begun from it. */
    used: (id: string, at: number): void => void use.run(at, id),

    /** False when there was none. */
    remove: (id: string): boolean => remove.run(id).changes === 1,
  };
}

const toRow = ({ values, facts, name, usedAt, ...rest }: Template): Row => ({
  ...rest,
  usedAt: usedAt ?? null,
  name: asJson(name),
  filled: JSON.stringify(values),
  facts: JSON.stringify(facts),
});

/** What was written by {@link toRow}, which is why the casts are sound. */
const toTemplate = ({ filled, facts, name, usedAt, ...rest }: Row): Template => ({
  ...rest,
  ...(usedAt !== null && { usedAt }),
  name: fromJson(name),
  values: JSON.parse(filled) as Values,
  facts: JSON.parse(facts) as Facts,
});
