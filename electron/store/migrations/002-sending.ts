/** What was confirmed, and what a person agreed to send. */
export const sending = /* sql */ `
  CREATE TABLE seals (
    draftId      TEXT    NOT NULL PRIMARY KEY REFERENCES drafts (id),
    revision     INTEGER NOT NULL,
    body         TEXT    NOT NULL,
    sha256       TEXT    NOT NULL CHECK (length(sha256) = 64),
    confirmedAt  INTEGER NOT NULL,
    confirmation TEXT    NOT NULL CHECK (json_valid(confirmation))
  ) STRICT;

  -- A row is the person's consent, with the bytes it was given for; no attempt exists without one.
  CREATE TABLE attempts (
    draftId            TEXT    NOT NULL REFERENCES drafts (id),
    attempt            INTEGER NOT NULL CHECK (attempt >= 1),
    body               TEXT    NOT NULL,
    sha256             TEXT    NOT NULL CHECK (length(sha256) = 64),
    confirmationSha256 TEXT    NOT NULL CHECK (length(confirmationSha256) = 64),
    consentedAt        INTEGER NOT NULL,
    consentedBy        TEXT    NOT NULL CHECK (json_valid(consentedBy)),
    result             TEXT    CHECK (result IN ('accepted', 'rejected', 'notSent', 'unknown')),
    outcome            TEXT    CHECK (json_valid(outcome)),
    foundAt            INTEGER CHECK (foundAt IS NULL OR result = 'accepted'),
    PRIMARY KEY (draftId, attempt),
    CHECK ((result IS NULL) = (outcome IS NULL))
  ) STRICT;

  CREATE UNIQUE INDEX oneOpenAttempt ON attempts (draftId) WHERE result IS NULL;

  CREATE TRIGGER attemptsStay BEFORE DELETE ON attempts
  BEGIN SELECT RAISE(ABORT, 'an attempt to send an order is never deleted'); END;

  CREATE TRIGGER consentsStay BEFORE UPDATE OF
    draftId, attempt, body, sha256, confirmationSha256, consentedAt, consentedBy ON attempts
  BEGIN SELECT RAISE(ABORT, 'what a person agreed to send is never changed'); END;

  CREATE TRIGGER outcomesStay BEFORE UPDATE OF result, outcome, foundAt ON attempts
  WHEN OLD.result IS NOT NULL AND NOT (
    OLD.result = 'unknown' AND NEW.result IS 'accepted' AND NEW.outcome IS OLD.outcome
  )
  BEGIN SELECT RAISE(ABORT, 'the outcome of an attempt is never changed, except that an order was found'); END;
`;
