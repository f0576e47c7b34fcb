import type { HistoryEntry } from '@domain/order.ts';

/** The history of an order as one line of time, newest first; entries without a readable time come last, as served. */
export const timeline = (history: readonly HistoryEntry[]): readonly HistoryEntry[] =>
  history.toSorted((one, other) => instant(other) - instant(one));

function instant({ at }: HistoryEntry): number {
  const time = Date.parse(at ?? '');
  return Number.isNaN(time) ? 0 : time;
}
