/** What a key means in the window, outside its fields. */
export type Command = 'new' | 'drafts' | 'orders' | 'lines' | 'search' | 'sheet' | 'back';

interface Pressed {
  key: string;
  alt: boolean;
  ctrl: boolean;
  meta: boolean;
}

/** "g" waits this long for the letter that says where to. */
const CHORD = 1_500;

const single: Readonly<Record<string, Command | undefined>> = { c: 'new', '/': 'search', '?': 'sheet' };
const afterG: Readonly<Record<string, Command | undefined>> = { d: 'drafts', o: 'orders', l: 'lines' };

/** Reads keys one after the other; answers the command that a key completes. */
export class KeyReader {
  #goSince = -Infinity;

  /** `letters` is off when the person switched single-letter keys off; Esc always works. */
  read({ key, alt, ctrl, meta }: Pressed, at: number, letters: boolean): Command | undefined {
    if (alt || ctrl || meta) return undefined;
    if (key === 'Escape') return 'back';
    if (!letters) return undefined;
    const isChord = at - this.#goSince < CHORD;
    this.#goSince = key === 'g' && !isChord ? at : -Infinity;
    return isChord ? afterG[key] : single[key];
  }
}
