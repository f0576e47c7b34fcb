import type { Agreement } from '../domain/agreement.ts';
import type { Draft, Facts, Values } from '../domain/draft.ts';
import type { OrderType } from '../domain/order-type.ts';
import { isEditable, mayBecome, type Stage } from '../domain/stage.ts';
import { heldApart } from '../domain/held-apart.ts';
import { agreementStore } from './agreements.ts';
import { draftColumns, draftRows, toListed, type DraftRow } from './draft-rows.ts';
import type { Db } from './open.ts';
import { wellFormed } from './text.ts';

/** What a draft held before a later change. `savedAt` in milliseconds since 1970. */
export interface Revision {
  revision: number;
  values: Values;
  savedAt: number;
}

const REVISIONS_KEPT = 50;

/** Further back nobody means the last time. */
const EARLIER = 50;

/** Stages that only the record of an attempt may give or take: see attempts.ts. */
const ofAttempts: readonly Stage[] = ['armed', 'sending'];

/** Drafts while a person works on them. What was typed is never lost: earlier revisions and the trash keep it. */
export function draftStore(db: Db) {
  const rows = draftRows(db);
  const agreements = agreementStore(db);
  const kept = db.prepare<[string], DraftRow>(`
    SELECT ${draftColumns} FROM drafts WHERE connectionId = ? AND trashedAt IS NULL
    ORDER BY savedAt DESC, rowid DESC
  `);
  const thrownAway = db.prepare<[string], DraftRow>(`
    SELECT ${draftColumns} FROM drafts WHERE connectionId = ? AND trashedAt IS NOT NULL
    ORDER BY trashedAt DESC, rowid DESC
  `);
  const sameKind = db.prepare<[string, string, string], DraftRow>(`
    SELECT ${draftColumns} FROM drafts WHERE connectionId = ? AND type = ? AND id <> ? AND trashedAt IS NULL
    ORDER BY stage = 'submitted' DESC, savedAt DESC, rowid DESC LIMIT ${EARLIER}
  `);
  const holder = db.prepare<[string], string>('SELECT draftId FROM order_numbers WHERE number = ?').pluck();
  const reserve = db.prepare<[string, string]>(
    'INSERT INTO order_numbers (number, draftId) VALUES (?, ?) ON CONFLICT DO NOTHING',
  );
  const remember = db.prepare<[string, number, string, number]>(
    'INSERT INTO draft_revisions (draftId, revision, filled, savedAt) VALUES (?, ?, ?, ?)',
  );
  const forget = db.prepare<[string, number]>(
    'DELETE FROM draft_revisions WHERE draftId = ? AND revision < ?',
  );
  const remembered = db.prepare<[string], { revision: number; filled: string; savedAt: number }>(
    'SELECT revision, filled, savedAt FROM draft_revisions WHERE draftId = ? ORDER BY revision DESC',
  );

  return {
    /** Not trashed, newest saved first. Lists leave secrets out. */
    list: (connectionId: string): Draft[] => kept.all(connectionId).map(toListed),

    trashed: (connectionId: string): Draft[] => thrownAway.all(connectionId).map(toListed),

    find: rows.find,

    /** Others of the same kind, those that were submitted first, then the last saved; without secrets. */
    earlier: (connectionId: string, type: OrderType, id: string): Draft[] =>
      sameKind.all(connectionId, type, id).map(toListed),

    /** What was agreed to on a draft, and taken back, in that order. */
    agreements: agreements.of,

    /** Reserves the draft's number; throws when the number ever served another draft. */
    create: db.transaction((draft: Draft): void => {
      if (holder.get(draft.externalOrderNumber) !== undefined)
        throw new Error(`The order number ${draft.externalOrderNumber} already serves another draft.`);
      rows.add(draft);
      reserve.run(draft.externalOrderNumber, draft.id);
    }),

    /**
     * Keeps what was typed and what was agreed to with it, if nobody else changed the draft since `revision`. A
     * confirmation ends with it.
     */
    save: db.transaction(
      (
        id: string,
        revision: number,
        values: Values,
        facts: Facts,
        now: number,
        ticked: readonly Agreement[] = [],
      ): Draft | 'stale' | 'wrongStage' | undefined => {
        const draft = rows.find(id);
        if (!draft) return undefined;
        if (!mayBeChanged(draft)) return 'wrongStage';
        if (draft.revision !== revision) return 'stale';
        remember.run(id, revision, JSON.stringify(heldApart(draft.values).open), draft.savedAt);
        forget.run(id, revision + 1 - REVISIONS_KEPT);
        agreements.add(id, ticked);
        return rows.keep({ ...draft, ...changed(draft), values, facts, savedAt: now });
      },
    ),

    /** The last fifty revisions before the present one, newest first; secrets have no past. */
    revisions: (id: string): Revision[] =>
      remembered
        .all(id)
        // Written by `save` from a draft's values.
        .map(({ filled, ...rest }) => ({ ...rest, values: JSON.parse(filled) as Values })),

    /**
     * Better facts from the server for the values of `revision`. Undefined when the draft has moved on, or is under
     * review, where the price at drafting stands still.
     */
    learn: db.transaction((id: string, revision: number, facts: Facts): Draft | undefined => {
      const draft = rows.find(id);
      const fits = draft?.revision === revision && mayBeChanged(draft) && draft.stage !== 'review';
      return fits ? rows.keep({ ...draft, facts }) : undefined;
    }),

    /** The number is part of the body: another number is another revision, to be confirmed anew. */
    renumber: db.transaction((id: string, number: string): Draft | 'taken' | 'wrongStage' | undefined => {
      const draft = rows.find(id);
      if (!draft) return undefined;
      if (!mayBeChanged(draft)) return 'wrongStage';
      if (draft.externalOrderNumber === number) return draft;
      reserve.run(wellFormed(number), id);
      if (holder.get(number) !== id) return 'taken';
      return rows.keep({ ...draft, ...changed(draft), externalOrderNumber: number });
    }),

    /**
     * From one of the stages named to the next, with the reason in words; undefined when the draft is in another
     * stage, or in the trash. Throws at a step that no draft ever takes (domain/stage.ts).
     */
    move: db.transaction(
      (id: string, from: readonly Stage[], to: Stage, note?: string): Draft | undefined => {
        const draft = rows.find(id);
        if (!draft || draft.trashedAt !== undefined || !from.includes(draft.stage)) return undefined;
        if (!mayBecome(draft.stage, to)) throw new Error(`no draft goes from ${draft.stage} to ${to}`);
        if (ofAttempts.includes(to) || ofAttempts.includes(draft.stage))
          throw new Error(`from ${draft.stage} to ${to} only with the record of an attempt`);
        return rows.keep({ ...draft, stage: to, note });
      },
    ),

    /** Also refused while the draft is on its way to the server. */
    trash: db.transaction((id: string, now: number): Draft | 'wrongStage' | undefined => {
      const draft = rows.find(id);
      if (!draft) return undefined;
      if (!isEditable(draft.stage)) return 'wrongStage';
      return rows.keep({ ...draft, trashedAt: draft.trashedAt ?? now });
    }),

    restore: db.transaction((id: string): Draft | undefined => {
      const draft = rows.find(id);
      return draft && rows.keep({ ...draft, trashedAt: undefined });
    }),
  };
}

const mayBeChanged = (draft: Draft): boolean => draft.trashedAt === undefined && isEditable(draft.stage);

/** The note stays: it may hold the reasons of a refusal that are being mended. */
const changed = (draft: Draft): Pick<Draft, 'stage' | 'revision'> => ({
  stage: 'editing',
  revision: draft.revision + 1,
});
