import type { Draft } from '../draft.ts';
import { effectiveText } from '../form/effective.ts';
import { fieldsOf, type Field } from '../form/field.ts';
import { formFor } from '../form/form.ts';
import { recipeFor } from '../recipes/index.ts';

/** A carrier's question that care looks at, with the answer that counts. */
export interface Answered {
  field: Field;
  answer: string;
}

/** The questions whose id speaks of something; ids are the server's own, so that no list of them is complete. */
export function questionsAbout(
  { type, values, facts }: Pick<Draft, 'type' | 'values' | 'facts'>,
  about: RegExp,
): Answered[] {
  return fieldsOf(formFor(recipeFor(type), values, facts))
    .filter(({ path }) => path.startsWith('properties[') && about.test(questionIdOf(path)))
    .map((field) => ({ field, answer: effectiveText(field, values) }));
}

const questionIdOf = (path: string): string =>
  path
    .slice(path.lastIndexOf('[') + 1)
    .replace(/\]$/, '')
    .toUpperCase();

/** PREFERRED_SUSPENSION_DATE and its like. */
export const ABOUT_WISH = /^(?:PREFERRED|REQUESTED|DESIRED)_/;
export const ABOUT_PIN = /(?:^|_)(?:PIN|PASSWORD|PASSCODE)(?:_|$)/;
export const ABOUT_ACCOUNT = /(?:^|_)(?:ACCT|ACCOUNT)_(?:NUMBER|NO|NR)(?:_|$)/;
export const ABOUT_BILL_NAME = /(?:^|_)NAME_ON_(?:INVOICE|BILL|ACCOUNT)(?:_|$)/;
