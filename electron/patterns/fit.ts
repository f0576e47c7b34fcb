/**
 * @file Does a whole text fit an expression of the server's?
 *
 * Which engine the server has is not documented. A text must not be refused because engines differ, so there is a
 * verdict only where the usual ones agree. RE2 takes time linear to the text and decides all that it can read; what
 * it refuses (look-around, back references) V8 runs, which can take for ever: only for a thread that may be killed.
 */
import { RE2JS } from 're2js';
import type { Fit } from '../domain/form/pattern.ts';

/** The server's expressions are not anchored (CONTRACT.md d.5, T46): here the whole text has to fit. */
export function fit(regEx: string, text: string): Fit {
  if (isReadDifferently(regEx) || isSeenDifferently(regEx, text)) return 'unchecked';
  const matches = inRe2(regEx) ?? inV8(regEx);
  if (!matches) return 'unchecked';
  return matches(text) ? 'fits' : 'misses';
}

type Matches = (text: string) => boolean;

function inRe2(regEx: string): Matches | undefined {
  try {
    const compiled = RE2JS.compile(regEx);
    return (text) => compiled.testExact(text);
  } catch {
    return undefined;
  }
}

/** With the flag `u` V8 refuses what it does not know, such as `\Z` or `\h`, instead of taking it for a letter. */
function inV8(regEx: string): Matches | undefined {
  try {
    // By itself first: `a)|(b` would leave the group that anchors it.
    const anchored = new RegExp(`^(?:${new RegExp(regEx, 'u').source})$`, 'u');
    return (text) => anchored.test(text);
  } catch {
    return undefined;
  }
}

/**
 * Syntax with more than one meaning: none at all (no rule, or no text), a class that begins with `]`, has a class in
 * it or `&&` (Java, POSIX and JavaScript read three things), `{,3}` (up to three, or these four characters), `\12`
 * (a group, or an octal number).
 */
const isReadDifferently = (regEx: string): boolean =>
  regEx === '' ||
  /\[\^?\]|\[[^\]]*(?:\[|&&)|\{,/.test(regEx.replace(/\\./gs, '_')) ||
  /\\[1-9]\d/.test(regEx);

/**
 * Text of which engines see more or less: line ends (`.`, `$`), pairs of surrogates (one character or two), and
 * beyond printable ASCII what is a letter, a digit, a space or the same letter in the other case.
 */
const isSeenDifferently = (regEx: string, text: string): boolean =>
  /[\n\v\f\r\u0085\u2028\u2029\ud800-\udfff]/.test(text) ||
  (/[^ -~]/.test(regEx + text) && /\\[bdpsw]|\(\?[a-z-]+[:)]/i.test(regEx));
