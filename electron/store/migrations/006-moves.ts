/** Services moved to another person: what was asked, and what came of it. Only the state and the note ever change. */
export const moves = /* sql */ `
  CREATE TABLE moves (
    position     INTEGER PRIMARY KEY,
    id           TEXT    NOT NULL UNIQUE,
    connectionId TEXT    NOT NULL,
    lineId       TEXT    NOT NULL CHECK (json_valid(lineId)),
    asked        TEXT    NOT NULL CHECK (json_valid(asked)),
    at           INTEGER NOT NULL,
    state        TEXT    NOT NULL
      CHECK (state IN ('sending', 'moved', 'elsewhere', 'notMoved', 'refused', 'notSent', 'unknown')),
    note         TEXT    CHECK (json_valid(note))
  ) STRICT;

  CREATE INDEX movesOfLine ON moves (connectionId, lineId);

  -- One at a time for a line: the next waits until it is known what became of the last.
  CREATE UNIQUE INDEX oneOpenMove ON moves (connectionId, lineId) WHERE state IN ('sending', 'unknown');
`;
