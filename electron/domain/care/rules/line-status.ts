import { statusInText } from '../../order.ts';
import { recipeFor } from '../../recipes/index.ts';
import { partOf } from '../../recipes/recipe.ts';
import type { Rule } from '../caution.ts';

const ENDED = new Set(['INACTIVE', 'DEACTIVATED']);

/** The line's status against what is ordered. It only warns: the published UNSUSPEND is of an ACTIVE line (CONTRACT.md T41). */
export const lineStatus: Rule = ({ draft: { type, facts } }) => {
  const { line } = facts;
  if (!line || line.status === '' || !partOf(recipeFor(type), 'line')) return [];
  const { number, status } = line;
  if (ENDED.has(status))
    return [
      {
        path: 'line',
        says: `${number} is ${statusInText(status)}: it was ended already.`,
        weight: 'serious',
      },
    ];
  if (type === 'SUSPEND' && status !== 'ACTIVE')
    return [
      { path: 'line', says: `${number} is not active but ${statusInText(status)}.`, weight: 'serious' },
    ];
  if (type === 'UNSUSPEND' && status !== 'SUSPENDED') {
    const says = `${number} is not suspended but ${statusInText(status)}, as far as the inventory knows.`;
    return [{ path: 'line', says, weight: 'note' }];
  }
  return [];
};
