import { untrack } from 'svelte';
import { SvelteMap, SvelteSet } from 'svelte/reactivity';
import { isTooLong, keyOf, type Fit, type Fits, type Judge, type Pair } from '@domain/form/pattern.ts';
import { askedOnce } from './asked-once.ts';

/** What main said about the texts on screen. Reads are reactive: what follows from a verdict follows once it is there. */
export class Verdicts {
  readonly #judge: Judge;
  readonly #known = new SvelteMap<string, Fit>();
  #wanted = new SvelteSet<string>();

  constructor(judge: Judge) {
    this.#judge = askedOnce(judge);
  }

  /** Undefined as long as nobody knows: the text is neither good nor bad. */
  of = (regEx: string, text: string): Fit | undefined =>
    isTooLong({ regEx, text }) ? 'unchecked' : this.#known.get(keyOf({ regEx, text }));

  fits: Fits = (regEx, text) => this.of(regEx, text) ?? 'unchecked';

  /** Asks about what is new among these pairs and forgets all others. Resolves when there is a verdict on each. */
  learn = async (pairs: readonly Pair[]): Promise<void> => {
    const wanted = pairs.filter((pair) => !isTooLong(pair));
    this.#wanted = new SvelteSet(wanted.map(keyOf));
    const asked = untrack(() => wanted.filter((pair) => !this.#known.has(keyOf(pair))));
    if (asked.length > 0) this.#hear(asked, await this.#judge(asked));
  };

  #hear(pairs: readonly Pair[], verdicts: readonly Fit[]): void {
    pairs.forEach((pair, i) => this.#known.set(keyOf(pair), verdicts[i] ?? 'unchecked'));
    for (const key of this.#known.keys()) if (!this.#wanted.has(key)) this.#known.delete(key);
  }
}
