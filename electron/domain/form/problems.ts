import { listOf, textOf, type Facts, type Values } from '../draft.ts';
import { partOf, type Recipe } from '../recipes/recipe.ts';
import type { Problem } from '../result.ts';
import { effectiveText } from './effective.ts';
import { fieldsOf, MOST_TEXT, type Field, type Form, type TextRules } from './field.ts';
import { formFor } from './form.ts';
import { CARRIER, DEVICE, PLAN } from './paths.ts';
import { fits } from './pattern.ts';

/** Everything that keeps the order from being confirmed, in the form's order, in words. */
export function problemsIn(recipe: Recipe, values: Values, facts: Facts): Problem[] {
  const form = formFor(recipe, values, facts);
  return [
    ...missingIn(form),
    ...fieldsOf(form).flatMap((field) => inField(field, values)),
    ...inOrder(recipe, values, facts),
  ];
}

const missingIn = (form: Form): Problem[] =>
  form.flatMap(({ id, missing }) => (missing === undefined ? [] : [{ path: id, says: missing }]));

function inField(field: Field, values: Values): Problem[] {
  const problem = (says: string | undefined, path = field.path) =>
    says === undefined ? [] : [{ path, says }];
  if (field.kind === 'flag') return [];
  if (field.kind === 'features') return strangers(field, values);

  const text = effectiveText(field, values);
  // REQUIRED with minLength 0 still means not empty (CONTRACT.md d.5).
  if (text.trim() === '') return problem(field.required ? `${field.label} is needed.` : undefined);

  if (field.kind === 'text' || field.kind === 'unknown')
    return problem(textProblem(field.label, field, text));
  if (field.kind === 'date') return problem(dayProblem(field.label, text));
  if (field.kind !== 'choice') return [];

  const option = field.options.find(({ id }) => id === text);
  if (!option) return problem(`${field.label}: this choice is not on offer any more.`);
  if (!option.isOther || !field.otherPath) return [];
  const other = textOf(values, field.otherPath);
  return problem(
    other.trim() === ''
      ? `${field.label}: say in words what “${option.label}” is.`
      : textProblem(option.label, {}, other),
    field.otherPath,
  );
}

function textProblem(label: string, rules: TextRules, text: string): string | undefined {
  const { minLength = 0, regEx, pattern } = rules;
  const maxLength = Math.min(rules.maxLength ?? MOST_TEXT, MOST_TEXT);
  if (minLength === maxLength && text.length !== minLength)
    return `${label} has exactly ${minLength} characters, not ${text.length}.`;
  if (text.length < minLength) return `${label} has at least ${minLength} characters, not ${text.length}.`;
  if (text.length > maxLength)
    return `${label} has at most ${maxLength} characters; this is ${text.length - maxLength} too many.`;
  if (regEx !== undefined && fits(regEx, text) === 'misses')
    return `${label} does not have the form the carrier asks for${pattern ? ` (${pattern})` : ''}.`;
  return undefined;
}

/** A day of the calendar, YYYY-MM-DD. */
function dayProblem(label: string, text: string): string | undefined {
  const parsed = /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(`${text}T00:00:00Z`) : undefined;
  const real = parsed && !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(text);
  return real ? undefined : `${label} is not a day of the calendar.`;
}

function strangers(field: Extract<Field, { kind: 'features' }>, values: Values): Problem[] {
  const known = new Set(field.options.map(({ id }) => id));
  const gone = listOf(values, field.path).filter((id) => !known.has(id));
  return gone.length === 0
    ? []
    : [
        {
          path: field.path,
          says: `The plan does not offer ${gone.length === 1 ? 'a chosen feature' : `${gone.length} chosen features`} any more.`,
        },
      ];
}

/** Rules that concern more than one field. */
function inOrder(recipe: Recipe, values: Values, facts: Facts): Problem[] {
  const problems: Problem[] = [];
  const cart = partOf(recipe, 'cart');
  const hasCart = partOf(recipe, 'carrier') === undefined || textOf(values, CARRIER) !== '';
  if (
    cart &&
    hasCart &&
    cart.plan === 'optional' &&
    textOf(values, DEVICE) === '' &&
    textOf(values, PLAN) === ''
  )
    problems.push({ path: DEVICE, says: 'Pick a device, a plan, or both.' });
  if (
    partOf(recipe, 'carrier') &&
    textOf(values, CARRIER) !== '' &&
    textOf(values, CARRIER) === facts.line?.vendor?.id
  )
    problems.push({
      path: CARRIER,
      says: `The line is with ${facts.line.vendor.name} already. Pick another carrier.`,
    });
  return problems;
}
