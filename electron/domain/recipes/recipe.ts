import type { OrderType } from '../order-type.ts';

export type Need = 'required' | 'optional';

/**
 * One part of an order form, in the order it stands on screen. What a part holds is the matrix of
 * CONTRACT.md c.0; which questions and address lines it has comes from the server's definitions.
 */
export type Part =
  /** serviceId: the line the order is about. */
  | { part: 'line' }
  /** The carrier that will serve the line; without this part it is the line's own. */
  | { part: 'carrier' }
  /** regionId, and postalCode where the region asks for one. */
  | { part: 'use' }
  /** shoppingCart.deviceId, planId and the plan's optionalFeatureIds; at least one of the two. */
  | { part: 'cart'; device: Need; plan: Need }
  /** newDevice or existingDevice as the person states it; `blankOtherName` sends otherMakeModelName even when empty. */
  | { part: 'statedDevice'; of: 'newDevice' | 'existingDevice'; sim: boolean; blankOtherName: boolean }
  /** properties: the carrier's questions. */
  | { part: 'questions' }
  /** shipTo, when something physical is ordered; a plan alone may still need a SIM (CONTRACT.md c.2). */
  | { part: 'shipTo' };

/** What an order type consists of. To add a type, add its row to the table in index.ts. */
export interface Recipe {
  type: OrderType;
  parts: readonly Part[];
}

type PartOf<K extends Part['part']> = Extract<Part, { part: K }>;

export const partOf = <K extends Part['part']>(recipe: Recipe, kind: K): PartOf<K> | undefined =>
  recipe.parts.find((part): part is PartOf<K> => part.part === kind);
