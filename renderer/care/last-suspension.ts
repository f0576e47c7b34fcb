import { textOf, type Draft } from '@domain/draft.ts';
import { dayOf } from '@domain/day.ts';
import { LINE } from '@domain/form/paths.ts';
import type { PlacedOrder } from '@domain/order.ts';
import { dayOn } from './today.ts';

/** Orders of which nothing comes (CONTRACT.md A31). */
const CALLED_OFF = new Set(['CANCELLED', 'REJECTED']);

/**
 * The last suspension of a line that was ordered here, unless it was called off or ordered back since; with the day it
 * was sent on, for the one that names no day of its own.
 */
export function lastSuspension(
  drafts: readonly Draft[],
  orders: readonly PlacedOrder[],
  lineId: string,
): { draft: Draft; sentOn: string } | undefined {
  const placed = (draft: Draft) => orders.find(({ orderId }) => orderId === draft.orderId);
  const [last] = drafts
    .filter(
      (draft) =>
        (draft.type === 'SUSPEND' || draft.type === 'UNSUSPEND') &&
        draft.stage === 'submitted' &&
        textOf(draft.values, LINE) === lineId &&
        !CALLED_OFF.has(placed(draft)?.status ?? ''),
    )
    .toSorted((one, other) => other.savedAt - one.savedAt);
  return last?.type === 'SUSPEND'
    ? { draft: last, sentOn: dayOf(placed(last)?.dateSubmitted) ?? dayOn(last.savedAt) }
    : undefined;
}
