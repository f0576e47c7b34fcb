import { dayInWords, dayOf } from '../../day.ts';
import { textOf } from '../../draft.ts';
import { LINE } from '../../form/paths.ts';
import { hasEnded, statusInText } from '../../order.ts';
import { recipeFor } from '../../recipes/index.ts';
import { partOf } from '../../recipes/recipe.ts';
import { mayHoldAnOrder } from '../../stage.ts';
import type { Around } from '../around.ts';
import type { Caution, Rule } from '../caution.ts';

/** A line that a carrier will not let go as it stands, or that costs something to leave (WISHES 9). */
export const portLine: Rule = ({ draft: { type, values, facts }, around, today }) => {
  const { line } = facts;
  if (!line || textOf(values, LINE) === '' || !partOf(recipeFor(type), 'checklist')) return [];
  const end = dayOf(line.contractEnd);
  return [
    ...(line.status === 'SUSPENDED'
      ? [serious('The line is suspended. Carriers move active numbers only: restore it first.')]
      : []),
    ...pending(around),
    ...(end !== undefined && end > today
      ? [
          {
            path: 'line',
            says: `The contract runs until ${dayInWords(end)}. Leaving before may cost a fee; this app does not know it.`,
            weight: 'note' as const,
          },
        ]
      : []),
  ];
};

/** Any other order that is still open on the line refuses a port. */
function pending({ drafts, orders }: Around): Omit<Caution, 'rule'>[] {
  const listed = new Set(orders.map(({ orderId }) => orderId));
  const open = orders.filter(({ isOnLine, status }) => isOnLine && !hasEnded(status));
  const unlisted = drafts.filter(
    ({ isOnLine, stage, orderId }) => isOnLine && mayHoldAnOrder(stage) && !listed.has(orderId ?? ''),
  );
  return [
    ...open.map(({ orderId, status }) => ({
      ...serious(
        `Order ${orderId} on this line is still open (${statusInText(status)}); a pending order refuses a port.`,
      ),
      opens: { orderId },
    })),
    ...unlisted.map(({ id, externalOrderNumber }) => ({
      ...serious(
        `Order ${externalOrderNumber} on this line may still be open; a pending order refuses a port.`,
      ),
      opens: { draftId: id },
    })),
  ];
}

const serious = (says: string) => ({ path: 'line', says, weight: 'serious' as const });
