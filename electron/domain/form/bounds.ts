/** @file How much of a form can be kept. Whatever is beyond stays on screen, and is said. */
import type { Value, Values } from '../draft.ts';
import type { Problem } from '../result.ts';
import { MOST_TEXT } from './field.ts';

const MOST_FIELDS = 2_000;
const LONGEST_PATH = 400;
const MOST_PICKED = 500;
const LONGEST_ID = 200;
const MOST_CHARACTERS = 1_000_000;

/** What keeps these values from being kept; nothing for any form a person fills in. */
export function boundsProblems(values: Values): Problem[] {
  const entries = Object.entries(values);
  const whole = (says: string) => [{ path: '', says }];
  if (entries.length > MOST_FIELDS)
    return whole(`The form has ${entries.length} filled fields; ${MOST_FIELDS} can be kept.`);
  const characters = charactersIn(values);
  if (characters > MOST_CHARACTERS)
    return whole(
      `The form has ${characters} characters in all; ${MOST_CHARACTERS} can be kept. Shorten its texts.`,
    );
  return entries.flatMap(([path, value]) => {
    const says = path.length > LONGEST_PATH ? TOO_LONG_A_NAME : valueProblem(value);
    return says === undefined ? [] : [{ path, says }];
  });
}

/** Names of fields and all that is filled in. */
export const charactersIn = (values: Values): number =>
  Object.entries(values).reduce((sum, [path, value]) => sum + path.length + lengthOf(value), 0);

const TOO_LONG_A_NAME = `The server gives this field a name of more than ${LONGEST_PATH} characters; what is filled in there cannot be kept.`;

function valueProblem(value: Value): string | undefined {
  if (typeof value === 'boolean') return undefined;
  if (typeof value === 'string')
    return value.length > MOST_TEXT
      ? `A text of more than ${MOST_TEXT} characters cannot be kept. Shorten it.`
      : undefined;
  if (value.length > MOST_PICKED)
    return `${value.length} things are picked here; ${MOST_PICKED} can be kept.`;
  return value.some((id) => id === '' || id.length > LONGEST_ID)
    ? `Something picked here has an id of more than ${LONGEST_ID} characters, or none, and cannot be kept.`
    : undefined;
}

const lengthOf = (value: Value): number =>
  typeof value === 'boolean' ? 1 : typeof value === 'string' ? value.length : value.join('').length;
