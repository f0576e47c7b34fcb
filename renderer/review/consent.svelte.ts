import type { Desk } from '@contract/desk.ts';
import { statementFor } from '@domain/care/irreversible.ts';
import type { Draft } from '@domain/draft.ts';
import type { Failure } from '@domain/result.ts';
import type { Review } from '@domain/review.ts';

/** Milliseconds: longer than a double click of a slow hand. */
const SETTLES_AFTER = 1_000;

/** A person's consent to submit exactly the bytes that were reviewed. One is under way at most, and none is repeated. */
export class Consent {
  readonly #drafts: Pick<Desk['drafts'], 'submit'>;
  /** A click that began on the screen before must not end as a consent: the button stands where that one stood. */
  isSettled = $state(false);
  isUnderWay = $state(false);
  /** The statement of an order that nothing takes back is ticked. */
  isSaid = $state(false);
  /** Why the last one did not go out. */
  failure = $state.raw<Failure>();

  constructor(drafts: Pick<Desk['drafts'], 'submit'>) {
    this.#drafts = drafts;
  }

  /** The screen is in sight from now on, until the returned function is called. */
  settle = (): (() => void) => {
    const settling = setTimeout(() => (this.isSettled = true), SETTLES_AFTER);
    return () => clearTimeout(settling);
  };

  /** Something has to be ticked before it can be given. */
  lacks = (draft: Pick<Draft, 'type' | 'facts'>): boolean =>
    statementFor(draft) !== undefined && !this.isSaid;

  /** What became of the draft; undefined when nothing was sent, with the reason in `failure`. */
  give = async ({ draft, seal }: Pick<Review, 'draft' | 'seal'>): Promise<Draft | undefined> => {
    if (this.isUnderWay || !this.isSettled || this.lacks(draft)) return undefined;
    this.isUnderWay = true;
    this.failure = undefined;
    try {
      const result = await this.#drafts.submit(draft.id, seal.sha256, [statementFor(draft) ?? []].flat());
      if (result.ok) return result.value;
      this.failure = result.failure;
      return undefined;
    } finally {
      this.isUnderWay = false;
    }
  };
}
