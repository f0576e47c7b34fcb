/** Copies of what servers list. `sought` is what a search looks through (search-text.ts). */
export const reference = /* sql */ `
  CREATE TABLE reference_sets (
    setId        INTEGER PRIMARY KEY,
    connectionId TEXT    NOT NULL,
    kind         TEXT    NOT NULL,
    scope        TEXT    NOT NULL CHECK (json_valid(scope)),
    asOf         INTEGER NOT NULL,
    -- Read from the server as a whole, not gathered item by item.
    whole        INTEGER NOT NULL CHECK (whole IN (0, 1)),
    UNIQUE (connectionId, kind, scope)
  ) STRICT;

  CREATE TABLE reference_items (
    setId    INTEGER NOT NULL REFERENCES reference_sets (setId) ON DELETE CASCADE,
    id       TEXT    NOT NULL CHECK (json_valid(id)),
    position INTEGER NOT NULL,
    sought   TEXT    NOT NULL,
    body     TEXT    NOT NULL CHECK (json_valid(body)),
    PRIMARY KEY (setId, id)
  ) STRICT;

  CREATE INDEX referenceByPosition ON reference_items (setId, position);

  CREATE TABLE orders (
    connectionId TEXT    NOT NULL,
    orderId      TEXT    NOT NULL CHECK (json_valid(orderId)),
    placedAt     INTEGER NOT NULL,
    sought       TEXT    NOT NULL,
    placed       TEXT    NOT NULL CHECK (json_valid(placed)),
    asOf         INTEGER NOT NULL,
    page         TEXT    CHECK (json_valid(page)),
    PRIMARY KEY (connectionId, orderId)
  ) STRICT;

  CREATE INDEX ordersByAge ON orders (connectionId, placedAt);

  CREATE TABLE order_lists (
    connectionId TEXT    NOT NULL PRIMARY KEY,
    asOf         INTEGER NOT NULL
  ) STRICT;
`;
