import type { Listed } from '@domain/listed.ts';
import { ListPlace } from './list-place.svelte.ts';
import { Pages } from './pages.svelte.ts';

/** A long list as it is on screen: what is looked for, what was found, which one is picked. */
export class ListSearch<T> {
  text = $state('');
  picked = $state.raw<T>();
  readonly found = new Pages<T>();
  readonly place = new ListPlace();
  readonly #ask: (text: string, offset: number) => Promise<Listed<T>>;

  constructor(ask: (text: string, offset: number) => Promise<Listed<T>>) {
    this.#ask = ask;
  }

  search = (text: string): Promise<void> => {
    this.text = text;
    this.place.reset();
    this.picked = undefined;
    return this.list();
  };

  /** Lists anew what is looked for, after a refresh for example; what is picked stays picked. */
  list = (): Promise<void> => {
    const text = this.text.trim();
    return this.found.restart((offset) => this.#ask(text, offset));
  };

  pick = (one: T): void => {
    this.picked = one;
  };

  /** As it was at first: what was looked for has been found and used. */
  forget = (): void => {
    if (this.text === '') this.leave();
    else void this.search('');
  };

  leave = (): void => {
    this.picked = undefined;
  };
}
