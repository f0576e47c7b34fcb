/** @file Which of the server's definitions a form needs, given what is filled in so far. */
import { textOf, type Facts, type Values } from '../draft.ts';
import type { OrderType } from '../order-type.ts';
import { partOf, type Recipe } from '../recipes/recipe.ts';
import { CARRIER, DEVICE, PLAN } from './paths.ts';

/** One query of GET /orders/properties (CONTRACT.md b.2). */
export interface QuestionsAsked {
  type: OrderType;
  vendorId: string;
  excludesDevice: boolean;
  excludesPlan: boolean;
}

/** The carrier that fulfils the order: the one chosen, or the line's own (CONTRACT.md A26). */
export function fulfilledBy(recipe: Recipe, values: Values, facts: Facts): string | undefined {
  const id = partOf(recipe, 'carrier') ? textOf(values, CARRIER) : facts.line?.vendor?.id;
  return id === '' ? undefined : id;
}

/** The questions to ask the server for; undefined while the carrier is not known. */
export function questionsNeeded(recipe: Recipe, values: Values, facts: Facts): QuestionsAsked | undefined {
  const vendorId = fulfilledBy(recipe, values, facts);
  if (vendorId === undefined) return undefined;
  const excludes = (path: string) => recipe.type === 'UPGRADE' && textOf(values, path) === '';
  return { type: recipe.type, vendorId, excludesDevice: excludes(DEVICE), excludesPlan: excludes(PLAN) };
}

/** One text per query, to tell the questions in hand from the questions needed. */
export const questionsKey = ({ type, vendorId, excludesDevice, excludesPlan }: QuestionsAsked): string =>
  [type, vendorId, ...(excludesDevice ? ['no device'] : []), ...(excludesPlan ? ['no plan'] : [])].join('/');
