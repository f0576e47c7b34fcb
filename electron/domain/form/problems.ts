import { listOf, textOf, type Facts, type Values } from '../draft.ts';
import { partOf, type Recipe } from '../recipes/recipe.ts';
import type { Problem } from '../result.ts';
import { effectiveText } from './effective.ts';
import { fieldsOf, MOST_TEXT, type Field, type Form, type TextRules } from './field.ts';
import { formFor } from './form.ts';
import { changesIn } from './changes.ts';
import { soldTo } from './needs.ts';
import { ACCESSORIES, CARRIER, CURRENT_CARRIER, DEVICE, PLAN } from './paths.ts';
import type { Fits } from './pattern.ts';
import { patternInWords } from './pattern-words.ts';
import { strayProblem } from './stray.ts';
import { tellingLabels } from './telling-labels.ts';

/**
 * Everything that keeps the order from being confirmed, in the form's order, in words. `fits` has the verdicts on
 * the server's expressions; what is unchecked is no problem here, the server decides it.
 */
export function problemsIn(recipe: Recipe, values: Values, facts: Facts, fits: Fits): Problem[] {
  const form = formFor(recipe, values, facts);
  const labelOf = tellingLabels(form);
  return [
    ...missingIn(form),
    ...fieldsOf(form).flatMap((field) => inField({ ...field, label: labelOf(field) }, values, fits)),
    ...inOrder(recipe, values, facts),
  ];
}

const missingIn = (form: Form): Problem[] =>
  form.flatMap(({ id, missing }) => (missing === undefined ? [] : [{ path: id, says: missing }]));

function inField(field: Field, values: Values, fits: Fits): Problem[] {
  const problem = (says: string | undefined, path = field.path) =>
    says === undefined ? [] : [{ path, says }];
  if (field.kind === 'flag') return [];
  if (field.kind === 'features') return strangers(field, values);
  if (field.kind === 'changes') return problem(changeProblem(field, values));
  if (field.kind === 'accessories')
    return problem(
      field.required && listOf(values, field.path).length === 0 ? 'Pick at least one accessory.' : undefined,
    );
  if (field.kind === 'agreement')
    return problem(
      field.required && textOf(values, field.path) !== field.text
        ? `Still to be acknowledged: ${field.label}`
        : undefined,
    );

  const stray = strayProblem(field, values);
  if (stray !== undefined) return problem(stray);
  const text = effectiveText(field, values);
  // REQUIRED with minLength 0 still means not empty (CONTRACT.md d.5).
  if (text.trim() === '') return problem(field.required ? `${field.label} is needed.` : undefined);

  if (field.kind === 'text' || field.kind === 'unknown')
    return problem(textProblem(field.label, field, text, fits));
  if (field.kind === 'count') return problem(countProblem(field, text));
  if (field.kind === 'date') return problem(dayProblem(field.label, text));
  if (field.kind !== 'choice') return [];

  const option = field.options.find(({ id }) => id === text);
  if (!option) return problem(`${field.label}: this choice is not on offer any more.`);
  if (!option.isOther || !field.otherPath) return [];
  const other = textOf(values, field.otherPath);
  return problem(
    other.trim() === ''
      ? `${field.label}: say in words what “${option.label}” is.`
      : textProblem(option.label, {}, other, fits),
    field.otherPath,
  );
}

function textProblem(label: string, rules: TextRules, text: string, fits: Fits): string | undefined {
  const { minLength = 0, regEx, pattern } = rules;
  const maxLength = Math.min(rules.maxLength ?? MOST_TEXT, MOST_TEXT);
  if (minLength === maxLength && text.length !== minLength)
    return `${label} has exactly ${minLength} characters, not ${text.length}.`;
  if (text.length < minLength) return `${label} has at least ${minLength} characters, not ${text.length}.`;
  if (text.length > maxLength)
    return `${label} has at most ${maxLength} characters; this is ${text.length - maxLength} too many.`;
  if (regEx !== undefined && fits(regEx, text) === 'misses')
    return `${label} does not have the form the carrier asks for${pattern ? ` (${patternInWords(pattern)})` : ''}.`;
  return undefined;
}

const countProblem = (
  { label, most }: Extract<Field, { kind: 'count' }>,
  text: string,
): string | undefined =>
  /^[1-9]\d*$/.test(text.trim()) && Number(text) <= most
    ? undefined
    : `${label} is a whole number from 1 to ${most}.`;

function changeProblem({ options }: Extract<Field, { kind: 'changes' }>, values: Values): string | undefined {
  const changes = changesIn(values);
  if (changes.length === 0) return 'Pick at least one feature to add or to remove.';
  const known = new Set(options.map(({ id }) => id));
  return changes.every(({ id }) => known.has(id))
    ? undefined
    : 'A feature that was picked is not on offer for this line any more.';
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
  return [...emptyCart(recipe, values, facts), ...sameCarrier(recipe, values, facts)];
}

/** At least one of what a cart may hold, where nothing of it is demanded by itself (CONTRACT.md A25). */
function emptyCart(recipe: Recipe, values: Values, facts: Facts): Problem[] {
  const cart = partOf(recipe, 'cart');
  if (!cart || !soldTo(recipe, values, facts)) return [];
  if ([cart.device, cart.plan, cart.accessories].includes('required')) return [];
  const isEmpty =
    textOf(values, DEVICE) === '' &&
    textOf(values, PLAN) === '' &&
    (cart.accessories === undefined || listOf(values, ACCESSORIES).length === 0);
  const what = cart.accessories
    ? 'Pick a device, a plan or an accessory.'
    : 'Pick a device, a plan, or both.';
  return isEmpty ? [{ path: DEVICE, says: what }] : [];
}

/** Only another carrier makes a port. */
function sameCarrier(recipe: Recipe, values: Values, facts: Facts): Problem[] {
  const { from } = partOf(recipe, 'carrier') ?? {};
  const chosen = textOf(values, CARRIER);
  if (from === undefined || chosen === '') return [];
  const now = from === 'line' ? facts.line?.vendor?.id : textOf(values, CURRENT_CARRIER);
  if (chosen !== now) return [];
  const says =
    from === 'line'
      ? `The line is with ${facts.line?.vendor?.name ?? 'this carrier'} already. Pick another carrier.`
      : 'The personal account is with this carrier. Pick another one, or order a Transfer in.';
  return [{ path: CARRIER, says }];
}
