import type { Backend } from '../backend.ts';
import type { OrderType } from '../order-type.ts';

export type Need = 'required' | 'optional';

/**
 * One part of an order form, in the order it stands on screen. What a part holds is the matrix of
 * CONTRACT.md c.0; which questions, address lines and acknowledgements it has comes from the server.
 */
export type Part =
  /** serviceId: the line the order is about, from /assets/services. */
  | { part: 'line'; need: Need }
  /** currentVendorId: the carrier of the personal account, from /vendors (CONTRACT.md c.11). */
  | { part: 'currentCarrier' }
  /**
   * The carrier that fulfils the order (CONTRACT.md A26); without this part it is the line's own. It is never the
   * carrier it moves `from`, and is the current one unless another is chosen where it is `usually` that.
   */
  | {
      part: 'carrier';
      title: string;
      label: string;
      from?: 'line' | 'currentCarrier';
      usually?: 'currentCarrier';
    }
  /** regionId, and postalCode in the United States (CONTRACT.md c.0). */
  | { part: 'use' }
  /** shoppingCart: at least one of what it may hold. Without `sold: 'region'` the catalog is asked for the line. */
  | ({ part: 'cart' } & Cart)
  /** shoppingCart.features with their actions, and featureRequestComment (CONTRACT.md c.8). */
  | { part: 'features' }
  /**
   * newDevice or existingDevice as the person states it, on the backends that want it; `blankOtherName` sends
   * otherMakeModelName even when empty, as the published swap does.
   */
  | {
      part: 'statedDevice';
      of: 'newDevice' | 'existingDevice';
      sim: boolean;
      blankOtherName: boolean;
      on?: readonly Backend[];
    }
  /** properties: the carrier's questions. An upgrade has others without a device or plan (CONTRACT.md b.2). */
  | { part: 'questions'; byCart?: true }
  /** shipTo: always, or when something physical is ordered; a plan alone may still need a SIM (CONTRACT.md c.2). */
  | { part: 'shipTo'; when: 'always' | 'physical' }
  /**
   * acknowledgements, with the information blocks to be read first (CONTRACT.md d.7). Where they are optional, a
   * carrier that nobody knows does not keep the order back.
   */
  | { part: 'acknowledgements'; need: Need }
  /** Form-only: how long a line is to be suspended. */
  | { part: 'clock' }
  /** Form-only: what to go through before a port. */
  | { part: 'checklist' };

interface Cart {
  device?: Need;
  plan?: Need;
  accessories?: Need;
  /** shoppingCart.quantity may be stated (CONTRACT.md A27). */
  quantity?: true;
  sold?: 'region';
}

/** What an order type consists of. To add a type, add its row to the table in index.ts. */
export interface Recipe {
  type: OrderType;
  /** The two families of the tutorials (CONTRACT.md c). */
  category: 'procurement' | 'care';
  parts: readonly Part[];
}

export type PartOf<K extends Part['part']> = Extract<Part, { part: K }>;

export const partOf = <K extends Part['part']>(recipe: Recipe, kind: K): PartOf<K> | undefined =>
  recipe.parts.find((part): part is PartOf<K> => part.part === kind);

/** The order is about a line that the inventory has; else it is about a person. */
export const needsLine = (recipe: Recipe): boolean => partOf(recipe, 'line')?.need === 'required';
