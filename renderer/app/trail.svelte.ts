import type { Screen } from './screen.ts';

/** The way a person came: the last screen is shown, one step back leads to the one before. */
export class Trail {
  #steps = $state.raw<readonly Screen[]>([]);

  constructor(first: Screen) {
    this.#steps = [first];
  }

  here: Screen = $derived.by(() => this.#steps.at(-1) ?? { name: 'drafts' });
  before: Screen | undefined = $derived.by(() => this.#steps.at(-2));

  /** To a place of the rail: the way behind it is forgotten. */
  go = (screen: Screen): void => {
    this.#steps = [screen];
  };

  /** One step further in. */
  open = (screen: Screen): void => {
    this.#steps = [...this.#steps, screen];
  };

  back = (): void => {
    if (this.before) this.#steps = this.#steps.slice(0, -1);
  };
}
