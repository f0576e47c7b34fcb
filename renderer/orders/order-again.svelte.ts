import type { DraftLikeOrder } from '@contract/contract.ts';
import type { Desk } from '@contract/desk.ts';
import type { Failure } from '@domain/result.ts';

/** Ordering the same again: makes the draft, once. What the order does not tell is shown before the draft opens. */
export class OrderAgain {
  isStarting = $state(false);
  failure = $state.raw<Failure>();
  /** The draft is there, but not all of the order is in it. */
  partly = $state.raw<DraftLikeOrder>();
  readonly #drafts: Pick<Desk['drafts'], 'createLike'>;
  readonly #open: (draftId: string) => void;

  constructor(drafts: Pick<Desk['drafts'], 'createLike'>, open: (draftId: string) => void) {
    this.#drafts = drafts;
    this.#open = open;
  }

  start = async (orderId: string): Promise<void> => {
    if (this.isStarting || this.partly) return;
    this.isStarting = true;
    try {
      const made = await this.#drafts.createLike(orderId);
      this.failure = made.ok ? undefined : made.failure;
      if (!made.ok) return;
      if (made.value.notTold.length > 0) this.partly = made.value;
      else this.#open(made.value.draft.id);
    } finally {
      this.isStarting = false;
    }
  };

  /** On to the draft; it exists, so there is no way back from here but to it. */
  goOn = (): void => {
    const draftId = this.partly?.draft.id;
    this.partly = undefined;
    if (draftId !== undefined) this.#open(draftId);
  };
}
