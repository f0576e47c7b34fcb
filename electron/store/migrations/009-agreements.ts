/** What a person agreed to on a draft, and took back: who, when, and the text word for word. Only ever added to. */
export const agreements = /* sql */ `
  CREATE TABLE agreements (
    position          INTEGER PRIMARY KEY,
    draftId           TEXT    NOT NULL REFERENCES drafts (id),
    acknowledgementId TEXT    NOT NULL CHECK (json_valid(acknowledgementId)),
    agreed            INTEGER NOT NULL CHECK (agreed IN (0, 1)),
    at                INTEGER NOT NULL,
    by                TEXT    NOT NULL CHECK (json_valid(by)),
    text              TEXT    NOT NULL CHECK (json_valid(text)),
    sha256            TEXT    NOT NULL CHECK (length(sha256) = 64)
  ) STRICT;

  CREATE INDEX agreementsOfDraft ON agreements (draftId, position);

  CREATE TRIGGER agreementsStay BEFORE UPDATE ON agreements
  BEGIN SELECT RAISE(ABORT, 'what a person agreed to is never changed'); END;

  CREATE TRIGGER agreementsRemain BEFORE DELETE ON agreements
  BEGIN SELECT RAISE(ABORT, 'what a person agreed to is never deleted'); END;
`;
