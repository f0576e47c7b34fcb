import type { Desk } from '@contract/desk.ts';
import type { Line } from '@domain/line.ts';
import type { OrderType } from '@domain/order-type.ts';
import type { Failure } from '@domain/result.ts';

/** Beginning an order for a line: makes its draft, once, and hands on its id. */
export class OrderStart {
  starting = $state<OrderType>();
  failure = $state.raw<Failure>();
  readonly #drafts: Pick<Desk['drafts'], 'create'>;
  readonly #started: (draftId: string) => void;

  constructor(drafts: Pick<Desk['drafts'], 'create'>, started: (draftId: string) => void) {
    this.#drafts = drafts;
    this.#started = started;
  }

  start = async (type: OrderType, line: Pick<Line, 'id'>): Promise<void> => {
    if (this.starting) return;
    this.starting = type;
    try {
      const created = await this.#drafts.create(type, { lineId: line.id });
      this.failure = created.ok ? undefined : created.failure;
      if (created.ok) this.#started(created.value.id);
    } finally {
      this.starting = undefined;
    }
  };
}
