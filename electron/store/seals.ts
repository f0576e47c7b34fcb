import { createHash } from 'node:crypto';
import type { Draft } from '../domain/draft.ts';
import type { Seal } from '../domain/review.ts';
import { draftRows } from './draft-rows.ts';
import type { Db } from './open.ts';
import { fromJson, wellFormed } from './text.ts';

/** A sealed draft's documents: the body, what the server confirmed, what it answered to the order. */
export interface Sealed {
  seal: Seal;
  /** The server's answers, letter for letter. */
  confirmation: string;
  order?: string;
}

interface Row extends Seal {
  confirmation: string;
  orderText: string | null;
}

/** SHA-256 of the text's UTF-8 bytes, in hex. */
export const sha256Of = (text: string): string => createHash('sha256').update(text).digest('hex');

/** The last confirmation of each draft. It counts for the revision it was made of, and for no other. */
export function sealStore(db: Db) {
  const rows = draftRows(db);
  const put = db.prepare<[Seal & { draftId: string; confirmation: string }]>(`
    INSERT INTO seals (draftId, revision, body, sha256, confirmedAt, confirmation)
    VALUES (@draftId, @revision, @body, @sha256, @confirmedAt, @confirmation)
    ON CONFLICT (draftId) DO UPDATE SET
      revision = excluded.revision, body = excluded.body, sha256 = excluded.sha256,
      confirmedAt = excluded.confirmedAt, confirmation = excluded.confirmation
  `);
  const byDraft = db.prepare<[string], Row>(`
    SELECT seals.revision, body, sha256, confirmedAt, confirmation, orderText
    FROM seals JOIN drafts ON drafts.id = seals.draftId WHERE draftId = ?
  `);

  return {
    /**
     * Keeps the confirmed bytes with the server's words and goes from `confirming` to `review`. Undefined when
     * the draft has moved on, or when other bytes than those of `revision` were confirmed.
     */
    seal: db.transaction(
      (id: string, revision: number, seal: Seal, confirmation: string): Draft | undefined => {
        const draft = rows.find(id);
        if (draft?.stage !== 'confirming' || draft.revision !== revision || seal.revision !== revision)
          return undefined;
        if (sha256Of(wellFormed(seal.body)) !== seal.sha256)
          throw new Error(`the seal of draft ${id} is not the hash of its body`);
        put.run({ ...seal, draftId: id, confirmation: wellFormed(confirmation) });
        return rows.keep({ ...draft, stage: 'review', note: undefined });
      },
    ),

    /** Also of a draft that was changed since; its revision tells. */
    sealOf: (id: string): Sealed | undefined => {
      const row = byDraft.get(id);
      if (!row) return undefined;
      const { confirmation, orderText, ...seal } = row;
      return { seal, confirmation, ...(orderText !== null && { order: fromJson(orderText) }) };
    },
  };
}
