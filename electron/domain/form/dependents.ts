import { listOf, textOf, type Facts, type Value, type Values } from '../draft.ts';
import { partOf, type Recipe } from '../recipes/recipe.ts';
import { fulfilledBy } from './needs.ts';
import { ACCESSORIES, CARRIER, CURRENT_CARRIER, DEVICE, FEATURES, PLAN, REGION } from './paths.ts';

const CART = [DEVICE, PLAN, FEATURES, ACCESSORIES];

/**
 * What no longer fits once another value is picked at `path`: a cart belongs to its carrier (CONTRACT.md A25) and,
 * without a line, to its country; optional features to their plan, a model to its manufacturer. Only picks are named
 * here, never typed text.
 */
export function dependentsOf(recipe: Recipe, values: Values, path: string): readonly string[] {
  if (path === CARRIER) return CART;
  if (path === CURRENT_CARRIER && followsCurrent(recipe) && textOf(values, CARRIER) === '') return CART;
  if (path === REGION && partOf(recipe, 'cart')?.sold === 'region') return CART;
  if (path === PLAN) return [FEATURES];
  if (path.endsWith('.manufacturerId')) return [path.replace(/manufacturerId$/, 'modelId')];
  return [];
}

/** The picks that `value` at `path` would take out; none while the order stays with its carrier. */
export function takenOut(
  recipe: Recipe,
  values: Values,
  facts: Facts,
  path: string,
  value: Value,
): readonly string[] {
  const isCarrier = path === CARRIER || path === CURRENT_CARRIER;
  const next = { ...values, [path]: value };
  if (isCarrier && fulfilledBy(recipe, values, facts) === fulfilledBy(recipe, next, facts)) return [];
  return dependentsOf(recipe, values, path).filter(
    (dependent) => textOf(values, dependent) !== '' || listOf(values, dependent).length > 0,
  );
}

const followsCurrent = (recipe: Recipe): boolean => partOf(recipe, 'carrier')?.usually === 'currentCarrier';
