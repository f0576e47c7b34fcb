/** Where a person is in a list. Kept outside the list, so that coming back finds the same row and the same scroll. */
export class ListPlace {
  /** Place of the chosen row when it was chosen; -1 before. */
  index = $state(-1);
  /** Its key, so that it is found again when rows move; undefined while the row is on its way. */
  key = $state<string>();
  /** Pixels scrolled. */
  top = $state(0);

  choose(index: number, key: string | undefined): void {
    this.index = index;
    this.key = key;
  }

  reset(): void {
    this.choose(-1, undefined);
    this.top = 0;
  }
}
