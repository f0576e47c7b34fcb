import type { Draft, Facts, Values } from './draft.ts';
import type { OrderType } from './order-type.ts';
import { reusable } from './reusable.ts';

/** A draft to begin others from, for any line or person. */
export interface Template {
  id: string;
  connectionId: string;
  name: string;
  type: OrderType;
  values: Values;
  /** What the catalog said about what is in it, so that it shows and opens offline. */
  facts: Facts;
  /** Milliseconds since 1970. */
  savedAt: number;
  /** When an order was last begun from it. */
  usedAt?: number;
}

/** The part of a draft that a template keeps. */
export function templateOf(draft: Pick<Draft, 'type' | 'values' | 'facts' | 'actor'>): {
  type: OrderType;
  values: Values;
  facts: Facts;
} {
  const { vendor, currentVendor, device, plan, accessories, region, shipRegion } = draft.facts;
  return {
    type: draft.type,
    values: reusable(draft),
    facts: {
      ...(vendor && { vendor }),
      ...(currentVendor && { currentVendor }),
      ...(device && { device }),
      ...(plan && { plan }),
      ...(accessories && { accessories }),
      ...(region && { region }),
      ...(shipRegion && { shipRegion }),
    },
  };
}

const LONGEST_NAME = 120;

/** What keeps a template from having this name, if anything does. */
export function templateNameProblem(name: string): string | undefined {
  if (name.trim() === '') return 'A template needs a name.';
  return name.length > LONGEST_NAME
    ? `A template’s name has at most ${LONGEST_NAME} characters; this has ${name.length}.`
    : undefined;
}
