import type { Draft } from '../domain/draft.ts';
import { mayBecome, type Stage } from '../domain/stage.ts';
import { draftColumns, draftRows, toDraft, type DraftRow } from './draft-rows.ts';
import type { Db } from './open.ts';
import { sealStore, sha256Of } from './seals.ts';
import { asJson, asJsonOrNull } from './text.ts';

/**
 * A click on Submit. `at` in milliseconds since 1970, `by` the person as this computer knows them, `to` what was ticked
 * beside it, word for word.
 */
export interface Consent {
  at: number;
  by: string;
  to?: readonly string[];
}

/** How an attempt ended, as far as this computer can know. `response` is the server's answer, letter for letter. */
export interface Outcome {
  result: 'accepted' | 'rejected' | 'notSent' | 'unknown';
  at: number;
  /** HTTP status, where an answer came. */
  status?: number;
  response?: string;
  orderId?: string;
  note?: string;
}

/** A draft ready to be sent: these bytes, once. */
export interface Armed {
  draft: Draft;
  attempt: number;
  body: string;
}

const stageAfter: Record<Outcome['result'], Stage> = {
  accepted: 'submitted',
  rejected: 'refused',
  notSent: 'review',
  unknown: 'unknown',
};

/**
 * Attempts to place an order (reliability BAR d. 34): consent and bytes are kept before the first byte leaves,
 * at most one attempt of a draft is open, and how one ended is written once. The tables refuse anything else.
 */
export function attemptStore(db: Db) {
  const rows = draftRows(db);
  const { sealOf } = sealStore(db);
  const add = db.prepare<[Record<string, string | number | null>]>(`
    INSERT INTO attempts (draftId, attempt, body, sha256, confirmationSha256, consentedAt, consentedBy, consentedTo)
    VALUES (@id, @attempt, @body, @sha256, @confirmationSha256, @at, @by, @to)
  `);
  const last = db
    .prepare<[string], number>('SELECT coalesce(max(attempt), 0) FROM attempts WHERE draftId = ?')
    .pluck();
  const isOpen = db
    .prepare<[string, number], 1>(
      'SELECT 1 FROM attempts WHERE draftId = ? AND attempt = ? AND result IS NULL',
    )
    .pluck();
  const close = db.prepare<[string, string, string, number]>(
    'UPDATE attempts SET result = ?, outcome = ? WHERE draftId = ? AND attempt = ? AND result IS NULL',
  );
  const acceptLost = db.prepare<[number, string]>(`
    UPDATE attempts SET result = 'accepted', foundAt = ?
    WHERE draftId = ? AND result = 'unknown'
      AND attempt = (SELECT max(attempt) FROM attempts AS other WHERE other.draftId = attempts.draftId)
  `);
  const keepAnswer = db.prepare<[string | null, string]>('UPDATE drafts SET orderText = ? WHERE id = ?');
  const byOrder = db.prepare<[string, string], DraftRow>(`
    SELECT ${draftColumns} FROM drafts WHERE orderId = ? AND connectionId = ?
    ORDER BY savedAt DESC LIMIT 1
  `);

  return {
    /**
     * Writes down, in one transaction, who agreed to send which bytes, and goes from `review` to `armed`.
     * Undefined when the draft is elsewhere, was changed since its confirmation, or `sha256` names other bytes.
     */
    arm: db.transaction((id: string, sha256: string, consent: Consent): Armed | undefined => {
      const draft = rows.find(id);
      const sealed = sealOf(id);
      if (draft?.stage !== 'review' || draft.trashedAt !== undefined || !sealed) return undefined;
      const { body, revision } = sealed.seal;
      // Hashed anew: what leaves is what was read, even if the disk has changed its mind.
      if (revision !== draft.revision || sha256Of(body) !== sha256) return undefined;
      const attempt = (last.get(id) ?? 0) + 1;
      const confirmationSha256 = sha256Of(sealed.confirmation);
      const { at, by, to } = consent;
      add.run({
        id,
        attempt,
        body,
        sha256,
        confirmationSha256,
        at,
        by: asJson(by),
        to: to === undefined ? null : JSON.stringify(to),
      });
      return { draft: rows.keep({ ...draft, stage: 'armed', note: undefined }), attempt, body };
    }),

    /** `armed` becomes `sending`: true for exactly one caller, who may send. */
    beginSending: db.transaction((id: string, attempt: number): boolean => {
      const draft = rows.find(id);
      if (draft?.stage !== 'armed' || !isOpen.get(id, attempt)) return false;
      rows.keep({ ...draft, stage: 'sending' });
      return true;
    }),

    /** Closes an attempt for good. Throws when it is not open, or when the stage does not allow this outcome. */
    settle: db.transaction((id: string, attempt: number, outcome: Outcome): Draft => {
      const draft = rows.find(id);
      const stage = stageAfter[outcome.result];
      if (!draft || !mayBecome(draft.stage, stage))
        throw new Error(`draft ${id} in stage ${draft?.stage ?? 'none'} cannot be ${outcome.result}`);
      if (close.run(outcome.result, JSON.stringify(outcome), id, attempt).changes !== 1)
        throw new Error(`attempt ${attempt} of draft ${id} is not open`);
      if (outcome.result === 'accepted') keepAnswer.run(asJsonOrNull(outcome.response), id);
      return rows.keep({ ...draft, stage, note: outcome.note, orderId: outcome.orderId });
    }),

    /** The order of a draft whose outcome was unknown turned up at the server. Undefined in any other stage. */
    found: db.transaction((id: string, orderId: string, response: string, at: number): Draft | undefined => {
      const draft = rows.find(id);
      if (draft?.stage !== 'unknown' && draft?.stage !== 'unresolved') return undefined;
      acceptLost.run(at, id);
      keepAnswer.run(asJson(response), id);
      return rows.keep({ ...draft, stage: 'submitted', note: undefined, orderId });
    }),

    /** The draft from which an order was made here. Two tenants may use the same order id. */
    byOrder: (orderId: string, connectionId: string): Draft | undefined => {
      const row = byOrder.get(asJson(orderId), connectionId);
      return row && toDraft(row);
    },
  };
}
