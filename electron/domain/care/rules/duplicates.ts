import { dayInWords, dayOf, daysBetween } from '../../day.ts';
import { hasEnded, statusInText } from '../../order.ts';
import { orderTypeFrom } from '../../order-type.ts';
import { recipeFor } from '../../recipes/index.ts';
import { partOf } from '../../recipes/recipe.ts';
import { mayHoldAnOrder } from '../../stage.ts';
import type { DraftBeside, OrderBeside } from '../around.ts';
import type { Look, Rule } from '../caution.ts';

/** Days in which the same order again is more likely a slip than a wish. */
export const RECENT_DAYS = 30;

/** The same kind of order for the same line, or for the same person where there is no line (WISHES 2). */
export const duplicates: Rule = ({ draft, around, today }) => {
  const hasLine = draft.facts.line !== undefined && partOf(recipeFor(draft.type), 'line') !== undefined;
  const isAlike = ({ isOnLine }: { isOnLine: boolean }) => isOnLine || !hasLine;
  const whose = hasLine ? 'this line' : 'this person';
  const path = hasLine ? 'line' : '';

  const drafts = around.drafts.filter(
    (beside) => beside.type === draft.type && isAlike(beside) && counts(beside, around.orders, today),
  );
  const ours = new Set(drafts.map(({ orderId }) => orderId));
  const orders = around.orders.filter(
    (order) =>
      orderTypeFrom(order.transactionType) === draft.type &&
      isAlike(order) &&
      !ours.has(order.orderId) &&
      isRecent(order, today),
  );
  return [
    ...drafts.map(({ id, stage, externalOrderNumber }) => ({
      path,
      says: mayHoldAnOrder(stage)
        ? `The same was ordered for ${whose} already, from the draft ${externalOrderNumber}.`
        : `Another draft for ${whose} orders the same: ${externalOrderNumber}.`,
      weight: 'serious' as const,
      opens: { draftId: id },
    })),
    ...orders.map((order) => ({
      path,
      says: `The same was ordered for ${whose}${when(order)}: order ${order.orderId}, ${statusInText(order.status)}.`,
      weight: 'serious' as const,
      opens: { orderId: order.orderId },
    })),
  ];
};

/** A draft whose order has been done for a while is no duplicate any more. */
function counts(
  { stage, orderId }: DraftBeside,
  orders: readonly OrderBeside[],
  today: Look['today'],
): boolean {
  const order = stage === 'submitted' ? orders.find((placed) => placed.orderId === orderId) : undefined;
  return order === undefined || isRecent(order, today);
}

/** Still open, or of the last days; an order without a date may be of today. */
function isRecent({ status, dateSubmitted }: OrderBeside, today: string): boolean {
  const day = dayOf(dateSubmitted);
  return !hasEnded(status) || day === undefined || daysBetween(day, today) <= RECENT_DAYS;
}

const when = ({ dateSubmitted }: OrderBeside): string => {
  const day = dayOf(dateSubmitted);
  return day === undefined ? ' already' : ` on ${dayInWords(day)}`;
};
