import type { ForWhom } from '@contract/contract.ts';
import type { Desk } from '@contract/desk.ts';
import type { Draft } from '@domain/draft.ts';
import type { OrderType } from '@domain/order-type.ts';
import type { Failure, Result } from '@domain/result.ts';

type Drafts = Pick<Desk['drafts'], 'create' | 'createFrom'>;

/** Beginning an order for a line or a person: makes its draft, once, and hands on its id. */
export class OrderStart {
  /** The type, or the id of the template, that is being begun. */
  starting = $state<string>();
  failure = $state.raw<Failure>();
  readonly #drafts: Drafts;
  readonly #started: (draftId: string) => void;

  constructor(drafts: Drafts, started: (draftId: string) => void) {
    this.#drafts = drafts;
    this.#started = started;
  }

  start = (type: OrderType, forWhom: ForWhom): Promise<void> =>
    this.#begin(type, () => this.#drafts.create(type, forWhom));

  startFrom = (templateId: string, forWhom: ForWhom): Promise<void> =>
    this.#begin(templateId, () => this.#drafts.createFrom(templateId, forWhom));

  async #begin(what: string, create: () => Promise<Result<Draft>>): Promise<void> {
    if (this.starting !== undefined) return;
    this.starting = what;
    try {
      const created = await create();
      this.failure = created.ok ? undefined : created.failure;
      if (created.ok) this.#started(created.value.id);
    } finally {
      this.starting = undefined;
    }
  }
}
