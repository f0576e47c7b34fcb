import type { JournalEntry } from '../domain/review.ts';
import type { Db } from './open.ts';
import { asJsonOrNull, fromJson } from './text.ts';

interface Row extends Omit<JournalEntry, 'detail'> {
  detail: string | null;
}

/** What happened to each draft, in the order in which it was written down. Only ever added to. */
export function journalStore(db: Db) {
  const insert = db.prepare<[Row & { draftId: string }]>(
    'INSERT INTO journal (draftId, at, what, detail) VALUES (@draftId, @at, @what, @detail)',
  );
  const ofDraft = db.prepare<[string], Row>(
    'SELECT at, what, detail FROM journal WHERE draftId = ? ORDER BY position',
  );

  return {
    add: (draftId: string, { at, what, detail }: JournalEntry): void =>
      void insert.run({ draftId, at, what, detail: asJsonOrNull(detail) }),

    of: (draftId: string): JournalEntry[] =>
      ofDraft
        .all(draftId)
        .map(({ detail, ...rest }) => ({ ...rest, ...(detail !== null && { detail: fromJson(detail) }) })),
  };
}
