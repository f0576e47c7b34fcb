import type { Value, Values } from '@domain/draft.ts';

/** A field that was changed here and elsewhere, to different values. */
export interface Clash {
  path: string;
  /** Undefined where it was emptied by being removed. */
  theirs: Value | undefined;
}

/** What this screen knows of the kept draft: the version it started from, and the one it is just sending. */
export interface Known {
  kept: Values;
  sent?: Values | undefined;
}

/**
 * Joins what is on screen with what main says is kept, field by field. Whoever differs from what was kept before
 * made the change. Where both did, the screen's value stays and the clash is told, so that a person decides.
 */
export function merged(
  { kept, sent = kept }: Known,
  mine: Values,
  theirs: Values,
): { values: Values; clashes: readonly Clash[] } {
  const values: Record<string, Value> = {};
  const clashes: Clash[] = [];
  for (const path of pathsOf(mine, theirs)) {
    const [here, there] = [mine[path], theirs[path]];
    const changedThere = !sameValue(there, kept[path]) && !sameValue(there, sent[path]);
    const changedHere = !sameValue(here, kept[path]);
    const value = changedThere && !changedHere ? there : here;
    if (changedThere && changedHere && !sameValue(here, there)) clashes.push({ path, theirs: there });
    if (value !== undefined) values[path] = value;
  }
  return { values, clashes };
}

export function sameValue(one: Value | undefined, other: Value | undefined): boolean {
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object') return false;
  return one.length === other.length && one.every((member, i) => member === other[i]);
}

/** Whether two versions hold the same fields with the same values. */
export const sameValues = (one: Values, other: Values): boolean =>
  pathsOf(one, other).every((path) => sameValue(one[path], other[path]));

const pathsOf = (one: Values, other: Values): string[] => [
  ...new Set([...Object.keys(one), ...Object.keys(other)]),
];
