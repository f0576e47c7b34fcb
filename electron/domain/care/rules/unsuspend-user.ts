import { fullName } from '../../employee.ts';
import type { Rule } from '../caution.ts';
import { userAnswer } from '../user-answer.ts';

/** USER names a person by company employee id; the server proposes that of the person ordered for (CONTRACT.md c.6). */
export const unsuspendUser: Rule = ({ draft, around }) => {
  const answer = userAnswer(draft);
  if (!answer) return [];
  const { path, id } = answer;
  const holder = draft.facts.line?.employee;
  if ([draft.actor, holder].some((person) => person?.companyEmployeeId === id)) return [];
  // Looked up for what was kept last; what is being typed is looked up in a moment.
  if (around.user?.companyEmployeeId !== id) return [];
  const [person] = around.user.people;
  const says = person
    ? `${id} is ${fullName(person)}, not ${fullName(holder ?? draft.actor)}.`
    : `Nobody with the company employee id ${id} is known here. Premium Mobile takes only one it knows.`;
  return [{ path, says, weight: person ? 'note' : 'serious' }];
};
