import type { Draft, Facts, Values } from '../domain/draft.ts';
import type { Employee } from '../domain/employee.ts';
import { heldApart, withoutSecrets } from '../domain/held-apart.ts';
import type { Db } from './open.ts';
import { asJsonOrNull, fromJson, wellFormed } from './text.ts';

/** A draft as its table keeps it. */
interface Columns extends Omit<
  Draft,
  'actor' | 'values' | 'heldApart' | 'facts' | 'trashedAt' | 'note' | 'orderId'
> {
  actor: string;
  filled: string;
  facts: string;
  trashedAt: number | null;
  note: string | null;
  orderId: string | null;
}

export interface DraftRow extends Columns {
  /** The values in the table of secrets. */
  secret: string | null;
}

const columns = `
  id, connectionId, type, actor, externalOrderNumber, stage, revision, filled, facts,
  createdAt, savedAt, trashedAt, note, orderId`;

export const draftColumns = `${columns},
  (SELECT draft_private.filled FROM draft_private WHERE draftId = drafts.id) AS secret`;

/** The whole draft. What was written by {@link toColumns}, which is why the casts are sound. */
export const toDraft = (row: DraftRow): Draft => {
  const { heldApart: _, ...draft } = toListed(row);
  return { ...draft, values: { ...draft.values, ...secretOf(row) } };
};

/** The draft without its secrets. */
export const toListed = (row: DraftRow): Draft => {
  const { actor, filled, facts, trashedAt, note, orderId, secret: _, ...rest } = row;
  const secret = Object.entries(secretOf(row)).flatMap(([path, value]) => (value === '' ? [] : [path]));
  return {
    ...rest,
    actor: JSON.parse(actor) as Employee,
    values: JSON.parse(filled) as Values,
    ...(secret.length > 0 && { heldApart: secret }),
    facts: JSON.parse(facts) as Facts,
    ...(trashedAt !== null && { trashedAt }),
    ...(note !== null && { note: fromJson(note) }),
    ...(orderId !== null && { orderId: fromJson(orderId) }),
  };
};

const secretOf = ({ secret }: Pick<DraftRow, 'secret'>): Values =>
  secret === null ? {} : (JSON.parse(secret) as Values);

/** A server that refuses a secret may repeat it; the note does not. */
function toColumns({ actor, values, heldApart: _, facts, trashedAt, note, orderId, ...rest }: Draft): {
  row: Columns;
  secret: Values;
} {
  const { open, secret } = heldApart(values);
  const row = {
    ...rest,
    externalOrderNumber: wellFormed(rest.externalOrderNumber),
    actor: JSON.stringify(actor),
    filled: JSON.stringify(open),
    facts: JSON.stringify(facts),
    trashedAt: trashedAt ?? null,
    note: asJsonOrNull(note && withoutSecrets(note, secret)),
    orderId: asJsonOrNull(orderId),
  };
  return { row, secret };
}

export type DraftRows = ReturnType<typeof draftRows>;

/**
 * One draft, read and written whole; its secrets have a table of their own. Every change is a read and a write in one
 * transaction of the only connection, so the rules in between can be plain code.
 */
export function draftRows(db: Db) {
  const byId = db.prepare<[string], DraftRow>(`SELECT ${draftColumns} FROM drafts WHERE id = ?`);
  const insert = db.prepare<[Columns]>(`
    INSERT INTO drafts (${columns}) VALUES (
      @id, @connectionId, @type, @actor, @externalOrderNumber, @stage, @revision, @filled, @facts,
      @createdAt, @savedAt, @trashedAt, @note, @orderId)
  `);
  const update = db.prepare<[Columns]>(`
    UPDATE drafts SET
      externalOrderNumber = @externalOrderNumber, stage = @stage, revision = @revision, filled = @filled,
      facts = @facts, savedAt = @savedAt, trashedAt = @trashedAt, note = @note, orderId = @orderId
    WHERE id = @id
  `);
  const holdApart = db.prepare<[string, string]>(`
    INSERT INTO draft_private (draftId, filled) VALUES (?, ?)
    ON CONFLICT DO UPDATE SET filled = excluded.filled WHERE filled IS NOT excluded.filled
  `);
  const forget = db.prepare<[string]>('DELETE FROM draft_private WHERE draftId = ?');

  const keepSecret = (id: string, secret: Values): string | null => {
    const filled = Object.keys(secret).length === 0 ? null : JSON.stringify(secret);
    if (filled === null) forget.run(id);
    else holdApart.run(id, filled);
    return filled;
  };

  return {
    find: (id: string): Draft | undefined => {
      const row = byId.get(id);
      return row && toDraft(row);
    },
    add: (draft: Draft): void => {
      const { row, secret } = toColumns(draft);
      insert.run(row);
      keepSecret(draft.id, secret);
    },
    /** Keeps the draft and returns it as it will be found. */
    keep: (draft: Draft): Draft => {
      const { row, secret } = toColumns(draft);
      update.run(row);
      return toDraft({ ...row, secret: keepSecret(draft.id, secret) });
    },
  };
}
