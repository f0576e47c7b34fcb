import type { Desk } from '@contract/desk.ts';
import { orderNumberProblem } from '@domain/order-number.ts';
import { failed, ok, type Failure, type Result } from '@domain/result.ts';
import { inWords } from '../words/failures.ts';
import type { DraftKeeper } from './draft-keeper.svelte.ts';

/** Where the order number stands in the form. */
export const NUMBER = 'externalOrderNumber';

/** A draft's order number while it is typed: what was typed stays in sight until it is taken. */
export class TypedNumber {
  readonly #keeper: DraftKeeper;
  readonly #renumber: Desk['drafts']['renumber'];
  #typed = $state<string>();
  #failure = $state.raw<Failure>();
  #keeping: Promise<Result<null>> | undefined;

  constructor(keeper: DraftKeeper, renumber: Desk['drafts']['renumber']) {
    this.#keeper = keeper;
    this.#renumber = renumber;
  }

  get text(): string {
    return this.#typed ?? this.#kept;
  }
  get isPending(): boolean {
    return this.text !== this.#kept;
  }
  /** Why it cannot be a number at all. */
  get invalid(): string | undefined {
    return this.isPending ? orderNumberProblem(this.text) : undefined;
  }
  /** Why it is not the draft's number yet, in a sentence. */
  get problem(): string | undefined {
    const failure = this.#failure;
    if (!failure) return this.invalid;
    return failure.kind === 'incomplete' ? failure.problems[0]?.says : inWords(failure);
  }

  type = (text: string): void => {
    this.#typed = text;
    this.#failure = undefined;
  };

  /** Gives the draft the number that was typed, if one was. */
  keep = (): Promise<Result<null>> => {
    this.#keeping ??= this.#keepAll().finally(() => (this.#keeping = undefined));
    return this.#keeping;
  };

  get #kept(): string {
    return this.#keeper.kept.externalOrderNumber;
  }

  async #keepAll(): Promise<Result<null>> {
    while (this.isPending) {
      const says = this.invalid;
      if (says !== undefined) return failed({ kind: 'incomplete', problems: [{ path: NUMBER, says }] });
      const asked = this.text;
      const result = await this.#ask(asked);
      if (result.ok) this.#keeper.hear(result.value);
      // Whoever typed on meanwhile has an answer to another number.
      if (asked !== this.text) continue;
      if (!result.ok) {
        this.#failure = result.failure;
        return result;
      }
      break;
    }
    this.#typed = undefined;
    this.#failure = undefined;
    return ok(null);
  }

  async #ask(number: string): ReturnType<Desk['drafts']['renumber']> {
    try {
      return await this.#renumber(this.#keeper.kept.id, number);
    } catch (error) {
      return failed({ kind: 'notSaved', detail: error instanceof Error ? error.message : String(error) });
    }
  }
}
