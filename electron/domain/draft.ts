import type { Acknowledgements } from './acknowledgement.ts';
import type { Backend } from './backend.ts';
import type { CatalogItem, OptionalFeature, Plan, Vendor } from './catalog.ts';
import type { Employee } from './employee.ts';
import type { Line } from './line.ts';
import type { OrderType } from './order-type.ts';
import type { QuestionGroup } from './question.ts';
import type { Region } from './region.ts';
import type { Stage } from './stage.ts';

/** What was typed or picked, by the field's path below orderRequest, e.g. `shipTo.address[CITY]`. */
export type Value = string | boolean | readonly string[];
export type Values = Readonly<Record<string, Value>>;

/**
 * What the server's reference data said when the draft was written. Kept with the draft, so that it opens
 * offline, its questions keep their words, and the price at drafting can be set beside the confirmed one.
 */
export interface Facts {
  /** The system behind the connection: it decides what an order states. */
  backend?: Backend;
  line?: Line;
  /** The carrier that fulfils the order: the line's own, or the one chosen. */
  vendor?: Vendor;
  /** The carrier of the personal account that comes in. */
  currentVendor?: Vendor;
  device?: CatalogItem;
  plan?: Plan;
  /** The accessories that are picked. */
  accessories?: readonly CatalogItem[];
  /** The features the line can get or lose. */
  features?: readonly OptionalFeature[];
  region?: Region;
  shipRegion?: Region;
  questions?: readonly QuestionGroup[];
  /** Which questions these are; others are needed when the cart or the carrier changes. */
  questionsFor?: string;
  acknowledgements?: Acknowledgements;
  /** Which acknowledgements these are. */
  acknowledgementsFor?: string;
  /** Number of the draft this is a copy of, when that one was ordered or may have been. */
  copyOf?: string;
}

/** An order in preparation, for one person, in one connection. */
export interface Draft {
  id: string;
  connectionId: string;
  type: OrderType;
  /** The person ordered for: the context of every call about this draft (CONTRACT.md a.4). */
  actor: Employee;
  /** Unique, never reused for another draft. */
  externalOrderNumber: string;
  stage: Stage;
  /** Grows with each saved change; a confirmation belongs to exactly one revision. */
  revision: number;
  values: Values;
  /** In a list: the paths that have secret values, which lists leave out (sensitive.ts). */
  heldApart?: readonly string[];
  facts: Facts;
  /** Milliseconds since 1970. */
  createdAt: number;
  savedAt: number;
  trashedAt?: number;
  /** Why the draft stands where it stands, in words, when the stage alone does not say it. */
  note?: string;
  /** The order at the server, once there is one. */
  orderId?: string;
}

export const textOf = (values: Values, path: string): string => {
  const value = values[path];
  return typeof value === 'string' ? value : '';
};

export const isOn = (values: Values, path: string): boolean => values[path] === true;

export const listOf = (values: Values, path: string): readonly string[] => {
  const value = values[path];
  return Array.isArray(value) ? (value as readonly string[]) : [];
};
