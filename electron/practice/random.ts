/** A repeatable source of choices: the same seed and purpose always give the same sequence. */
export interface Random {
  /** From 0 up to, but not including, 1. */
  next: () => number;
  /** A whole number from `least` to `most`, both included. */
  between: (least: number, most: number) => number;
  /** One member of a list that is not empty. */
  pick: <T>(list: readonly T[]) => T;
  /** That many decimal digits. */
  digits: (count: number) => string;
}

/**
 * The sequence of one purpose (mulberry32, public domain). Each part of the seed has its own purpose,
 * so that a change in one part leaves all the others as they were.
 */
export function random(seed: number, purpose: string): Random {
  let state = seed;
  for (let place = 0; place < purpose.length; place += 1) {
    state = Math.imul(state ^ purpose.charCodeAt(place), 0x01000193);
  }
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const between = (least: number, most: number): number => least + Math.floor(next() * (most - least + 1));
  return {
    next,
    between,
    pick: (list) => {
      const member = list[between(0, list.length - 1)];
      if (member === undefined) throw new Error('expected a list with members, found an empty one');
      return member;
    },
    digits: (count) => Array.from({ length: count }, () => String(between(0, 9))).join(''),
  };
}
