import { fullName } from '../../employee.ts';
import { statusInText } from '../../order.ts';
import type { Rule } from '../caution.ts';

/** Somebody who has left orders nothing, and what is sent to them is not received. ACTIVE is the one published word. */
export const personStatus: Rule = ({ draft: { actor } }) => {
  if (!actor.status || actor.status === 'ACTIVE') return [];
  return [
    { path: '', says: `${fullName(actor)} is ${statusInText(actor.status)}, not active.`, weight: 'serious' },
  ];
};
