import type { Facts, Values } from '../draft.ts';
import type { Recipe } from '../recipes/recipe.ts';
import type { Pair } from './pattern.ts';
import { problemsIn } from './problems.ts';

/** The pairs whose verdicts the problems of this form depend on: exactly those that its rules ask for. */
export function pairsAsked(recipe: Recipe, values: Values, facts: Facts): Pair[] {
  const asked: Pair[] = [];
  problemsIn(recipe, values, facts, (regEx, text) => {
    asked.push({ regEx, text });
    return 'unchecked';
  });
  return asked;
}
