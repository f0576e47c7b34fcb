/**
 * @file Moving a line to another person. The server has no confirm mode for it (CONTRACT.md b.2): the click is the
 * consent, one request leaves, nothing here repeats it, and a lost answer is looked up with GET only.
 */
import { fullName } from '../domain/employee.ts';
import {
  isOpenMove,
  judgeMove,
  moveBody,
  type Move,
  type MoveAsked,
  type MoveState,
} from '../domain/move.ts';
import { failed, ok, type Failure, type Result } from '../domain/result.ts';
import { reasonText, type DraftDesk } from './draft-desk.ts';
import type { MoveStore } from './needs.ts';
import { keepLine } from './read-line.ts';
import { kinds } from './reference-sets.ts';
import type { Here } from './tenancy.ts';

export type MoveDesk = Pick<DraftDesk, 'tenancy' | 'reference' | 'world'> & { moves: MoveStore };

/** Moves the line, once. Ends in a kept move that says what came of it; a failure means that nothing was sent. */
export async function moveLine(desk: MoveDesk, asked: MoveAsked): Promise<Result<Move>> {
  const closed = desk.tenancy.gate();
  if (closed) return failed(closed);
  const at = desk.tenancy.here();
  const begun = await begin(desk, at, asked);
  if (!begun.ok) return begun;
  const move = begun.value;

  const outcome = await at.api.moveService(move.lineId, moveBody(asked));
  at.note(outcome.kind === 'notSent' ? outcome.failure : undefined);
  switch (outcome.kind) {
    case 'answered': {
      await keepLine(desk.reference(move.connectionId), outcome.line);
      // By the answer alone: what is kept of the line still has its former owner.
      const state = judgeMove(move, outcome.line);
      return state
        ? settled(desk, move, state)
        : openAndLookedUp(desk, at, move, 'The answer does not say whose line it is.');
    }
    case 'rejected':
      return settled(desk, move, 'refused', reasonsIn(outcome.failure));
    case 'notSent': {
      await settled(desk, move, 'notSent');
      return failed(outcome.failure);
    }
    case 'unknown':
      return openAndLookedUp(desk, at, move, outcome.why);
  }
}

/** Its outcome is unknown until a look at the line tells. */
async function openAndLookedUp(desk: MoveDesk, at: Here, move: Move, why: string): Promise<Result<Move>> {
  const unknown = await settled(desk, move, 'unknown', why);
  const found = unknown.ok ? await lookUp(desk, at, unknown.value) : unknown;
  return found.ok ? found : unknown;
}

/** Whose line it is now, read from the server: what became of a move whose answer was lost. */
export async function lookUpMove(desk: MoveDesk, id: string): Promise<Result<Move>> {
  const move = await desk.moves.find(id);
  if (move?.connectionId !== desk.tenancy.connection().id)
    return failed({ kind: 'notFound', what: 'The move' });
  return lookUp(desk, desk.tenancy.here(), move);
}

/** Moves that were on their way when the program ended: nobody knows what became of them. */
export const recoverMoves = (moves: MoveStore): Promise<number> =>
  moves.recover('The program ended before the answer came.');

async function begin(desk: MoveDesk, at: Here, asked: MoveAsked): Promise<Result<Move>> {
  const { id: connectionId, username } = at.connection;
  const reference = desk.reference(connectionId);
  const line = await reference.find(kinds.line, asked.lineId);
  if (!line) return failed({ kind: 'notFound', what: 'The line' });
  const to = await reference.find(kinds.employee, asked.ownerId);
  if (!to) return failed({ kind: 'notFound', what: 'The person' });
  const from = line.employee;
  if (from?.id === to.id)
    return failed({
      kind: 'incomplete',
      problems: [{ path: 'ownerId', says: `The line is with ${fullName(to)} already.` }],
    });
  const { me } = desk.tenancy.state();
  const move: Move = {
    id: desk.world.newId(),
    connectionId,
    lineId: line.id,
    number: line.number,
    ...(from && { from }),
    to,
    charges: asked.charges,
    by: me ? fullName(me) : username,
    at: desk.world.now(),
    state: 'sending',
  };
  // On disk before the first byte leaves: after a crash it is known that a move may have gone out.
  if (await desk.moves.begin(move)) return ok(move);
  const says = 'What became of its last move is not known yet. Look that up first.';
  return failed({ kind: 'incomplete', problems: [{ path: 'lineId', says }] });
}

async function lookUp(desk: MoveDesk, { ask }: Here, move: Move): Promise<Result<Move>> {
  // Still on its way: whoever looks now may see the line where it was, and the answer is yet to come.
  if (move.state === 'sending') return ok(move);
  const read = await ask((api) => api.line(move.lineId));
  if (!read.ok) return read;
  const line = await keepLine(desk.reference(move.connectionId), read.value);
  const state = judgeMove(move, read.value);
  // Only what was uncertain is decided by looking: a line may have been moved on since.
  if (!isOpenMove(move) && move.state !== 'notMoved') return ok(move);
  if (!state) return ok(move);
  const note = state === 'elsewhere' && line.employee ? `It is with ${fullName(line.employee)}.` : undefined;
  return settled(desk, move, state, note);
}

async function settled(
  { moves }: Pick<MoveDesk, 'moves'>,
  { id }: Move,
  state: MoveState,
  note?: string,
): Promise<Result<Move>> {
  const move = await moves.settle(id, state, note);
  return move ? ok(move) : failed({ kind: 'notFound', what: 'The move' });
}

const reasonsIn = (failure: Failure): string => {
  if (failure.kind === 'refused') return failure.reasons.map(reasonText).join('\n');
  return 'server' in failure ? reasonText(failure.server) : 'The sign-in has expired.';
};
