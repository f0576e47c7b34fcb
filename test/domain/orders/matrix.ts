/** @file The recipes read as the matrix of CONTRACT.md c.0: what each order type has, and how it is needed. */
import type { OrderType } from '../../../electron/domain/order-type.ts';
import { recipeFor } from '../../../electron/domain/recipes/index.ts';
import { partOf, type Need } from '../../../electron/domain/recipes/recipe.ts';

/** R required, C conditional, O optional, - not used. */
export type Cell = 'R' | 'C' | 'O' | '-';

/** The cells of one order type by the field's name in the contract. */
export function column(type: OrderType): Record<string, Cell> {
  const recipe = recipeFor(type);
  const cart = partOf(recipe, 'cart');
  const features = partOf(recipe, 'features');
  const use = partOf(recipe, 'use');
  const shipTo = partOf(recipe, 'shipTo');
  const stated = (of: 'newDevice' | 'existingDevice'): Cell => {
    const part = recipe.parts.find((each) => each.part === 'statedDevice' && each.of === of);
    return part?.part === 'statedDevice' ? (part.on ? 'C' : 'R') : '-';
  };
  const needs = (need: Need | undefined, else_: Cell): Cell =>
    need === undefined ? '-' : need === 'required' ? 'R' : else_;

  return {
    transactionType: 'R',
    externalOrderNumber: 'O',
    serviceId: needs(partOf(recipe, 'line')?.need, 'O'),
    regionId: use ? 'R' : '-',
    postalCode: use ? 'C' : '-',
    currentVendorId: partOf(recipe, 'currentCarrier') ? 'R' : '-',
    existingDevice: stated('existingDevice'),
    newDevice: stated('newDevice'),
    shoppingCart: (cart ?? features) ? 'R' : '-',
    deviceId: needs(cart?.device, 'C'),
    planId: needs(cart?.plan, 'C'),
    optionalFeatureIds: cart?.plan ? 'O' : '-',
    accessoryIds: needs(cart?.accessories, 'O'),
    features: features ? 'R' : '-',
    featureRequestComment: features ? 'O' : '-',
    quantity: cart?.quantity ? 'O' : '-',
    properties: partOf(recipe, 'questions') ? 'R' : '-',
    shipTo: shipTo ? (shipTo.when === 'always' ? 'R' : 'C') : '-',
    acknowledgements: needs(partOf(recipe, 'acknowledgements')?.need, 'C'),
  };
}
