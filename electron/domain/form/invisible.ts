/**
 * @file What the eye misses in a text that has to be right to the letter (a PIN, an account, a serial number):
 * blanks at its ends, characters without a shape, and letters of another alphabet that look like ours.
 */

/** Controls, formats (zero width, writing direction), other blanks than the common one, and halves of characters. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}]|(?! )\p{Zs}/u;
/** Of these the ones that part words: a blank is meant. */
const PARTS = /[\t\n\r\v\f\u0085\p{Zl}\p{Zp}\p{Zs}]/u;

/** Names of those that turn up in copied text; the others go by their number. */
const names = new Map([
  [0x09, 'tab'],
  [0x0a, 'new line'],
  [0x0d, 'return'],
  [0xa0, 'no-break space'],
  [0xad, 'soft hyphen'],
  [0x200b, 'zero-width blank'],
  [0x200c, 'zero-width non-joiner'],
  [0x200d, 'zero-width joiner'],
  [0x200e, 'left-to-right mark'],
  [0x200f, 'right-to-left mark'],
  [0x202e, 'right-to-left override'],
  [0x2060, 'word joiner'],
  [0xfeff, 'byte order mark'],
]);

/** Cyrillic and Greek letters, and what they pass for. */
const lookAlikes = new Map(
  [
    ['АВЕЅІЈКМНОРСТУХаеѕіјорсух', 'ABESIJKMHOPCTYXaesijopcyx', 'Cyrillic'],
    ['ΑΒΕΖΗΙΚΜΝΟΡΤΥΧονρ', 'ABEZHIKMNOPTYXovp', 'Greek'],
  ].flatMap(([from = '', to = '', script = '']) =>
    Array.from(from, (letter, i) => [letter, { plain: to.charAt(i), script }] as const),
  ),
);
const FOREIGN = /[\p{Script=Cyrillic}\p{Script=Greek}]/u;

/** The name of a character that cannot be seen; undefined for one that can, and for the common blank. */
export function unseenName(letter: string): string | undefined {
  if (!UNSEEN.test(letter)) return undefined;
  const code = letter.codePointAt(0) ?? 0;
  return names.get(code) ?? `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
}

/** What the eye misses, as predicates: "begins with a blank", "holds a tab at position 4". Positions count from 1. */
export function invisibleIn(text: string): string[] {
  const letters = Array.from(text);
  const alike = disguised(text);
  const [first, last] = [
    letters.findIndex((letter) => !isBlank(letter)),
    letters.findLastIndex((l) => !isBlank(l)),
  ];
  if (text !== '' && first < 0) return ['holds nothing but blanks'];
  return [
    ...(first > 0 ? [`begins with ${blanks(letters.slice(0, first))}`] : []),
    ...letters.flatMap((letter, i) => {
      const what = i < first || i > last ? undefined : (unseen(letter) ?? alike(letter)?.says);
      return what === undefined ? [] : [`holds ${what} at position ${i + 1}`];
    }),
    ...(last < letters.length - 1 ? [`ends with ${blanks(letters.slice(last + 1))}`] : []),
  ];
}

/** The text as it reads: no blanks at its ends, nothing unseen, letters and digits of the common alphabet. */
export function asItReads(text: string): string {
  const alike = disguised(text);
  return Array.from(text, (letter) => {
    const disguise = alike(letter);
    if (disguise) return disguise.plain;
    if (!UNSEEN.test(letter)) return letter;
    return PARTS.test(letter) ? ' ' : '';
  })
    .join('')
    .trim();
}

const isBlank = (letter: string): boolean => letter === ' ' || UNSEEN.test(letter);

/** "a blank", "3 blanks", "a tab": whatever stands at an end, by its first character. */
function blanks(letters: readonly string[]): string {
  if (letters.length > 1) return `${letters.length} characters that cannot be seen`;
  const [letter = ' '] = letters;
  return unseen(letter) ?? 'a blank';
}

const unseen = (letter: string): string | undefined => {
  const name = unseenName(letter);
  return name === undefined ? undefined : `a ${name}`;
};

/** What a character passes for, and in words what it is. */
interface Disguise {
  plain: string;
  says: string;
}

/**
 * Tells what the letters of this text only look like. Letters of another alphabet count among Latin ones or digits
 * only, and only if all of them are look-alikes: a name in Cyrillic is a name.
 */
function disguised(text: string): (letter: string) => Disguise | undefined {
  const isMixed =
    /[0-9A-Za-z]/.test(text) &&
    Array.from(text).every((letter) => !FOREIGN.test(letter) || lookAlikes.has(letter));
  return (letter) => {
    const other = isMixed ? lookAlikes.get(letter) : undefined;
    if (other) return { plain: other.plain, says: `a ${other.script} letter that looks like ${other.plain}` };
    const plain = /^[0-9A-Za-z]$/.test(letter) ? undefined : plainOf(letter);
    return plain === undefined ? undefined : { plain, says: `another character for ${plain}` };
  };
}

/** The ASCII letter or digit that a character stands for: full-width, mathematical, or a digit of another script. */
function plainOf(letter: string): string | undefined {
  const known = letter.normalize('NFKC');
  if (/^[0-9A-Za-z]$/.test(known)) return known;
  if (!/^\p{Nd}$/u.test(letter)) return undefined;
  // Unicode sets the digits of a script in a row of ten, from zero.
  const code = letter.codePointAt(0) ?? 0;
  let zero = code;
  while (/^\p{Nd}$/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return String((code - zero) % 10);
}
