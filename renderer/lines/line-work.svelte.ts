import type { Desk } from '@contract/desk.ts';
import type { Draft } from '@domain/draft.ts';
import type { Line } from '@domain/line.ts';
import type { PlacedOrder } from '@domain/order.ts';

/** Orders that no longer hold a line up (CONTRACT.md A31); any other word counts as open. */
const DONE = new Set(['COMPLETED', 'CANCELLED', 'REJECTED']);

/** What is already under way for a line, so that nobody orders the same a second time. */
export class LineWork {
  drafts = $state.raw<readonly Draft[]>([]);
  orders = $state.raw<readonly PlacedOrder[]>([]);

  constructor(desk: Pick<Desk, 'drafts' | 'orders'>, line: Line) {
    void this.#read(desk, line);
  }

  async #read({ drafts, orders }: Pick<Desk, 'drafts' | 'orders'>, { id, number }: Line): Promise<void> {
    const [written, placed] = await Promise.all([drafts.list(), orders.list(number, 0)]);
    this.drafts = written.filter(({ facts, stage }) => facts.line?.id === id && stage !== 'submitted');
    this.orders = placed.items.filter(
      ({ serviceNumber, status }) => serviceNumber === number && !DONE.has(status),
    );
  }
}
