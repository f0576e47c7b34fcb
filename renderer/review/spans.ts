/** A text in three parts, of which the middle one differs from its counterpart. */
export interface Spans {
  before: string;
  differs: string;
  after: string;
}

/** Texts that share less than this part of their letters are different altogether. */
const LEAST_SHARED = 1 / 3;

/** Where two texts differ: what they share at the start and the end is left out. Undefined when they share little. */
export function differingSpans(one: string, other: string): [Spans, Spans] | undefined {
  const [a, b] = [Array.from(one), Array.from(other)];
  const shortest = Math.min(a.length, b.length);
  let head = 0;
  while (head < shortest && a[head] === b[head]) head++;
  let tail = 0;
  while (tail < shortest - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail++;
  if (head + tail < Math.max(a.length, b.length) * LEAST_SHARED) return undefined;
  const cut = (letters: string[]): Spans => ({
    before: letters.slice(0, head).join(''),
    differs: letters.slice(head, letters.length - tail).join(''),
    after: letters.slice(letters.length - tail).join(''),
  });
  return [cut(a), cut(b)];
}
