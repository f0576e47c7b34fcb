import type { Draft } from '../domain/draft.ts';
import { heldApart, PURGED, purgedText, withoutProposals } from '../domain/held-apart.ts';
import type { Outcome } from './attempts.ts';
import { draftColumns, draftRows, toDraft, type DraftRow } from './draft-rows.ts';
import type { Db } from './open.ts';
import { sha256Of } from './seals.ts';
import { asJson, fromJson } from './text.ts';

interface Documents {
  body: string;
  confirmation: string;
}

/** Forgets the secrets of drafts whose orders are done (DESIGN.md decision 15). */
export function purgeStore(db: Db) {
  const rows = draftRows(db);
  const waiting = db.prepare<[{ connectionId: string; orderIds: string }], DraftRow>(`
    SELECT ${draftColumns} FROM drafts
    WHERE connectionId = @connectionId AND stage = 'submitted'
      AND orderId IN (SELECT value FROM json_each(@orderIds))
      AND id NOT IN (SELECT draftId FROM purges)
  `);
  const sealOf = db.prepare<[string], Documents>('SELECT body, confirmation FROM seals WHERE draftId = ?');
  const setSeal = db.prepare<[string, string, string]>(
    'UPDATE seals SET body = ?, confirmation = ? WHERE draftId = ?',
  );
  const orderOf = db.prepare<[string], string | null>('SELECT orderText FROM drafts WHERE id = ?').pluck();
  const setOrder = db.prepare<[string, string]>('UPDATE drafts SET orderText = ? WHERE id = ?');
  const attemptsOf = db.prepare<[string], { attempt: number; body: string; outcome: string }>(
    'SELECT attempt, body, outcome FROM attempts WHERE draftId = ? AND purgedAt IS NULL',
  );
  const setAttempt = db.prepare<[string, string, number, string, number]>(
    'UPDATE attempts SET body = ?, outcome = ?, purgedAt = ? WHERE draftId = ? AND attempt = ?',
  );
  const note = db.prepare<[string, number, string | null, string | null]>(
    'INSERT INTO purges (draftId, purgedAt, confirmationSha256, orderSha256) VALUES (?, ?, ?, ?)',
  );

  /**
   * The hashes of what was there stay, so that it can still be told what was agreed to and answered. Undefined when
   * there was nothing to forget: then no document is touched.
   */
  function purge(draft: Draft, at: number): Draft | undefined {
    const { id } = draft;
    const { open, secret } = heldApart(draft.values);
    let forgot = Object.keys(secret).length > 0;
    const purged = (text: string): string => {
      const without = purgedText(text, secret);
      if (!without.includes(PURGED)) return text;
      forgot = true;
      return without;
    };
    const seal = sealOf.get(id);
    const orderText = orderOf.get(id) ?? null;
    const order = orderText === null ? undefined : fromJson(orderText);
    note.run(id, at, seal ? sha256Of(seal.confirmation) : null, order === undefined ? null : sha256Of(order));
    if (seal) setSeal.run(purged(seal.body), purged(seal.confirmation), id);
    if (order !== undefined) setOrder.run(asJson(purged(order)), id);
    for (const { attempt, body, outcome } of attemptsOf.all(id)) {
      // Written by attempts.ts or recovery.ts.
      const { response, note: says, ...rest } = JSON.parse(outcome) as Outcome;
      const kept = {
        ...rest,
        ...(response !== undefined && { response: purged(response) }),
        ...(says !== undefined && { note: purged(says) }),
      };
      setAttempt.run(purged(body), JSON.stringify(kept), at, id, attempt);
    }
    return forgot ? rows.keep({ ...draft, values: open, facts: withoutProposals(draft.facts) }) : undefined;
  }

  return {
    /** All at once or nothing. Returns the drafts that had something to forget; each is purged once. */
    purge: db.transaction((connectionId: string, orderIds: readonly string[], at: number): Draft[] =>
      waiting
        .all({ connectionId, orderIds: JSON.stringify(orderIds.map(asJson)) })
        .map(toDraft)
        .map((draft) => purge(draft, at))
        .filter((draft) => draft !== undefined),
    ),
  };
}
