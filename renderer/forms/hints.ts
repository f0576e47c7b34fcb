import { MOST_TEXT, type Field } from '@domain/form/field.ts';
import type { Values } from '@domain/draft.ts';
import type { Fit } from '@domain/form/pattern.ts';
import { patternInWords } from '@domain/form/pattern-words.ts';

type Text = Extract<Field, { kind: 'text' | 'unknown' }>;

/** Texts longer than this get several lines. */
const LONG = 200;

export const isLong = ({ maxLength = 0 }: Text): boolean => maxLength > LONG;

/**
 * What stands below a text field: what is known about it, the form asked for, who checks it when that cannot be
 * done here, and how much room is left.
 */
export function textHint(field: Text, values: Values, length: number, fit?: Fit): string | undefined {
  return sentences(
    field.kind === 'unknown' &&
      `The desk does not know this kind of question (${field.type}); the answer is sent as it is typed.`,
    hintFor(field, values),
    field.pattern && `Form: ${patternInWords(field.pattern)}.`,
    fit === 'unchecked' && 'Checked by the server.',
    room(field, length),
  );
}

/** The field's own hint; and that its value is a proposal, as long as nobody has touched it. */
export function hintFor(field: Field, values: Values): string | undefined {
  const isProposed = field.preset !== undefined && field.preset !== '' && !(field.path in values);
  return sentences(field.hint, isProposed && 'Proposed; change it if it is wrong.');
}

/** "3 of 50" once it matters: close to the end, beyond it, or where the length is fixed. */
function room({ minLength, maxLength = MOST_TEXT }: Text, length: number): string | undefined {
  if (minLength === maxLength) return `${length} of exactly ${maxLength} characters.`;
  const isClose = length > maxLength * 0.85;
  return isClose ? `${length} of ${maxLength} characters.` : undefined;
}

const sentences = (...parts: (string | false | undefined)[]): string | undefined =>
  parts.filter(Boolean).join(' ') || undefined;
