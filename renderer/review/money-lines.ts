import type { Review } from '@domain/review.ts';
import { totalsOf } from '@domain/compare/totals.ts';
import { draftMoney } from '@domain/draft-money.ts';
import { formatMoney } from '@domain/money.ts';

/** One kind of cost at its moments, in minor units; undefined where nobody stated it. */
export interface MoneyLine {
  recurrence: string;
  currencyCode: string;
  /** By the prices known when the draft was written. */
  drafted: number | undefined;
  /** What the server's summary says. */
  confirmed: number | undefined;
  /** Our own sum of the items the server named. */
  sum: number;
}

/** The costs of an order by recurrence and currency; never summed across two. */
export function moneyLines({ draft, confirmation }: Pick<Review, 'draft' | 'confirmation'>): MoneyLine[] {
  const lines = new Map<string, MoneyLine>();
  const put = (line: Pick<MoneyLine, 'recurrence' | 'currencyCode'>, over: Partial<MoneyLine>) => {
    const { recurrence, currencyCode } = line;
    const key = JSON.stringify([recurrence, currencyCode]);
    const known = lines.get(key) ?? {
      recurrence,
      currencyCode,
      drafted: undefined,
      confirmed: undefined,
      sum: 0,
    };
    lines.set(key, { ...known, ...over });
  };
  for (const line of totalsOf(confirmation)) put(line, { confirmed: line.stated, sum: line.sum });
  for (const price of draftMoney(draft)) put(price, { drafted: price.amount });
  return [...lines.values()].filter(({ drafted, confirmed, sum }) => drafted || confirmed || sum);
}

/** Confirmed less drafted, as far as both are known. */
export const shift = ({ drafted, confirmed }: MoneyLine): number =>
  drafted === undefined || confirmed === undefined ? 0 : confirmed - drafted;

/** The server's total is not the sum of its own items. */
export const addsUp = ({ confirmed, sum }: MoneyLine): boolean => (confirmed ?? 0) === sum;

/** "once", "a month", or the server's own word. */
export const often = (recurrence: string): string =>
  recurrence === 'ONETIME' ? 'once' : recurrence === 'MONTHLY' ? 'a month' : recurrence.toLowerCase();

/** "It costs $0.69 more a month than when it was drafted."; undefined when nothing moved. */
export function moneySentence(lines: readonly MoneyLine[]): string | undefined {
  const moves = lines
    .filter((line) => shift(line) !== 0)
    .map((line) => {
      const amount = formatMoney(Math.abs(shift(line)), line.currencyCode);
      return `${amount} ${shift(line) > 0 ? 'more' : 'less'} ${often(line.recurrence)}`;
    });
  return moves.length === 0 ? undefined : `It costs ${moves.join(' and ')} than when it was drafted.`;
}
