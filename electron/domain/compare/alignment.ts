/** @file Which statement of one document answers which of the other. */
import type { Json } from '../json.ts';
import type { Likeness } from './likeness.ts';
import { isEmpty, likeness } from './likeness.ts';
import type { Statement } from './statement.ts';

/** A statement that holds a value. */
export type Made = Statement & { value: Json };

export interface Pair {
  before?: Made;
  after?: Made;
  /** The statement `after` was read from; it may hold no value and still have words. */
  answer?: Statement;
}

/**
 * Pairs in the order of `before`, then what only `after` says. Statements meet
 * by key; where an id repeats inside a collection, first meets first.
 * A statement without a value counts as not made (EMPTY_IS_ABSENT).
 */
export function aligned(before: readonly Statement[], after: readonly Statement[]): Pair[] {
  const waiting = new Map<string, Iterator<Statement, undefined>>();
  for (const [key, statements] of Map.groupBy(after, (statement) => statement.key)) {
    waiting.set(key, statements.values());
  }
  const answered = new Set<Statement>();
  const pairs = before.map((statement): Pair => {
    const answer = waiting.get(statement.key)?.next().value;
    if (answer) answered.add(answer);
    return { before: made(statement), after: made(answer), answer };
  });
  const unasked = after.filter((statement) => !answered.has(statement));
  return [...pairs, ...unasked.map((answer): Pair => ({ after: made(answer), answer }))];
}

/** How the answer relates to what was said; a property is its type and value together. */
export function likenessOf(before: Made, after: Made): Likeness {
  const isOtherType = before.type !== undefined && after.type !== undefined && before.type !== after.type;
  return isOtherType ? 'different' : likeness(before.spelling, before.value, after.value);
}

const made = (statement: Statement | undefined): Made | undefined =>
  statement === undefined || statement.value === undefined || isEmpty(statement.value)
    ? undefined
    : { ...statement, value: statement.value };
