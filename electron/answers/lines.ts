import type { Handlers } from '../contract/serve.ts';
import { ok } from '../domain/result.ts';
import { lookUpMove, moveLine, type MoveDesk } from '../work/move-line.ts';
import { readLine } from '../work/read-line.ts';
import { kept } from './kept.ts';

export function lineAnswers(desk: MoveDesk): Handlers['lines'] {
  const { tenancy, moves } = desk;
  return {
    find: async (lineId) => {
      const { id } = tenancy.connection();
      const read = await readLine(desk.reference(id), tenancy.here(), lineId);
      return read.ok ? ok({ ...read.value, moves: await moves.ofLine(id, lineId) }) : read;
    },
    move: (asked) => kept(moveLine(desk, asked)),
    lookUpMove: (moveId) => kept(lookUpMove(desk, moveId)),
  };
}
