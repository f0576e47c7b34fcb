export const connections = /* sql */ `
  CREATE TABLE connections (
    position   INTEGER PRIMARY KEY,
    id         TEXT    NOT NULL UNIQUE,
    connection TEXT    NOT NULL CHECK (json_valid(connection))
  ) STRICT;

  CREATE TABLE settings (
    key   TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL CHECK (json_valid(value))
  ) STRICT;
`;
