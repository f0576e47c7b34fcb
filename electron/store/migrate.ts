import type { Database } from 'better-sqlite3';
import { drafts } from './migrations/001-drafts.ts';
import { sending } from './migrations/002-sending.ts';
import { connections } from './migrations/003-connections.ts';
import { reference } from './migrations/004-reference.ts';
import { atHand } from './migrations/005-at-hand.ts';
import { moves } from './migrations/006-moves.ts';
import { consents } from './migrations/007-consents.ts';
import { heldApartFromNow } from './migrations/008-held-apart.ts';
import { agreements } from './migrations/009-agreements.ts';

/** SQL, or code where the rule is ours. */
type Step = string | ((db: Database) => void);

/** Only ever added to. A step that has shipped is never edited. */
const STEPS: readonly Step[] = [
  drafts,
  sending,
  connections,
  reference,
  atHand,
  moves,
  consents,
  heldApartFromNow,
  agreements,
];

/** The file was written by a later version of this program, whose tables this one does not know. */
export class NewerDatabase extends Error {
  override name = 'NewerDatabase';
}

/** Brings the file to the newest shape, or leaves it exactly as it was. Tells whether it had an older shape before. */
export function migrate(db: Database, steps: readonly Step[] = STEPS): boolean {
  const done = db.pragma('user_version', { simple: true }) as number;
  if (done > steps.length)
    throw new NewerDatabase(
      `${db.name} was written by a newer version of Mobproc Desk (its tables are at step ${done}, this version knows ${steps.length}). Start the newer version.`,
    );

  // Also asked for when nothing is to be done: a file that cannot be written shows now, not at the first save.
  db.transaction(() => {
    for (const step of steps.slice(done))
      if (typeof step === 'string') db.exec(step);
      else step(db);
    db.pragma(`user_version = ${steps.length}`);
  }).immediate();
  return done > 0 && done < steps.length;
}
