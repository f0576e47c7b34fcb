import type { Desk } from '@contract/desk.ts';
import type { Draft } from '@domain/draft.ts';
import { SvelteMap } from 'svelte/reactivity';

/** How many drafts still want something of a person: neither submitted nor thrown away. */
export class OpenDrafts {
  readonly #desk: Pick<Desk, 'drafts' | 'on'>;
  readonly #all = new SvelteMap<string, Draft>();

  constructor(desk: Pick<Desk, 'drafts' | 'on'>, first: readonly Draft[]) {
    this.#desk = desk;
    this.#keep(first);
  }

  count = $derived.by(
    () =>
      [...this.#all.values()].filter(
        ({ stage, trashedAt }) => stage !== 'submitted' && trashedAt === undefined,
      ).length,
  );

  list = async (): Promise<void> => {
    this.#keep(await this.#desk.drafts.list());
  };

  get isEmpty(): boolean {
    return this.#all.size === 0;
  }

  /** Listens until the returned function is called. */
  listen = (): (() => void) => this.#desk.on('draft', (draft) => this.#all.set(draft.id, draft));

  #keep(drafts: readonly Draft[]): void {
    this.#all.clear();
    for (const draft of drafts) this.#all.set(draft.id, draft);
  }
}
