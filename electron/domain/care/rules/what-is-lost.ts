import type { Line } from '../../line.ts';
import type { Rule } from '../caution.ts';

/** What goes with a line that is ended or handed over; neither can be undone (CONTRACT.md c.7, c.10). */
export const whatIsLost: Rule = ({ draft: { type, facts } }) => {
  const { line } = facts;
  if (!line) return [];
  if (type === 'DEACTIVATE')
    return [{ path: 'line', says: `Lost for good: ${belongings(line)}. ${FINAL}`, weight: 'serious' }];
  if (type !== 'XFER_SERVICE_OUT') return [];
  const says = `The company gives away ${belongings(line)}. ${FINAL}`;
  return [{ path: 'line', says, weight: 'serious' }];
};

const FINAL = 'This app cannot undo it.';

const belongings = ({ number, plan }: Line): string =>
  `the number ${number}, ${plan ? `the plan ${plan}` : 'its plan'}, its features and its contract`;
