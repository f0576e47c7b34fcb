import type { Desk } from '@contract/desk.ts';
import type { PlacedOrder } from '@domain/order.ts';
import type { Failure } from '@domain/result.ts';
import { ListPlace } from '../parts/list-place.svelte.ts';
import { Pages } from '../parts/pages.svelte.ts';

/** The orders the server holds, as last read, and what is looked for among them. */
export class OrderList {
  text = $state('');
  isRefreshing = $state(false);
  /** Why the last refresh did not work; what was read before stays. */
  failure = $state.raw<Failure>();
  readonly orders = new Pages<PlacedOrder>();
  readonly place = new ListPlace();
  readonly #orders: Pick<Desk['orders'], 'list' | 'refresh'>;

  constructor(orders: Pick<Desk['orders'], 'list' | 'refresh'>) {
    this.#orders = orders;
  }

  search = (text: string): Promise<void> => {
    this.text = text;
    this.place.reset();
    return this.list();
  };

  /** From this computer; nothing is asked of the server. */
  list = (): Promise<void> => {
    const text = this.text.trim();
    return this.orders.restart((offset) => this.#orders.list(text, offset));
  };

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
