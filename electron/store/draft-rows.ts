import type { Draft, Facts, Values } from '../domain/draft.ts';
import type { Employee } from '../domain/employee.ts';
import type { Db } from './open.ts';
import { asJsonOrNull, fromJson, wellFormed } from './text.ts';

/** A draft as its table keeps it. */
export interface DraftRow extends Omit<
  Draft,
  'actor' | 'values' | 'facts' | 'trashedAt' | 'note' | 'orderId'
> {
  actor: string;
  filled: string;
  facts: string;
  trashedAt: number | null;
  note: string | null;
  orderId: string | null;
}

export const draftColumns = `
  id, connectionId, type, actor, externalOrderNumber, stage, revision, filled, facts,
  createdAt, savedAt, trashedAt, note, orderId`;

/** What was written by {@link toRow}, which is why the casts are sound. */
export const toDraft = ({ actor, filled, facts, trashedAt, note, orderId, ...rest }: DraftRow): Draft => ({
  ...rest,
  actor: JSON.parse(actor) as Employee,
  values: JSON.parse(filled) as Values,
  facts: JSON.parse(facts) as Facts,
  ...(trashedAt !== null && { trashedAt }),
  ...(note !== null && { note: fromJson(note) }),
  ...(orderId !== null && { orderId: fromJson(orderId) }),
});

const toRow = ({ actor, values, facts, trashedAt, note, orderId, ...rest }: Draft): DraftRow => ({
  ...rest,
  externalOrderNumber: wellFormed(rest.externalOrderNumber),
  actor: JSON.stringify(actor),
  filled: JSON.stringify(values),
  facts: JSON.stringify(facts),
  trashedAt: trashedAt ?? null,
  note: asJsonOrNull(note),
  orderId: asJsonOrNull(orderId),
});

export type DraftRows = ReturnType<typeof draftRows>;

/**
 * One draft, read and written whole. Every change is a read and a write in one transaction of the only
 * connection, so the rules in between can be plain code.
 */
export function draftRows(db: Db) {
  const byId = db.prepare<[string], DraftRow>(`SELECT ${draftColumns} FROM drafts WHERE id = ?`);
  const insert = db.prepare<[DraftRow]>(`
    INSERT INTO drafts (${draftColumns}) VALUES (
      @id, @connectionId, @type, @actor, @externalOrderNumber, @stage, @revision, @filled, @facts,
      @createdAt, @savedAt, @trashedAt, @note, @orderId)
  `);
  const update = db.prepare<[DraftRow]>(`
    UPDATE drafts SET
      externalOrderNumber = @externalOrderNumber, stage = @stage, revision = @revision, filled = @filled,
      facts = @facts, savedAt = @savedAt, trashedAt = @trashedAt, note = @note, orderId = @orderId
    WHERE id = @id
  `);

  return {
    find: (id: string): Draft | undefined => {
      const row = byId.get(id);
      return row && toDraft(row);
    },
    add: (draft: Draft): void => void insert.run(toRow(draft)),
    /** Keeps the draft and returns it as it will be found. */
    keep: (draft: Draft): Draft => {
      const row = toRow(draft);
      update.run(row);
      return toDraft(row);
    },
  };
}
