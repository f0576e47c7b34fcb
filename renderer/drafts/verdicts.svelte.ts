import { untrack } from 'svelte';
import type { Desk } from '@contract/desk.ts';
import { isTooLong, keyOf, MOST_PAIRS, type Fit, type Fits, type Pair } from '@domain/form/pattern.ts';

/** What main said about the texts on screen. Reads are reactive: what follows from a verdict follows once it is there. */
export class Verdicts {
  readonly #judge: Desk['reference']['judge'];
  #known = $state.raw<ReadonlyMap<string, Fit>>(new Map());
  #wanted: ReadonlyMap<string, Pair> = new Map();
  readonly #underWay = new Map<string, Promise<void>>();

  constructor(judge: Desk['reference']['judge']) {
    this.#judge = judge;
  }

  /** Undefined as long as nobody knows: the text is neither good nor bad. */
  of = (regEx: string, text: string): Fit | undefined =>
    isTooLong({ regEx, text }) ? 'unchecked' : this.#known.get(keyOf({ regEx, text }));

  fits: Fits = (regEx, text) => this.of(regEx, text) ?? 'unchecked';

  /** Asks about what is new among these pairs and forgets all others. Resolves when there is a verdict on each. */
  learn = async (pairs: readonly Pair[]): Promise<void> => {
    const known = untrack(() => this.#known);
    const wanted = new Map(pairs.filter((pair) => !isTooLong(pair)).map((pair) => [keyOf(pair), pair]));
    const asked = [...wanted.keys()].filter((key) => !known.has(key) && !this.#underWay.has(key));
    this.#wanted = wanted;
    for (let i = 0; i < asked.length; i += MOST_PAIRS) this.#ask(asked.slice(i, i + MOST_PAIRS), wanted);
    await Promise.all([...wanted.keys()].map((key) => this.#underWay.get(key)));
  };

  #ask(keys: readonly string[], wanted: ReadonlyMap<string, Pair>): void {
    const asking = this.#judge(keys.flatMap((key) => wanted.get(key) ?? []))
      .then((verdicts) => this.#hear(keys.map((key, i) => [key, verdicts[i] ?? 'unchecked'])))
      .finally(() => keys.forEach((key) => this.#underWay.delete(key)));
    for (const key of keys) this.#underWay.set(key, asking);
  }

  #hear(verdicts: readonly (readonly [string, Fit])[]): void {
    const all = [...this.#known, ...verdicts];
    this.#known = new Map(all.filter(([key]) => this.#wanted.has(key)));
  }
}
