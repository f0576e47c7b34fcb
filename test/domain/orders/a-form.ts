/** @file One order form with everything read, for tests that look at a single rule. */
import type { Values } from '../../../electron/domain/draft.ts';
import { fieldsOf, type Field, type Form } from '../../../electron/domain/form/field.ts';
import { formFor } from '../../../electron/domain/form/form.ts';
import { problemsIn } from '../../../electron/domain/form/problems.ts';
import { orderBody } from '../../../electron/domain/order-body.ts';
import type { OrderType } from '../../../electron/domain/order-type.ts';
import { recipeFor } from '../../../electron/domain/recipes/index.ts';
import { fit } from '../../../electron/patterns/fit.ts';
import { aCountry, aLine } from '../../helpers/make.ts';
import { factsFor, type Known } from './filling-in.ts';

export interface AForm {
  form: Form;
  fields: Field[];
  paths: string[];
  /** What keeps the order back, by path. */
  problems: Record<string, string>;
  body: Record<string, unknown>;
}

/** The form of these values; a line and the United States are known. Say only what the test is about. */
export function aForm(type: OrderType, values: Values = {}, more: Known = {}): AForm {
  const known: Known = { line: aLine(), regions: [aCountry()], ...more };
  const recipe = recipeFor(type);
  const facts = factsFor(recipe, values, known);
  const form = formFor(recipe, values, facts);
  const fields = fieldsOf(form);
  return {
    form,
    fields,
    paths: fields.map(({ path }) => path),
    problems: Object.fromEntries(
      problemsIn(recipe, values, facts, fit).map(({ path, says }) => [path, says]),
    ),
    body: orderBody({ type, externalOrderNumber: 'EX-1', values, facts }).orderRequest,
  };
}
