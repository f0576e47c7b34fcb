/** Where a person is in a list. Kept outside the list, so that coming back finds the same row and the same scroll. */
export class ListPlace {
  /** Key of the chosen row. */
  key = $state<string>();
  /** Pixels scrolled. */
  top = $state(0);

  reset(): void {
    this.key = undefined;
    this.top = 0;
  }
}
