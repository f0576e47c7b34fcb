import { dayInWords, dayOf } from '../../day.ts';
import type { Rule } from '../caution.ts';
import { ABOUT_WISH, questionsAbout } from '../questions.ts';

/** A day that is wished for and is over already: a slip of the year or the month. */
export const pastDay: Rule = ({ draft, today }) =>
  questionsAbout(draft, ABOUT_WISH)
    .filter(({ field, answer }) => field.kind === 'date' && (dayOf(answer) ?? today) < today)
    .map(({ field, answer }) => ({
      path: field.path,
      says: `${field.label} is past: ${dayInWords(answer)}.`,
      weight: 'note',
    }));
