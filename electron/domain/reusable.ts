import { carriedOver } from './carried-over.ts';
import type { Draft, Facts, Values } from './draft.ts';
import { fullName } from './employee.ts';
import { answerPath, LINE, SHIP_NAME } from './form/paths.ts';
import { isStray } from './form/stray.ts';

/** What the line is, and whose (CONTRACT.md c.6, c.10): it never fits another order. */
const OF_THE_LINE = new Set(['SERVICE_NUMBER', 'USER', 'PERSONAL_EMAIL']);

/** The very device, not a kind of device: the one in use, and the numbers of the new one. */
const OF_THE_DEVICE = /^(?:existingDevice\.|newDevice\.(?:serialNumber|simId))/;

/** Answers that belong to one line, person or day, in the server's own words about its questions. */
export const answersOfTheLine = ({ questions = [] }: Pick<Facts, 'questions'>): ReadonlySet<string> =>
  new Set(
    questions.flatMap((group) =>
      group.questions
        .filter(({ id, type }) => OF_THE_LINE.has(id) || type === 'DATE')
        .map(({ id }) => answerPath(group.groupId, id)),
    ),
  );

/**
 * What of an order's values also fits another line, person and day: no line, no device of its own, no dates, none of
 * the secrets and agreements that never pass from one order to another, no words that stood for nothing.
 */
export function reusable({ values, facts, actor }: Pick<Draft, 'values' | 'facts' | 'actor'>): Values {
  const own = answersOfTheLine(facts);
  const isOwn = (path: string) =>
    path === LINE ||
    isStray(path) ||
    OF_THE_DEVICE.test(path) ||
    own.has(path) ||
    // The name of the person it was for is not the name of the next one.
    (path === SHIP_NAME && values[path] === fullName(actor));
  return Object.fromEntries(Object.entries(carriedOver(values)).filter(([path]) => !isOwn(path)));
}
