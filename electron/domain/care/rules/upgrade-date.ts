import { dayInWords, dayOf, daysBetween } from '../../day.ts';
import type { Rule } from '../caution.ts';

/** An upgrade before its day is asked for anyway: the carrier decides. */
export const upgradeDate: Rule = ({ draft: { type, facts }, today }) => {
  const day = type === 'UPGRADE' ? dayOf(facts.line?.upgradeEligible) : undefined;
  const left = day === undefined ? 0 : daysBetween(today, day);
  if (day === undefined || left <= 0) return [];
  const says = `Eligible for an upgrade ${left === 1 ? 'tomorrow' : `in ${left} days`}, on ${dayInWords(day)}. Before that the carrier may refuse it or charge the full price.`;
  return [{ path: 'line', says, weight: 'note' }];
};
