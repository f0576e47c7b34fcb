import type { Listed } from '@domain/listed.ts';
import { SvelteMap } from 'svelte/reactivity';

/** Rows that cross the bridge at a time, as the contract's lists do. */
const PAGE = 50;

type Read<L> = (offset: number) => Promise<L>;

/** A long list of which only the pages that were looked at are here. */
export class Pages<T, L extends Listed<T> = Listed<T>> {
  /** The first page whole, with what else it tells of the list. */
  first = $state.raw<L>();
  total = $state(0);
  asOf = $state<number>();
  /** A first page has arrived; before that nothing is known, not even that there is nothing. */
  isRead = $state(false);

  readonly #pages = new SvelteMap<number, readonly T[]>();
  #asked: boolean[] = [];
  #read: Read<L> | undefined;
  #turn = 0;

  /** Lists anew. What is shown stays until the first page is here; of several in a hurry the last one counts. */
  async restart(read: Read<L>): Promise<void> {
    const turn = ++this.#turn;
    const first = await read(0);
    if (turn !== this.#turn) return;
    this.#read = read;
    this.#asked = [true];
    this.#pages.clear();
    this.first = first;
    this.#keep(0, first);
    this.isRead = true;
  }

  /** The row at a place of the whole list; undefined while its page is on the way. */
  rowAt = (index: number): T | undefined => this.#pages.get(Math.floor(index / PAGE))?.[index % PAGE];

  /** Fetches what is about to be seen, each page once. */
  show = (from: number, to: number): void => {
    const last = Math.min(to, this.total - 1);
    for (let page = Math.floor(from / PAGE); page * PAGE <= last; page++) void this.#fetch(page);
  };

  async #fetch(page: number): Promise<void> {
    if (!this.#read || this.#asked[page]) return;
    const turn = this.#turn;
    this.#asked[page] = true;
    const listed = await this.#read(page * PAGE);
    if (turn === this.#turn) this.#keep(page, listed);
  }

  #keep(page: number, { items, total, asOf }: Listed<T>): void {
    this.#pages.set(page, items);
    this.total = total;
    this.asOf = asOf;
  }
}
