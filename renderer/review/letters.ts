import { unseenName } from '@domain/form/invisible.ts';

/** A run of text as it is, or one character that cannot be seen, to be shown by its name. */
export type Letters = { text: string } | { mark: string };

/**
 * Takes a text apart so that nothing in it can hide: two values that look alike and are not must not look alike
 * on the review screen. A blank at either end is shown, too.
 */
export function lettersOf(text: string): Letters[] {
  const letters: Letters[] = [];
  let run = '';
  const close = () => {
    if (run !== '') letters.push({ text: run });
    run = '';
  };
  const all = Array.from(text);
  all.forEach((letter, i) => {
    const atEnd = letter === ' ' && (i === 0 || i === all.length - 1);
    const mark = atEnd ? 'blank' : unseenName(letter);
    if (mark === undefined) {
      run += letter;
      return;
    }
    close();
    letters.push({ mark });
  });
  close();
  return letters;
}
