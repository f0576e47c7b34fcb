/** @file Answers that are secrets between a customer and a carrier, and where they may not be (CONTRACT.md T51). */
import type { Facts, Values } from './draft.ts';
import { asObject, textAt, type Json } from './json.ts';
import { ANSWERS } from './masked-document.ts';
import { isSensitive, isSensitivePath } from './sensitive.ts';

/** A form's values in two: those that may be kept with the draft, and the secret ones. */
export function heldApart(values: Values): { open: Values; secret: Values } {
  const entries = Object.entries(values);
  return {
    open: Object.fromEntries(entries.filter(([path]) => !isSensitivePath(path))),
    secret: Object.fromEntries(entries.filter(([path]) => isSensitivePath(path))),
  };
}

/** Stands in a kept document where a secret was. */
export const PURGED = 'purged after completion';

/** Shorter ones occur in any text. */
const SHORTEST = 4;

/** The words without these secrets, where they stand as words of their own. */
export const withoutSecrets = (words: string, secret: Values, mark = '••••••'): string =>
  Object.values(secret)
    .filter((value) => typeof value === 'string')
    .map((value) => value.trim())
    .filter((value) => value.length >= SHORTEST)
    .toSorted((one, other) => other.length - one.length)
    .reduce((left, value) => left.replaceAll(asWord(value), mark), words);

const asWord = (value: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])${value.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')}(?![\\p{L}\\p{N}])`, 'gu');

/**
 * A kept request, confirmation or order with {@link PURGED} for the answers to sensitive questions and for these
 * secrets in sentences. All else stays to the digit. A text that is no JSON is words as a whole.
 */
export function purgedText(text: string, secret: Values): string {
  const purge = (_key: string, value: Json, context: { source?: string }): unknown => {
    if (typeof value === 'number') return asWritten(context.source ?? String(value));
    // Words, not a value: a server that refuses an answer may repeat it.
    if (typeof value === 'string') return /\s/.test(value) ? withoutSecrets(value, secret, PURGED) : value;
    const answer = asObject(value);
    return answer && isSensitive(textAt(answer, 'id') ?? '') ? withoutAnswer(answer) : value;
  };
  try {
    // `context` is in Node 24 (ECMA-262 proposal json-parse-with-source), not yet in TypeScript's library.
    return JSON.stringify(JSON.parse(text, purge as (key: string, value: Json) => unknown));
  } catch {
    return withoutSecrets(text, secret, PURGED);
  }
}

/** From the same proposal: a number that is written out digit by digit as it came. */
const asWritten = (digits: string): unknown =>
  (JSON as unknown as { rawJSON(text: string): unknown }).rawJSON(digits);

const withoutAnswer = (answer: Readonly<Record<string, Json>>): Json =>
  Object.fromEntries(
    Object.entries(answer).map(([key, held]) => {
      if (!ANSWERS.has(key) || held === '' || held === null) return [key, held];
      const choice = asObject(held);
      // Both what was chosen and what was said of it: each member stays, so that nothing else can go with them.
      return [key, choice ? Object.fromEntries(Object.keys(choice).map((name) => [name, PURGED])) : PURGED];
    }),
  );

/** A server's document as {@link purgedText} would keep it. */
export const purgedDocument = (document: Json): Json =>
  // What was JSON before is JSON after.
  JSON.parse(purgedText(JSON.stringify(document), {})) as Json;

/** What the server proposed for a secret is one, too. */
export const withoutProposals = (facts: Facts): Facts =>
  facts.questions === undefined
    ? facts
    : {
        ...facts,
        questions: facts.questions.map((group) => ({
          ...group,
          questions: group.questions.map((question) => {
            const { preset: _, ...rest } = question;
            return isSensitive(question.id) ? rest : question;
          }),
        })),
      };
