import type { JournalEntry } from '../domain/review.ts';
import type { Values } from '../domain/draft.ts';
import { withoutSecrets } from '../domain/held-apart.ts';
import type { Db } from './open.ts';
import { asJsonOrNull, fromJson } from './text.ts';

interface Row extends Omit<JournalEntry, 'detail'> {
  detail: string | null;
}

/**
 * What happened to each draft, in the order in which it was written down. Only ever added to; so the words of a server
 * that repeats a secret are kept without it.
 */
export function journalStore(db: Db) {
  const insert = db.prepare<[Row & { draftId: string }]>(
    'INSERT INTO journal (draftId, at, what, detail) VALUES (@draftId, @at, @what, @detail)',
  );
  const ofDraft = db.prepare<[string], Row>(
    'SELECT at, what, detail FROM journal WHERE draftId = ? ORDER BY position',
  );

  const secretOf = db.prepare<[string], string>('SELECT filled FROM draft_private WHERE draftId = ?').pluck();

  return {
    add: (draftId: string, { at, what, detail }: JournalEntry): void => {
      // Written by draft-rows.ts.
      const secret = JSON.parse(secretOf.get(draftId) ?? '{}') as Values;
      insert.run({ draftId, at, what, detail: asJsonOrNull(detail && withoutSecrets(detail, secret)) });
    },

    of: (draftId: string): JournalEntry[] =>
      ofDraft
        .all(draftId)
        .map(({ detail, ...rest }) => ({ ...rest, ...(detail !== null && { detail: fromJson(detail) }) })),
  };
}
