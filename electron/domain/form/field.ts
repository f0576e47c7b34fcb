/**
 * @file Order forms are data.
 *
 * A form is drawn from its recipe and the server's definitions; nothing here or in the window knows a field by
 * its name. `path` is the field's place below orderRequest in the notation of the comparison
 * (`properties[MISCELLANEOUS][Reason]`), so a finding, a problem and a field point at each other.
 */
import type { InformationBlock } from '../acknowledgement.ts';
import type { OptionalFeature } from '../catalog.ts';
import type { OrderType } from '../order-type.ts';
import type { Part } from '../recipes/recipe.ts';

/** Characters. No text is longer, whatever the server allows: more is not kept. */
export const MOST_TEXT = 16_384;

interface Common {
  path: string;
  label: string;
  required: boolean;
  /** Shown below the field. */
  hint?: string;
  /** What counts while the person has not touched the field. */
  preset?: string;
}

export interface Option {
  id: string;
  label: string;
  /** Reveals a text that is sent with the choice (CONTRACT.md d.5). */
  isOther?: boolean;
}

/** Where the items to pick from are sold, as far as the order tells. */
export interface Sold {
  type: OrderType;
  vendorId: string;
  /** For an order without a line. */
  regionId?: string;
  /** For an order about a line. */
  serviceId?: string;
  /** For accessories: the device of the same cart that they have to fit. */
  deviceId?: string;
}

export interface TextRules {
  minLength?: number;
  maxLength?: number;
  /** The server's expression, unanchored. */
  regEx?: string;
  /** The server's hint how the text should look. */
  pattern?: string;
}

/** How a text is handled on screen. */
export interface TextCare {
  /** Not to be read over the shoulder (sensitive.ts). */
  sensitive?: true;
  /** Right to the letter or worthless: what the eye misses in it is named (invisible.ts). */
  exact?: true;
}

export type Field = Common &
  (
    | ({ kind: 'text' } & TextRules & TextCare)
    /** A kind of question this desk does not know; kept and sent as text. */
    | ({ kind: 'unknown'; type: string } & TextRules & TextCare)
    /** A day, YYYY-MM-DD. */
    | { kind: 'date' }
    | { kind: 'choice'; options: readonly Option[]; otherPath?: string }
    | { kind: 'flag' }
    /** A whole number from 1. */
    | { kind: 'count'; most: number }
    | { kind: 'line' }
    | { kind: 'vendor' }
    | { kind: 'region' }
    | { kind: 'manufacturer' }
    | { kind: 'model'; manufacturerId: string }
    | { kind: 'catalog'; of: 'devices' | 'plans'; sold: Sold }
    | { kind: 'accessories'; sold: Sold }
    | { kind: 'features'; options: readonly OptionalFeature[] }
    /** Features to add to the line or take from it; each has its own value at `changePath`. */
    | { kind: 'changes'; options: readonly OptionalFeature[] }
    /** Ticked while its value is `text`, the text that is agreed to. */
    | { kind: 'agreement'; text: string }
  );

export type SectionId = Part['part'] | 'newDevice' | 'existingDevice' | 'openPort';

export interface Section {
  id: SectionId;
  title: string;
  /** Why the section is there, when that is not plain. */
  why?: string;
  /** To be read before the fields. */
  blocks?: readonly InformationBlock[];
  fields: readonly Field[];
  /** What has to be known before the section can be filled in, in words. */
  missing?: string;
}

export type Form = readonly Section[];

export const fieldsOf = (form: Form): Field[] => form.flatMap((section) => section.fields);
