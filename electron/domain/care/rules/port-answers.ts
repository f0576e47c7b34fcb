import { textOf } from '../../draft.ts';
import { REGION } from '../../form/paths.ts';
import { recipeFor } from '../../recipes/index.ts';
import { partOf } from '../../recipes/recipe.ts';
import { asksForPostalCode } from '../../region.ts';
import type { Caution, Look, Rule } from '../caution.ts';
import { ABOUT_ACCOUNT, ABOUT_PIN, questionsAbout } from '../questions.ts';

/** What a losing carrier wants to be told before it lets a number go (WISHES 9). */
export const portAnswers: Rule = ({ draft }) => {
  if (!partOf(recipeFor(draft.type), 'checklist')) return [];
  return [
    ...unanswered(draft, ABOUT_ACCOUNT, 'account number'),
    ...unanswered(draft, ABOUT_PIN, 'PIN'),
    ...withoutPostalCode(draft),
  ];
};

function unanswered(draft: Look['draft'], about: RegExp, what: string): Omit<Caution, 'rule'>[] {
  const asked = questionsAbout(draft, about);
  const empty = asked.find(({ answer }) => answer.trim() === '');
  if (empty)
    return [
      {
        path: empty.field.path,
        says: `Without the ${what} the present carrier refuses the port.`,
        weight: 'serious',
      },
    ];
  // Before the carrier is known there are no questions at all.
  if (asked.length > 0 || questionsAbout(draft, /./).length === 0) return [];
  const says = `Nothing here asks for the ${what} of the present account, yet many carriers want it: have it at hand.`;
  return [{ path: 'questions', says, weight: 'note' }];
}

function withoutPostalCode({ values, facts }: Look['draft']): Omit<Caution, 'rule'>[] {
  const isOpen = textOf(values, REGION) === '';
  if ((!isOpen && !asksForPostalCode(facts.region)) || textOf(values, 'postalCode').trim() !== '') return [];
  const says = 'The postal code is missing; carriers in the United States compare it with the bill.';
  return [{ path: isOpen ? REGION : 'postalCode', says, weight: 'note' }];
}
