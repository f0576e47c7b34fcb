import { textOf, type Draft } from '@domain/draft.ts';
import { LINE } from '@domain/form/paths.ts';
import { dayOn } from './today.ts';

/**
 * The last suspension of a line that was ordered here, unless it was ordered back since; with the day it was sent on, for
 * the one that names no day of its own.
 */
export function lastSuspension(
  drafts: readonly Draft[],
  lineId: string,
): { draft: Draft; sentOn: string } | undefined {
  const [last] = drafts
    .filter(
      ({ type, stage, values }) =>
        (type === 'SUSPEND' || type === 'UNSUSPEND') &&
        stage === 'submitted' &&
        textOf(values, LINE) === lineId,
    )
    .toSorted((one, other) => other.savedAt - one.savedAt);
  return last?.type === 'SUSPEND' ? { draft: last, sentOn: dayOn(last.savedAt) } : undefined;
}
