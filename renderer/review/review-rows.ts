import type { RequestComparison } from '@domain/compare/compare-request.ts';
import { documentIn } from '@domain/compare/document.ts';
import type { RequestRow } from '@domain/compare/rows.ts';
import { fullName } from '@domain/employee.ts';
import { textAt, type Json } from '@domain/json.ts';
import { formatMoney } from '@domain/money.ts';
import type { Review } from '@domain/review.ts';
import { addsUp, often, shift, type MoneyLine } from './money-lines.ts';
import type { Naming, Words } from './naming.ts';
import type { Verdict } from './verdicts.ts';

export type GroupId = 'who' | 'line' | 'cart' | 'questions' | 'shipTo' | 'acknowledgements' | 'money';

/** One line of the review: a field, what was asked, what the server says, and what became of it. */
export interface ReviewRow {
  /** Unique on the screen; paths may repeat. */
  key: string;
  group: GroupId;
  path: string;
  label: string;
  asked: Words | undefined;
  served: Words | undefined;
  verdict: Verdict;
  /** Instead of the verdict's own word. */
  word?: string;
  /** Why the row is as it is, where the verdict alone does not say it. */
  remark?: string;
}

/** One row per unit of the comparison, in its order. */
export const unitRows = (rows: RequestComparison['rows'], naming: Naming): ReviewRow[] =>
  rows.map((row, i) => ({
    key: `${i} ${row.path}`,
    group: groupOf(row.path),
    path: row.path,
    label: naming.labelOf(row.path, row.label),
    ...sidesOf(row, naming),
    verdict: row.category,
    ...(row.rule === 'SAME_INSTANT' && { remark: 'The same moment, written differently.' }),
  }));

/** The person the order is for: no unit of the request, since it travels beside the body. */
export function personRow({ draft: { actor }, confirmation }: Review): ReviewRow[] {
  const at = (key: string) => textAt(documentIn(confirmation, 'orderConfirmation'), 'accountHolder', key);
  const id = at('id') ?? at('companyEmployeeId');
  if (id === undefined) return [];
  const name = [at('firstName'), at('lastName')].filter(Boolean).join(' ');
  const expected = at('id') === undefined ? actor.companyEmployeeId : actor.id;
  return [
    {
      key: 'person',
      group: 'who',
      path: 'accountHolder',
      label: 'Ordered for',
      asked: { text: fullName(actor), id: actor.id },
      served: { text: name || id, id },
      verdict: id === expected ? 'match' : 'changed',
    },
  ];
}

/** Totals that moved since drafting, or do not add up, are surprises like any other. */
export const moneyRows = (lines: readonly MoneyLine[]): ReviewRow[] =>
  lines.map((line) => {
    const { recurrence, currencyCode, drafted, confirmed, sum } = line;
    const inWords = (amount: number | undefined): Words | undefined =>
      amount === undefined ? undefined : { text: formatMoney(amount, currencyCode) };
    return {
      key: `money ${recurrence} ${currencyCode}`,
      group: 'money',
      path: `costSummary[${recurrence}][${currencyCode}]`,
      label: `Total ${often(recurrence)}`,
      asked: inWords(drafted),
      served: inWords(confirmed),
      ...moneyVerdict(line),
      ...(!addsUp(line) && { remark: `The items add up to ${formatMoney(sum, currencyCode)}.` }),
    };
  });

function moneyVerdict(line: MoneyLine): Pick<ReviewRow, 'verdict' | 'word'> {
  if (shift(line) !== 0) return { verdict: 'changed', word: 'price moved' };
  if (!addsUp(line)) return { verdict: 'changed', word: 'does not add up' };
  return { verdict: 'match', word: line.drafted === undefined ? 'not known before' : 'as drafted' };
}

/** Asked and served in words. Where two different values read alike, they are shown as they are. */
function sidesOf(row: RequestRow, naming: Naming): Pick<ReviewRow, 'asked' | 'served'> {
  const asked = naming.wordsFor(row.path, row.requested);
  const served = servedWords(row, naming);
  const readsAlike = asked !== undefined && asked.text === served?.text && asked.id === served.id;
  return row.category === 'changed' && readsAlike
    ? { asked: asWritten(row.requested), served: asWritten(row.confirmed) }
    : { asked, served };
}

function servedWords({ path, confirmed, readable }: RequestRow, naming: Naming): Words | undefined {
  const words = naming.wordsFor(path, confirmed);
  if (words === undefined || readable === undefined) return words;
  return { text: readable, id: words.id ?? words.text };
}

const asWritten = (value: Json | undefined): Words => ({
  text: typeof value === 'string' ? value : JSON.stringify(value),
});

function groupOf(path: string): GroupId {
  if (path === 'externalOrderNumber' || path === 'transactionType') return 'who';
  if (path.startsWith('shoppingCart')) return 'cart';
  if (path.startsWith('properties')) return 'questions';
  if (path.startsWith('shipTo')) return 'shipTo';
  return path.startsWith('acknowledgements') ? 'acknowledgements' : 'line';
}
