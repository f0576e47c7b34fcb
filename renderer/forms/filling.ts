import type { Desk } from '@contract/desk.ts';
import type { CatalogItem } from '@domain/catalog.ts';
import { textOf, type Value, type Values } from '@domain/draft.ts';
import type { Field } from '@domain/form/field.ts';
import type { Fit } from '@domain/form/pattern.ts';
import { OTHER } from '@domain/form/stated-device-section.ts';
import { strayPath } from '@domain/form/stray.ts';
import { hintFor } from './hints.ts';

/** A form being filled in, as its fields see it. Whoever keeps the values implements it; reads are reactive. */
export interface Filling {
  readonly values: Values;
  /** Nothing can be changed now: the draft is with the server, or it was ordered. */
  readonly isFrozen: boolean;
  /** What is wrong with a field, once it is time to say so. */
  problemAt(path: string): string | undefined;
  /** Whether a text fits an expression of the server's; undefined while that is not known. */
  fit(regEx: string, text: string): Fit | undefined;
  /** The device, plan or accessory an id at a path stands for, as far as it is known; without an id, the one there. */
  itemAt(path: string, id?: string): CatalogItem | undefined;
  type(path: string, value: Value): void;
  /** A choice from a list; kept at once, with the item it stands for. */
  pick(path: string, value: Value, item?: CatalogItem): void;
  leave(path: string): void;
}

/** The lists that fields choose from. */
export type Reference = Pick<
  Desk['reference'],
  | 'line'
  | 'lines'
  | 'vendors'
  | 'regions'
  | 'manufacturers'
  | 'models'
  | 'catalog'
  | 'elsewhere'
  | 'device'
  | 'plan'
>;

/** What every view of a field takes. */
export interface FieldViewProps<F> {
  field: F;
  filling: Filling;
  reference: Reference;
}

/** The id of a field's control in the page, so that a problem can jump to it. */
export const controlId = (path: string): string => `field:${path}`;
/** The id of a section's heading. */
export const sectionId = (id: string): string => `section:${id}`;

/** What the frame around a field's control says of it. */
export const frameOf = (field: Field, filling: Filling) => ({
  id: controlId(field.path),
  label: field.label,
  required: field.required,
  marksOptional: true,
  hint: hintFor(field, filling.values),
  problem: filling.problemAt(field.path),
});

/** How a field takes what is found by typing; words that stand for nothing found are kept beside it. */
export const pickingOf = ({ path, required }: Field, filling: Filling) => ({
  onpick: ({ value }: { value: string }) => filling.pick(path, value),
  onclear: required ? undefined : () => filling.pick(path, ''),
  stray: textOf(filling.values, strayPath(path)),
  onstray: (typed: string) => filling.type(strayPath(path), typed),
});

/** Manufacturer and model of a device that is in no catalog. */
export const otherMake = { id: OTHER, name: 'Other, not in the catalog' } as const;
