/** What a person keeps for the next order: templates of one connection, addresses of one tenant. */
export const atHand = /* sql */ `
  CREATE TABLE templates (
    id           TEXT    NOT NULL PRIMARY KEY,
    connectionId TEXT    NOT NULL,
    name         TEXT    NOT NULL CHECK (json_valid(name)),
    -- What of a name counts when it is compared with others (search-text.ts).
    named        TEXT    NOT NULL,
    type         TEXT    NOT NULL,
    filled       TEXT    NOT NULL CHECK (json_valid(filled)),
    facts        TEXT    NOT NULL CHECK (json_valid(facts)),
    savedAt      INTEGER NOT NULL,
    -- When it was last begun from.
    usedAt       INTEGER,
    UNIQUE (connectionId, named)
  ) STRICT;

  -- Two connections to one tenant share its addresses.
  CREATE TABLE addresses (
    id     TEXT    NOT NULL PRIMARY KEY,
    tenant TEXT    NOT NULL CHECK (json_valid(tenant)),
    named  TEXT    NOT NULL,
    sought TEXT    NOT NULL,
    entry  TEXT    NOT NULL CHECK (json_valid(entry)),
    usedAt INTEGER NOT NULL,
    UNIQUE (tenant, named)
  ) STRICT;

  CREATE INDEX addressesByUse ON addresses (tenant, usedAt);
`;
