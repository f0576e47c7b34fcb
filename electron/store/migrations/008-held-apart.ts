import type { Database } from 'better-sqlite3';
import type { Values } from '../../domain/draft.ts';
import { heldApart, PURGED } from '../../domain/held-apart.ts';

/** The one change to an attempt that is over: when its draft has become an order, the secrets go out of it. */
const isPurge = /* sql */ `
  OLD.purgedAt IS NULL AND NEW.purgedAt IS NOT NULL AND OLD.result IS NOT NULL AND NEW.result IS OLD.result
  AND EXISTS (SELECT 1 FROM drafts WHERE id = OLD.draftId AND stage = 'submitted')`;

/** All that is new in the body is the mark; nothing is added, and nothing else is missing. */
const onlySecretsGo = /* sql */ `
  NOT EXISTS (
    SELECT fullkey, atom FROM json_tree(NEW.body) WHERE instr(coalesce(atom, ''), '${PURGED}') = 0
    EXCEPT SELECT fullkey, atom FROM json_tree(OLD.body))
  AND NOT EXISTS (
    SELECT fullkey FROM json_tree(OLD.body) EXCEPT SELECT fullkey FROM json_tree(NEW.body))`;

const tables = /* sql */ `
  -- Secrets between a customer and a carrier, as a map like a draft's own values. Gone once the order is done.
  CREATE TABLE draft_private (
    draftId TEXT NOT NULL PRIMARY KEY REFERENCES drafts (id),
    filled  TEXT NOT NULL CHECK (json_valid(filled))
  ) STRICT;

  -- What is left of them: when they went, and the hash of what the server answered while they were in it.
  CREATE TABLE purges (
    draftId            TEXT    NOT NULL PRIMARY KEY REFERENCES drafts (id),
    purgedAt           INTEGER NOT NULL,
    confirmationSha256 TEXT    CHECK (length(confirmationSha256) = 64),
    orderSha256        TEXT    CHECK (length(orderSha256) = 64)
  ) STRICT;

  CREATE TRIGGER purgesStay BEFORE UPDATE ON purges
  BEGIN SELECT RAISE(ABORT, 'a purge is written down once'); END;

  -- sha256 stays that of the body that was sent.
  ALTER TABLE attempts ADD COLUMN purgedAt INTEGER;

  DROP TRIGGER consentsStay;
  CREATE TRIGGER consentsStay BEFORE UPDATE OF
    draftId, attempt, body, sha256, confirmationSha256, consentedAt, consentedBy ON attempts
  WHEN NOT (
    ${isPurge}
    AND NEW.draftId IS OLD.draftId AND NEW.attempt IS OLD.attempt AND NEW.sha256 IS OLD.sha256
    AND NEW.confirmationSha256 IS OLD.confirmationSha256
    AND NEW.consentedAt IS OLD.consentedAt AND NEW.consentedBy IS OLD.consentedBy
    AND ${onlySecretsGo}
  )
  BEGIN SELECT RAISE(ABORT, 'what a person agreed to send is never changed'); END;

  DROP TRIGGER outcomesStay;
  CREATE TRIGGER outcomesStay BEFORE UPDATE OF result, outcome, foundAt ON attempts
  WHEN OLD.result IS NOT NULL AND NOT (
    OLD.result = 'unknown' AND NEW.result IS 'accepted' AND NEW.outcome IS OLD.outcome
  ) AND NOT (
    ${isPurge} AND NEW.foundAt IS OLD.foundAt
    AND json_remove(NEW.outcome, '$.response', '$.note') IS json_remove(OLD.outcome, '$.response', '$.note')
  )
  BEGIN SELECT RAISE(ABORT, 'the outcome of an attempt is never changed, except that an order was found'); END;

  CREATE TRIGGER purgedOnce BEFORE UPDATE OF purgedAt ON attempts
  WHEN NOT (${isPurge})
  BEGIN SELECT RAISE(ABORT, 'an attempt is purged once, when its draft has become an order'); END;
`;

interface Filled {
  filled: string;
}

/** Takes the secrets out of the drafts that have them in their values, and out of their revisions. */
export function heldApartFromNow(db: Database): void {
  db.exec(tables);
  const split = ({ filled }: Filled) => {
    // Written by the steps before from a draft's values.
    const { open, secret } = heldApart(JSON.parse(filled) as Values);
    return Object.keys(secret).length === 0 ? undefined : [JSON.stringify(open), JSON.stringify(secret)];
  };
  const put = db.prepare('INSERT INTO draft_private (draftId, filled) VALUES (?, ?)');
  const setDraft = db.prepare('UPDATE drafts SET filled = ? WHERE id = ?');
  for (const draft of db.prepare<[], Filled & { id: string }>('SELECT id, filled FROM drafts').all()) {
    const [open, secret] = split(draft) ?? [];
    if (open === undefined) continue;
    put.run(draft.id, secret);
    setDraft.run(open, draft.id);
  }
  const setRevision = db.prepare('UPDATE draft_revisions SET filled = ? WHERE rowid = ?');
  const revisions = db.prepare<[], Filled & { rowid: number }>('SELECT rowid, filled FROM draft_revisions');
  for (const revision of revisions.all()) {
    const [open] = split(revision) ?? [];
    if (open !== undefined) setRevision.run(open, revision.rowid);
  }
}
