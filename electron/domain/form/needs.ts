/** @file Which of the server's definitions a form needs, given what is filled in so far. */
import { textOf, type Facts, type Values } from '../draft.ts';
import type { OrderType } from '../order-type.ts';
import { partOf, type Recipe } from '../recipes/recipe.ts';
import type { Sold } from './field.ts';
import { CARRIER, CURRENT_CARRIER, DEVICE, LINE, PLAN, REGION } from './paths.ts';

/** One query of GET /orders/properties: for a carrier, or for a line whose carrier is not known (CONTRACT.md b.2). */
export interface QuestionsAsked {
  type: OrderType;
  vendorId?: string;
  serviceId?: string;
  excludesDevice: boolean;
  excludesPlan: boolean;
}

/** One query of GET /acknowledgements; it wants both always (CONTRACT.md b.1). */
export interface AcknowledgementsAsked {
  type: OrderType;
  vendorId: string;
}

/** The carrier that fulfils the order: the one chosen, or the line's own (CONTRACT.md A26). */
export function fulfilledBy(recipe: Recipe, values: Values, facts: Facts): string | undefined {
  const carrier = partOf(recipe, 'carrier');
  if (!carrier) return facts.line?.vendor?.id || undefined;
  const usual = carrier.usually === 'currentCarrier' ? textOf(values, CURRENT_CARRIER) : '';
  return textOf(values, CARRIER) || usual || undefined;
}

/** Where the cart is filled from; undefined while the carrier, or the country of a new line, is not known. */
export function soldTo(recipe: Recipe, values: Values, facts: Facts): Sold | undefined {
  const vendorId = fulfilledBy(recipe, values, facts);
  if (vendorId === undefined) return undefined;
  const from = { type: recipe.type, vendorId };
  if (partOf(recipe, 'cart')?.sold !== 'region') return { ...from, serviceId: textOf(values, LINE) };
  const regionId = textOf(values, REGION);
  return regionId === '' ? undefined : { ...from, regionId };
}

/** The accessories of a cart go with its device, if it has one (CONTRACT.md A13); a line has its own. */
export function accessoriesSoldTo(recipe: Recipe, values: Values, facts: Facts): Sold | undefined {
  const sold = soldTo(recipe, values, facts);
  const deviceId = textOf(values, DEVICE);
  return sold && sold.serviceId === undefined && deviceId !== '' ? { ...sold, deviceId } : sold;
}

/** The questions to ask the server for; undefined while neither the carrier nor the line is known. */
export function questionsNeeded(recipe: Recipe, values: Values, facts: Facts): QuestionsAsked | undefined {
  const vendorId = fulfilledBy(recipe, values, facts);
  const serviceId = partOf(recipe, 'carrier') ? '' : textOf(values, LINE);
  if (vendorId === undefined && serviceId === '') return undefined;
  const excludes = (path: string) =>
    partOf(recipe, 'questions')?.byCart === true && textOf(values, path) === '';
  return {
    type: recipe.type,
    ...(vendorId === undefined ? { serviceId } : { vendorId }),
    excludesDevice: excludes(DEVICE),
    excludesPlan: excludes(PLAN),
  };
}

/** One text per query, to tell the questions in hand from the questions needed. */
export const questionsKey = ({
  type,
  vendorId,
  serviceId,
  excludesDevice,
  excludesPlan,
}: QuestionsAsked): string =>
  [
    type,
    vendorId ?? `line ${serviceId ?? ''}`,
    ...(excludesDevice ? ['no device'] : []),
    ...(excludesPlan ? ['no plan'] : []),
  ].join('/');

/** The acknowledgements to ask the server for, where the order type has any. */
export function acknowledgementsNeeded(
  recipe: Recipe,
  values: Values,
  facts: Facts,
): AcknowledgementsAsked | undefined {
  const vendorId = fulfilledBy(recipe, values, facts);
  return partOf(recipe, 'acknowledgements') && vendorId !== undefined
    ? { type: recipe.type, vendorId }
    : undefined;
}

export const acknowledgementsKey = ({ type, vendorId }: AcknowledgementsAsked): string =>
  `${type}/${vendorId}`;
