/** @file Which statement of one document answers which of the other. */
import type { Statement } from './statements.ts';
import type { Likeness } from './likeness.ts';
import { isEmpty, likeness } from './likeness.ts';

export interface Pair {
  before?: Statement;
  after?: Statement;
}

/**
 * Pairs in the order of `before`, then what only `after` says. Statements meet
 * by key; where an id repeats inside a collection, first meets first.
 * Statements without a value count as not made.
 */
export function aligned(before: readonly Statement[], after: readonly Statement[]): Pair[] {
  const waiting = Map.groupBy(after, ({ key }) => key);
  const pairs: Pair[] = before.map((statement) => ({
    before: statement,
    after: waiting.get(statement.key)?.shift(),
  }));
  const unmatched = after.filter((statement) => waiting.get(statement.key)?.includes(statement));
  return [...pairs, ...unmatched.map((statement) => ({ after: statement }))];
}

/** Whether anything was said: EMPTY_IS_ABSENT. */
export const isMade = (statement: Statement | undefined): statement is Statement & { value: NonNullable<Statement['value']> } =>
  statement !== undefined && !isEmpty(statement.value);
