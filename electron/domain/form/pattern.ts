/**
 * @file Texts and the server's expressions, as the rules see them.
 *
 * An expression from outside can take exponential time, so none is run here: whoever applies the rules asks a judge
 * that may fail (electron/patterns) and hands the verdicts in.
 */

/** Fits as a whole, does not, or is left to the server, which checks it in any case. */
export type Fit = 'fits' | 'misses' | 'unchecked';

/** The verdict on a text, where there is one; `unchecked` while there is none. */
export type Fits = (regEx: string, text: string) => Fit;

export interface Pair {
  readonly regEx: string;
  readonly text: string;
}

/** Verdicts in the order of the pairs. Never throws, never takes long, whatever the expressions are. */
export type Judge = (pairs: readonly Pair[]) => Promise<Fit[]>;

/** Characters. What is longer is left to the server. */
export const LONGEST_PATTERN = 512;
export const LONGEST_TEXT = 1_024;
/** So many pairs are asked for at once. */
export const MOST_PAIRS = 500;

export const isTooLong = ({ regEx, text }: Pair): boolean =>
  regEx.length > LONGEST_PATTERN || text.length > LONGEST_TEXT;

/** Names a pair in a map of verdicts. */
export const keyOf = ({ regEx, text }: Pair): string => JSON.stringify([regEx, text]);

/** What a judge said about these pairs, as the rules want it. */
export function fitsFrom(pairs: readonly Pair[], verdicts: readonly Fit[]): Fits {
  const known = new Map(pairs.map((pair, i) => [keyOf(pair), verdicts[i]]));
  return (regEx, text) => known.get(keyOf({ regEx, text })) ?? 'unchecked';
}
