import { dayOf } from '../day.ts';
import { distinct } from '../distinct.ts';
import type { Facts, Values } from '../draft.ts';
import { labelOr } from '../label-or.ts';
import type { Question } from '../question.ts';
import type { Recipe } from '../recipes/recipe.ts';
import { isSensitive } from '../sensitive.ts';
import type { Field, Option, Section, TextCare, TextRules } from './field.ts';
import { questionsKey, questionsNeeded } from './needs.ts';
import { answerPath, otherPath } from './paths.ts';

/** The carrier's questions in the server's order and words (CONTRACT.md d.5). */
export function questionSection(recipe: Recipe, values: Values, facts: Facts): Section {
  const needed = questionsNeeded(recipe, values, facts);
  const section = { id: 'questions', title: 'Carrier questions' } as const;
  if (!needed) return { ...section, fields: [], missing: 'The questions follow from the carrier.' };

  const fields = distinct(
    (facts.questions ?? []).flatMap(({ groupId, questions }) =>
      questions.map((question) => fieldFor(groupId, question, facts)),
    ),
    ({ path }) => path,
  );
  // Questions read for another cart stay on screen until the right ones come: what was typed stays in sight.
  if (facts.questionsFor !== questionsKey(needed))
    return {
      ...section,
      fields,
      missing: 'The questions for this order have not been read from the server yet.',
    };
  return { ...section, fields };
}

/** One question as a field. A type the desk does not know stays editable as text. */
function fieldFor(groupId: string, question: Question, facts: Facts): Field {
  const path = answerPath(groupId, question.id);
  // An instant means its day; what is none stays as it came, to be mended.
  const given = (question.type === 'DATE' && dayOf(question.preset)) || question.preset;
  const preset = given ?? (question.id === 'SERVICE_NUMBER' ? facts.line?.number : undefined);
  const common = {
    path,
    label: labelOr(question.id, question.label),
    required: question.required,
    ...(preset !== undefined && { preset }),
  };
  const { minLength, maxLength, regEx, pattern } = question;
  const rules: TextRules = {
    ...(minLength !== undefined && { minLength }),
    ...(maxLength !== undefined && { maxLength }),
    ...(regEx !== undefined && { regEx }),
    ...(pattern !== undefined && { pattern }),
  };

  if (question.type === 'DATE') return { ...common, kind: 'date' };
  if (question.type === 'CHOICE')
    return { ...common, kind: 'choice', options: optionsOf(question), otherPath: otherPath(path) };
  const text = { ...common, ...rules, ...careFor(question.id) };
  return question.type === 'TEXT'
    ? { ...text, kind: 'text' }
    : { ...text, kind: 'unknown', type: question.type };
}

/** Carriers compare these letter by letter: one that differs, and a port is refused. */
const COMPARED = new Set(['NAME_ON_INVOICE', 'SERVICE_NUMBER']);

function careFor(questionId: string): TextCare {
  if (isSensitive(questionId)) return { sensitive: true, exact: true };
  return COMPARED.has(questionId) ? { exact: true } : {};
}

/** A choice with a blank id cannot be named in an order. */
const optionsOf = ({ choices = [] }: Question): readonly Option[] =>
  distinct(choices, ({ id }) => id).flatMap((choice) =>
    choice.id.trim() === '' ? [] : [{ ...choice, label: labelOr(choice.id, choice.label) }],
  );
