import type { Desk } from '@contract/desk.ts';
import type { Line } from '@domain/line.ts';
import { ListPlace } from '../parts/list-place.svelte.ts';
import { Pages } from '../parts/pages.svelte.ts';

/** The lines of the tenant as they are on screen: what is looked for, what was found, which one is picked. */
export class LineSearch {
  text = $state('');
  picked = $state.raw<Line>();
  readonly lines = new Pages<Line>();
  readonly place = new ListPlace();
  readonly #reference: Pick<Desk['reference'], 'lines'>;

  constructor(reference: Pick<Desk['reference'], 'lines'>) {
    this.#reference = reference;
  }

  search = (text: string): Promise<void> => {
    this.text = text;
    this.place.reset();
    this.picked = undefined;
    return this.list();
  };

  /** Lists anew what is looked for, after a refresh for example; the picked line stays picked. */
  list = (): Promise<void> => {
    const text = this.text.trim();
    return this.lines.restart((offset) => this.#reference.lines(text, offset));
  };

  pick = (line: Line): void => {
    this.picked = line;
  };

  leave = (): void => {
    this.picked = undefined;
  };
}
