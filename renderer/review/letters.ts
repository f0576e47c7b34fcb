/** A run of text as it is, or one character that cannot be seen, to be shown by its name. */
export type Letters = { text: string } | { mark: string };

/** Controls, formats (zero width, writing direction), other blanks than the common one, and halves of characters. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}]|(?! )\p{Zs}/u;

/** Names of those that turn up in copied text; the others go by their number. */
const names = new Map([
  [0x09, 'tab'],
  [0x0a, 'new line'],
  [0x0d, 'return'],
  [0xa0, 'hard blank'],
  [0xad, 'soft hyphen'],
  [0x200b, 'zero-width blank'],
  [0x200c, 'zero-width non-joiner'],
  [0x200d, 'zero-width joiner'],
  [0x200e, 'left-to-right mark'],
  [0x200f, 'right-to-left mark'],
  [0x202e, 'right-to-left override'],
  [0xfeff, 'byte order mark'],
]);

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
    if (!atEnd && !UNSEEN.test(letter)) {
      run += letter;
      return;
    }
    close();
    letters.push({ mark: atEnd ? 'blank' : markOf(letter) });
  });
  close();
  return letters;
}

function markOf(letter: string): string {
  const code = letter.codePointAt(0) ?? 0;
  return names.get(code) ?? `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
}
