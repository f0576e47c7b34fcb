/** @file Filling in a form the way a person can: through the fields that it draws, and nothing else. */
import type { Acknowledgements } from '../../../electron/domain/acknowledgement.ts';
import type { Backend } from '../../../electron/domain/backend.ts';
import type { OptionalFeature, Plan } from '../../../electron/domain/catalog.ts';
import { listOf, textOf, type Facts, type Value, type Values } from '../../../electron/domain/draft.ts';
import { fieldsOf, type Field } from '../../../electron/domain/form/field.ts';
import { formFor } from '../../../electron/domain/form/form.ts';
import {
  acknowledgementsKey,
  acknowledgementsNeeded,
  questionsKey,
  questionsNeeded,
} from '../../../electron/domain/form/needs.ts';
import { changePath } from '../../../electron/domain/form/paths.ts';
import type { Line } from '../../../electron/domain/line.ts';
import type { QuestionGroup } from '../../../electron/domain/question.ts';
import type { Recipe } from '../../../electron/domain/recipes/recipe.ts';
import type { Region } from '../../../electron/domain/region.ts';

/** What the server would answer, whichever carrier, plan or country is picked. */
export interface Known {
  backend?: Backend;
  line?: Line;
  regions?: readonly Region[];
  plans?: readonly Plan[];
  features?: readonly OptionalFeature[];
  questions?: readonly QuestionGroup[];
  acknowledgements?: Acknowledgements;
}

/** A value at its field's path; an agreement is ticked with `true`. */
export type Entry = readonly [path: string, value: Value];

/** The facts that belong to these values, as if everything had been read. */
export function factsFor(recipe: Recipe, values: Values, known: Known): Facts {
  const { regions = [], plans = [], backend, line, features, questions, acknowledgements } = known;
  const plan = plans.find(({ id }) => id === textOf(values, 'shoppingCart.planId'));
  const region = regions.find(({ id }) => id === textOf(values, 'regionId'));
  const shipRegion = regions.find(({ id }) => id === textOf(values, 'shipTo.regionId'));
  const facts: Facts = {
    ...(backend && { backend }),
    ...(line && { line }),
    ...(features && { features }),
    ...(plan && { plan }),
    ...(region && { region }),
    ...(shipRegion && { shipRegion }),
    ...(questions && { questions }),
    ...(acknowledgements && { acknowledgements }),
  };
  const asked = questionsNeeded(recipe, values, facts);
  const agreed = acknowledgementsNeeded(recipe, values, facts);
  return {
    ...facts,
    ...(asked && { questionsFor: questionsKey(asked) }),
    ...(agreed && { acknowledgementsFor: acknowledgementsKey(agreed) }),
  };
}

/** Throws when the form draws no field for a path, or one that cannot take the value. */
export function fillIn(recipe: Recipe, known: Known, start: Values, entries: readonly Entry[]): Values {
  return entries.reduce((values, [path, value]) => {
    const fields = fieldsOf(formFor(recipe, values, factsFor(recipe, values, known)));
    const taken = fields
      .map((field) => takes(field, path, value, values))
      .filter((kept) => kept !== undefined);
    if (taken.length !== 1)
      throw new Error(`${taken.length} fields of ${recipe.type} take ${JSON.stringify(value)} at ${path}`);
    return { ...values, [path]: taken[0] ?? '' };
  }, start);
}

/** The value that the field keeps at this path; undefined when it does not take it. */
function takes(field: Field, path: string, value: Value, values: Values): Value | undefined {
  if (field.kind === 'changes')
    return field.options.some(({ id }) => changePath(id) === path) && (value === 'ADD' || value === 'REMOVE')
      ? value
      : undefined;
  if (field.kind === 'choice' && field.otherPath === path)
    return field.options.some(({ id, isOther }) => isOther && id === values[field.path]) ? value : undefined;
  if (field.path !== path) return undefined;

  switch (field.kind) {
    case 'agreement':
      return value === true ? field.text : undefined;
    case 'flag':
      return typeof value === 'boolean' ? value : undefined;
    case 'choice':
      return field.options.some(({ id }) => id === value) ? value : undefined;
    case 'features':
      return listOf({ value }, 'value').every((id) => field.options.some((option) => option.id === id))
        ? value
        : undefined;
    case 'accessories':
      return Array.isArray(value) ? value : undefined;
    default:
      return typeof value === 'string' ? value : undefined;
  }
}
