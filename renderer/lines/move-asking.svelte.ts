import type { Desk } from '@contract/desk.ts';
import { fullName, type Employee } from '@domain/employee.ts';
import type { Line } from '@domain/line.ts';
import { isOpenMove, type Move, type MoveCharges } from '@domain/move.ts';
import type { Failure } from '@domain/result.ts';

/** Moving a line to another person: asked for, looked at once more, done once. */
export class MoveAsking {
  owner = $state.raw<Employee>();
  charges = $state<MoveCharges>();
  /** What is asked for stands there to be consented to. */
  isChecked = $state(false);
  isSending = $state(false);
  isLooking = $state(false);
  /** What came of it. */
  move = $state.raw<Move>();
  failure = $state.raw<Failure>();
  readonly line: Line;
  readonly #lines: Pick<Desk['lines'], 'move' | 'lookUpMove'>;
  readonly #told: () => void;

  /** `told` hears when it is known what came of it, even after the person has left. */
  constructor(lines: Pick<Desk['lines'], 'move' | 'lookUpMove'>, line: Line, told: () => void) {
    this.#lines = lines;
    this.#told = told;
    this.line = line;
  }

  /** Why it cannot be asked for yet. */
  missing: string | undefined = $derived.by(() => {
    if (!this.owner) return 'Choose the person it goes to.';
    if (this.owner.id === this.line.employee?.id) return `It is with ${fullName(this.owner)} already.`;
    return this.charges === undefined ? 'Choose what becomes of the charges.' : undefined;
  });
  isOpen: boolean = $derived.by(() => this.move !== undefined && isOpenMove(this.move));

  check = (): void => {
    this.isChecked = this.missing === undefined;
  };

  edit = (): void => {
    this.isChecked = false;
    this.failure = undefined;
  };

  /** The consent. It leaves once, however often it is clicked. */
  send = async (): Promise<void> => {
    const { owner, charges } = this;
    if (!this.isChecked || !owner || charges === undefined || this.isSending || this.move) return;
    this.isSending = true;
    try {
      const moved = await this.#lines.move({ lineId: this.line.id, ownerId: owner.id, charges });
      this.failure = moved.ok ? undefined : moved.failure;
      if (moved.ok) this.move = moved.value;
    } finally {
      this.isSending = false;
      this.#told();
    }
  };

  lookUp = async (): Promise<void> => {
    if (!this.move || this.isLooking) return;
    this.isLooking = true;
    try {
      const found = await this.#lines.lookUpMove(this.move.id);
      this.failure = found.ok ? undefined : found.failure;
      if (found.ok) this.move = found.value;
    } finally {
      this.isLooking = false;
      this.#told();
    }
  };
}
