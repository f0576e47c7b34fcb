import type { OrderType } from '../order-type.ts';
import { portNumber } from './port-number.ts';
import type { Recipe } from './recipe.ts';
import { swapDevices } from './swap-devices.ts';
import { upgrade } from './upgrade.ts';

const table: Partial<Record<OrderType, Recipe>> = {
  UPGRADE: upgrade,
  PORT_NUMBER: portNumber,
  SWAP_DEVICES: swapDevices,
};

/** The order types the desk can prepare. */
export const orderable = Object.keys(table) as OrderType[];

/** The recipe of an order type. Asking for one the desk cannot prepare is a bug. */
export function recipeFor(type: OrderType): Recipe {
  const recipe = table[type];
  if (!recipe) throw new Error(`no recipe for ${type}`);
  return recipe;
}
