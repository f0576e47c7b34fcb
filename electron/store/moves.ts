import type { Move, MoveState } from '../domain/move.ts';
import type { Db } from './open.ts';
import { asJson, asJsonOrNull, fromJson } from './text.ts';

interface Row {
  id: string;
  connectionId: string;
  lineId: string;
  /** The rest of the move as JSON. */
  asked: string;
  at: number;
  state: MoveState;
  note: string | null;
}

/** Services that were moved to another person, or may have been. */
export function moveStore(db: Db) {
  const insert = db.prepare<[Row]>(`
    INSERT INTO moves (id, connectionId, lineId, asked, at, state, note)
    SELECT @id, @connectionId, @lineId, @asked, @at, @state, @note
    WHERE NOT EXISTS (
      SELECT 1 FROM moves
      WHERE connectionId = @connectionId AND lineId = @lineId AND state IN ('sending', 'unknown'))
  `);
  const columns = 'id, connectionId, lineId, asked, at, state, note';
  const byId = db.prepare<[string], Row>(`SELECT ${columns} FROM moves WHERE id = ?`);
  const ofLine = db.prepare<[string, string], Row>(
    `SELECT ${columns} FROM moves WHERE connectionId = ? AND lineId = ? ORDER BY position DESC`,
  );
  const settle = db.prepare<[MoveState, string | null, string]>(
    'UPDATE moves SET state = ?, note = ? WHERE id = ?',
  );
  const recover = db.prepare<[string]>(
    `UPDATE moves SET state = 'unknown', note = ? WHERE state = 'sending'`,
  );

  const find = (id: string): Move | undefined => {
    const row = byId.get(id);
    return row && toMove(row);
  };

  return {
    /** False while it is not known what became of the line's last move. */
    begin: (move: Move): boolean => insert.run(toRow(move)).changes === 1,
    find,
    /** Newest first. */
    ofLine: (connectionId: string, lineId: string): Move[] =>
      ofLine.all(connectionId, asJson(lineId)).map(toMove),
    settle: (id: string, state: MoveState, note?: string): Move | undefined => {
      settle.run(state, asJsonOrNull(note), id);
      return find(id);
    },
    /** What was on its way when the program ended; how many there were. */
    recover: (note: string): number => recover.run(asJson(note)).changes,
  };
}

/** Only `toRow` writes there. */
const toMove = ({ asked, lineId, note, ...row }: Row): Move => ({
  ...(JSON.parse(asked) as Pick<Move, 'number' | 'from' | 'to' | 'charges' | 'by'>),
  ...row,
  lineId: fromJson(lineId),
  ...(note !== null && { note: fromJson(note) }),
});

const toRow = ({ id, connectionId, lineId, at, state, note, ...asked }: Move): Row => ({
  id,
  connectionId,
  lineId: asJson(lineId),
  asked: JSON.stringify(asked),
  at,
  state,
  note: asJsonOrNull(note),
});
