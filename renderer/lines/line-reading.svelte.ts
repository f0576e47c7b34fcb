import type { Desk } from '@contract/desk.ts';
import type { Line } from '@domain/line.ts';
import type { Move } from '@domain/move.ts';
import type { Failure } from '@domain/result.ts';

/** One line on screen: at once as it is kept, then as the server has it now. */
export class LineReading {
  line = $state.raw() as Line;
  moves = $state.raw<readonly Move[]>([]);
  /** What is on screen was read just now; undefined before an answer. */
  isFresh = $state<boolean>();
  failure = $state.raw<Failure>();
  readonly #desk: Pick<Desk, 'lines' | 'reference'>;

  constructor(desk: Pick<Desk, 'lines' | 'reference'>, line: Line) {
    this.#desk = desk;
    this.line = line;
    void this.read();
  }

  read = async (): Promise<void> => {
    const { id } = this.line;
    const kept = await this.#desk.reference.line(id);
    if (kept && this.isFresh === undefined) this.line = kept;
    const found = await this.#desk.lines.find(id);
    this.failure = found.ok ? undefined : found.failure;
    if (!found.ok) return;
    this.line = found.value.line;
    this.moves = found.value.moves;
    this.isFresh = found.value.fresh;
  };

  /** What became of a move whose answer was lost. */
  lookUp = async (moveId: string): Promise<void> => {
    const found = await this.#desk.lines.lookUpMove(moveId);
    if (found.ok) await this.read();
    else this.failure = found.failure;
  };
}
