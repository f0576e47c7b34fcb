/**
 * Texts that people or servers wrote are kept as JSON, here `actor`, `filled`, `facts`, `note` and `orderId`:
 * see text.ts. `orderText` is what the server answered about the order.
 */
export const drafts = /* sql */ `
  CREATE TABLE drafts (
    id                  TEXT    NOT NULL PRIMARY KEY,
    connectionId        TEXT    NOT NULL,
    type                TEXT    NOT NULL,
    actor               TEXT    NOT NULL CHECK (json_valid(actor)),
    externalOrderNumber TEXT    NOT NULL UNIQUE,
    stage               TEXT    NOT NULL CHECK (stage IN (
      'editing', 'ready', 'confirming', 'review', 'armed', 'sending',
      'submitted', 'refused', 'unknown', 'unresolved', 'duplicate', 'conflict'
    )),
    revision            INTEGER NOT NULL CHECK (revision >= 0),
    filled              TEXT    NOT NULL CHECK (json_valid(filled)),
    facts               TEXT    NOT NULL CHECK (json_valid(facts)),
    createdAt           INTEGER NOT NULL,
    savedAt             INTEGER NOT NULL,
    trashedAt           INTEGER,
    note                TEXT    CHECK (json_valid(note)),
    orderId             TEXT    CHECK (json_valid(orderId)),
    orderText           TEXT    CHECK (json_valid(orderText)),
    -- What is on its way to the server, or has been there, is never thrown away.
    CHECK (trashedAt IS NULL OR stage IN ('editing', 'ready', 'review', 'refused'))
  ) STRICT;

  CREATE INDEX draftsBySaving ON drafts (connectionId, savedAt);
  CREATE INDEX draftsByOrder ON drafts (orderId) WHERE orderId IS NOT NULL;

  -- Every number a draft ever had. One that served a draft never serves another.
  CREATE TABLE order_numbers (
    number  TEXT NOT NULL PRIMARY KEY,
    draftId TEXT NOT NULL REFERENCES drafts (id)
  ) STRICT;

  CREATE TABLE draft_revisions (
    draftId  TEXT    NOT NULL REFERENCES drafts (id),
    revision INTEGER NOT NULL,
    filled   TEXT    NOT NULL CHECK (json_valid(filled)),
    savedAt  INTEGER NOT NULL,
    PRIMARY KEY (draftId, revision)
  ) STRICT;

  CREATE TABLE journal (
    position INTEGER PRIMARY KEY,
    draftId  TEXT    NOT NULL REFERENCES drafts (id),
    at       INTEGER NOT NULL,
    what     TEXT    NOT NULL,
    detail   TEXT    CHECK (json_valid(detail))
  ) STRICT;

  CREATE INDEX journalOfDraft ON journal (draftId, position);
`;
