/**
 * @file The server's expressions, run without letting one hang the window.
 *
 * An expression from outside can take exponential time. Those whose shape allows that are not run; the server
 * checks them. Expressions are anchored here, since the server's are not (CONTRACT.md d.5, T46).
 */

/** Fits, does not, or is left to the server. */
export type Fit = 'fits' | 'misses' | 'unchecked';

const LONGEST_PATTERN = 512;
const LONGEST_TEXT = 1_024;
const MOST_REPEATS = 4;

/** Does the whole text fit the expression? Bad, long or risky expressions are left to the server. */
export function fits(regEx: string, text: string): Fit {
  if (regEx.length > LONGEST_PATTERN || text.length > LONGEST_TEXT || isRisky(regEx)) return 'unchecked';
  try {
    return new RegExp(`^(?:${regEx})$`).test(text) ? 'fits' : 'misses';
  } catch {
    return 'unchecked';
  }
}

/** Repeats around repeats or alternatives, back references, look-around, or many open repeats in a row. */
function isRisky(regEx: string): boolean {
  const plain = regEx.replace(/\\[^1-9k]/g, '_').replace(/\[(?:[^\]\\]|\\.)*\]/g, '_');
  if (/\\[1-9k]|\(\?[=!<]/.test(plain)) return true;
  if ((plain.match(/[*+]|\{\d+,\}/g) ?? []).length > MOST_REPEATS) return true;
  return hasRepeatedGroup(plain);
}

const REPEAT = /^(?:[*+]|\{\d+,\d*\}|\{(?:[2-9]|\d{2,})\})/;

function hasRepeatedGroup(plain: string): boolean {
  const opened: number[] = [];
  for (let i = 0; i < plain.length; i++) {
    if (plain[i] === '(') opened.push(i);
    if (plain[i] !== ')') continue;
    const inside = plain.slice((opened.pop() ?? 0) + 1, i);
    if (REPEAT.test(plain.slice(i + 1)) && /[*+|?]|\{\d+,/.test(inside.replace(/^\?:/, ''))) return true;
  }
  return false;
}
