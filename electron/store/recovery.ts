import type { Draft } from '../domain/draft.ts';
import { afterCrash, type Stage } from '../domain/stage.ts';
import type { Outcome } from './attempts.ts';
import { draftColumns, draftRows, toDraft, type DraftRow } from './draft-rows.ts';
import type { Db } from './open.ts';

interface Left {
  /** How the open attempt ended, if there is one. Nobody saw when. */
  result: Outcome['result'];
  note: string;
}

/** What a stage that only a running program can be in means once the program ended. */
const leftBehind: Partial<Record<Stage, Left>> = {
  confirming: {
    result: 'notSent',
    note: 'The program ended while the server was checking this draft. Have it confirmed again.',
  },
  armed: {
    result: 'notSent',
    note: 'The program ended before the order was sent. Nothing was ordered.',
  },
  sending: {
    result: 'unknown',
    note: 'The program ended while the order was being sent. It may have been placed: look it up.',
  },
};

export function recoveryStore(db: Db) {
  const rows = draftRows(db);
  const interrupted = db.prepare<[string], DraftRow>(`
    SELECT ${draftColumns} FROM drafts WHERE stage IN (SELECT value FROM json_each(?)) ORDER BY rowid
  `);
  const close = db.prepare<[string, string, string]>(
    'UPDATE attempts SET result = ?, outcome = ? WHERE draftId = ? AND result IS NULL',
  );

  return {
    /** At the start, before anything else is asked: puts right what the last run left. Returns what it changed. */
    recover: db.transaction((): Draft[] =>
      interrupted
        .all(JSON.stringify(Object.keys(leftBehind)))
        .map(toDraft)
        .map((draft) => {
          const left = leftBehind[draft.stage];
          if (!left) throw new Error(`nothing is known of drafts left in ${draft.stage}`);
          close.run(left.result, JSON.stringify(left), draft.id);
          return rows.keep({ ...draft, stage: afterCrash(draft.stage), note: left.note });
        }),
    ),
  };
}
