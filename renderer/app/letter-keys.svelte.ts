const KEPT_AS = 'letter-keys';

/** Whether single letters act outside fields. A person can switch them off (WCAG 2.1.4), and they stay off. */
export class LetterKeys {
  areOn = $state(true);
  readonly #kept: Pick<Storage, 'getItem' | 'setItem'>;

  constructor(kept: Pick<Storage, 'getItem' | 'setItem'>) {
    this.#kept = kept;
    this.areOn = kept.getItem(KEPT_AS) !== 'off';
  }

  turn = (on: boolean): void => {
    this.areOn = on;
    this.#kept.setItem(KEPT_AS, on ? 'on' : 'off');
  };
}
