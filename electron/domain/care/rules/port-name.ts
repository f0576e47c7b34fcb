import { fullName } from '../../employee.ts';
import { recipeFor } from '../../recipes/index.ts';
import { partOf } from '../../recipes/recipe.ts';
import type { Rule } from '../caution.ts';
import { ABOUT_BILL_NAME, questionsAbout } from '../questions.ts';

/**
 * A port is refused for one letter of the name (WISHES 9). The bill is not known here; what is known can show that a name
 * is written in two ways.
 */
export const portName: Rule = ({ draft, around }) => {
  if (!partOf(recipeFor(draft.type), 'checklist')) return [];
  const known = fullName(draft.actor);
  const last = around.orders.find(({ isOnLine, invoiceName }) => isOnLine && invoiceName)?.invoiceName;
  return questionsAbout(draft, ABOUT_BILL_NAME).flatMap(({ field: { path }, answer }) => {
    const says = answer.trim() === '' ? undefined : doubt(answer, known, last);
    return says === undefined ? [] : [{ path, says, weight: 'note' as const }];
  });
};

function doubt(answer: string, known: string, last: string | undefined): string | undefined {
  if (last !== undefined && answer !== last)
    return `The last order on this line has “${last}”. What counts is the bill, letter by letter.`;
  if (last !== undefined || answer === known) return undefined;
  return letters(answer) === letters(known)
    ? `The company writes it “${known}”. What counts is the bill, letter by letter.`
    : `This is not ${known}. It is right if the bill has it so, letter by letter.`;
}

/** A name without capitals, blanks, accents and punctuation. */
const letters = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();
