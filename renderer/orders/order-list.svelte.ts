import type { Desk } from '@contract/desk.ts';
import type { PlacedOrder } from '@domain/order.ts';
import type { Failure } from '@domain/result.ts';
import { ListSearch } from '../parts/list-search.svelte.ts';

/** The orders the server holds, as last read, and what is looked for among them. Listing asks nothing of the server. */
export class OrderList extends ListSearch<PlacedOrder> {
  isRefreshing = $state(false);
  /** Why the last refresh did not work; what was read before stays. */
  failure = $state.raw<Failure>();
  readonly #orders: Pick<Desk['orders'], 'list' | 'refresh'>;

  constructor(orders: Pick<Desk['orders'], 'list' | 'refresh'>) {
    super((text, offset) => orders.list(text, offset));
    this.#orders = orders;
  }

  /** What is here at once; what has changed at the server as soon as it answers. Offline the list stays as it was. */
  open = async (): Promise<void> => {
    await this.list();
    await this.refresh();
    if (this.failure?.kind === 'offline') this.failure = undefined;
  };

  /** Reads them from the server, then lists them with the search that stands. */
  refresh = async (): Promise<void> => {
    if (this.isRefreshing) return;
    this.isRefreshing = true;
    try {
      const read = await this.#orders.refresh();
      this.failure = read.ok ? undefined : read.failure;
      if (read.ok) await this.list();
    } finally {
      this.isRefreshing = false;
    }
  };
}
