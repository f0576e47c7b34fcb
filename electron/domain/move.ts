import type { Employee } from './employee.ts';
import type { Line } from './line.ts';
import type { Failure } from './result.ts';

/** What becomes of a moved line's charges (CONTRACT.md d.10). */
export const moveCharges = [
  'MOVE_NO_CHARGES',
  'MOVE_CHARGES_FOR_LAST_MONTH_ONLY',
  'MOVE_ALL_CHARGES',
] as const;

export type MoveCharges = (typeof moveCharges)[number];

/** A line to another person (CONTRACT.md b.2). */
export interface MoveAsked {
  lineId: string;
  ownerId: string;
  charges: MoveCharges;
}

export type MoveState =
  /** On its way. After a crash its outcome is unknown. */
  | 'sending'
  | 'moved'
  /** The line has a third owner now. */
  | 'elsewhere'
  /** Looked at afterwards, the line is where it was. */
  | 'notMoved'
  | 'refused'
  /** Certainly nothing was sent. */
  | 'notSent'
  | 'unknown';

/** A move as it is kept: what was asked, by whom, and what came of it. */
export interface Move {
  id: string;
  connectionId: string;
  lineId: string;
  number: string;
  from?: Employee;
  to: Employee;
  charges: MoveCharges;
  /** Who consented, in words. */
  by: string;
  /** Milliseconds since 1970. */
  at: number;
  state: MoveState;
  /** Why it stands as it does, where the state alone does not say. */
  note?: string;
}

/** What came of asking for a move. All that is not certain is unknown. */
export type MoveOutcome =
  | { kind: 'answered'; line: Line }
  | { kind: 'rejected'; failure: Failure }
  | { kind: 'notSent'; failure: Failure }
  | { kind: 'unknown'; why: string };

/** The body of POST /assets/services/{id}/move. Company ids may be shared by two people, so Tangoe's own id is used. */
export const moveBody = ({ ownerId, charges }: Pick<MoveAsked, 'ownerId' | 'charges'>): string =>
  JSON.stringify({ newOwnerEmployeeId: ownerId, moveCharges: charges });

/** What the line's owner shows of a move; undefined when the line names none. */
export function judgeMove(
  { from, to }: Pick<Move, 'from' | 'to'>,
  { employee }: Pick<Line, 'employee'>,
): 'moved' | 'notMoved' | 'elsewhere' | undefined {
  if (!employee) return undefined;
  if (employee.id === to.id) return 'moved';
  return employee.id === from?.id ? 'notMoved' : 'elsewhere';
}

/** Its outcome is not certain: nothing further may be sent for the line until it was looked up. */
export const isOpenMove = ({ state }: Pick<Move, 'state'>): boolean =>
  state === 'sending' || state === 'unknown';
