/** One thing to choose. `detail` stands flush right: a price, a number, a department. */
export interface Choice {
  value: string;
  label: string;
  detail?: string | undefined;
}

export type Find<C extends Choice> = (search: string) => Promise<readonly C[]>;

/** What a combobox shows below its field: what was found for the last search, and which of it is marked. */
export class Choices<C extends Choice> {
  isOpen = $state(false);
  isSearching = $state(false);
  found = $state.raw<readonly C[]>([]);
  marked = $state(-1);
  readonly #find: () => Find<C>;
  #turn = 0;
  #asked: Promise<void> = Promise.resolve();

  /** The source arrives as a getter: it may change with what else is chosen. */
  constructor(find: () => Find<C>) {
    this.#find = find;
  }

  /** Of several searches in a hurry only the last one's answer is shown. */
  search(text: string): Promise<void> {
    this.#asked = this.#answer(text);
    return this.#asked;
  }

  /** What is marked once the last search is answered: who types fast does not get what an earlier one had found. */
  async chosen(): Promise<C | undefined> {
    await this.#asked;
    return this.isOpen && !this.isSearching ? this.found[this.marked] : undefined;
  }

  /** Up and down go round; the field itself is a stop on the way. */
  mark(step: 1 | -1): void {
    const stops = this.found.length + 1;
    this.marked = ((this.marked + 1 + step + stops) % stops) - 1;
  }

  /** Closing also forgets a search that is still on its way. */
  close(): void {
    this.#turn++;
    this.isOpen = false;
    this.isSearching = false;
    this.marked = -1;
  }

  async #answer(text: string): Promise<void> {
    const turn = ++this.#turn;
    this.isOpen = true;
    this.isSearching = true;
    const found = await this.#find()(text);
    if (turn !== this.#turn) return;
    this.found = found;
    this.marked = text !== '' && found.length > 0 ? 0 : -1;
    this.isSearching = false;
  }
}
