import { dayInWords, dayOf, daysBetween } from '../../day.ts';
import type { Rule } from '../caution.ts';

const FEE = 'A fee for ending it early may be charged; this app does not know it.';

/** What ends a line may cost a fee while its contract runs. */
export const contractEnd: Rule = ({ draft: { type, facts }, today }) => {
  if ((type !== 'DEACTIVATE' && type !== 'XFER_SERVICE_OUT') || !facts.line) return [];
  const day = dayOf(facts.line.contractEnd);
  if (day === undefined)
    return [{ path: 'line', says: `When the contract ends is not known here. ${FEE}`, weight: 'note' }];
  const left = daysBetween(today, day);
  if (left <= 0) return [];
  const days = left === 1 ? 'one more day' : `${left} more days`;
  const says = `The contract runs until ${dayInWords(day)}, ${days}. ${FEE}`;
  return [{ path: 'line', says, weight: 'serious' }];
};
