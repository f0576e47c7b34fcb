import { dayInWords, daysBetween } from '../../day.ts';
import { SUSPEND_UNTIL } from '../../form/paths.ts';
import { recipeFor } from '../../recipes/index.ts';
import { partOf } from '../../recipes/recipe.ts';
import type { Rule } from '../caution.ts';
import { rulePackFor } from '../rule-pack.ts';
import { outcomesOf, suspensionOf } from '../suspension-clock.ts';

/** The wanted end against what the carrier does by itself before it (WISHES 8). */
export const suspensionEnd: Rule = ({ draft, today, packs }) => {
  if (!partOf(recipeFor(draft.type), 'clock')) return [];
  const suspension = suspensionOf(draft, today);
  const { from, until } = suspension;
  if (until === undefined) return [];
  if (until <= from)
    return [{ path: SUSPEND_UNTIL, says: 'The wanted end is no later than the beginning.', weight: 'note' }];

  const pack = rulePackFor(packs, draft.facts.line?.vendor?.name);
  if (!pack) return [];
  const early = outcomesOf(suspension, pack).filter(({ on }) => on <= until);
  const days = daysBetween(from, until);
  return [
    ...early.map(({ happens, on }) =>
      happens === 'disconnected'
        ? {
            path: SUSPEND_UNTIL,
            says: `Before the wanted end the number is lost, on ${dayInWords(on)}, if the reason is a lost or stolen device.`,
            weight: 'serious' as const,
          }
        : {
            path: SUSPEND_UNTIL,
            says: `Before the wanted end the line reconnects by itself, on ${dayInWords(on)}.`,
            weight: 'note' as const,
          },
    ),
    ...(pack.maxDaysPerYear !== undefined && days > pack.maxDaysPerYear
      ? [
          {
            path: SUSPEND_UNTIL,
            says: `${days} days are wanted; ${pack.carrier} allows at most ${pack.maxDaysPerYear} in any twelve months.`,
            weight: 'note' as const,
          },
        ]
      : []),
  ];
};
