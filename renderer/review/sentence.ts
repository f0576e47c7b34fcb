import type { OrderComparison } from '@domain/compare/compare-order.ts';
import type { RequestComparison } from '@domain/compare/compare-request.ts';

/** The comparison in one sentence that can be read aloud: "2 values changed, 1 dropped, 1 added, 31 as asked." */
export function comparisonSentence(counts: RequestComparison['counts']): string {
  const { changed, dropped, added, uncomparable, match, resolved } = counts;
  return sentence(
    { changed, dropped, added, 'cannot be compared': uncomparable },
    match + resolved,
    'as asked',
  );
}

/** The second comparison, between what was confirmed and the order that was placed. */
export function orderSentence({
  changed,
  lost,
  added,
  uncomparable,
  match,
}: OrderComparison['counts']): string {
  return sentence({ changed, lost, added, 'cannot be compared': uncomparable }, match, 'as confirmed');
}

function sentence(surprises: Record<string, number>, same: number, asIs: string): string {
  const parts = Object.entries(surprises).filter(([, count]) => count > 0);
  if (parts.length === 0) return same === 1 ? `The one value is ${asIs}.` : `All ${same} values are ${asIs}.`;
  const words = parts.map(([word, count], i) =>
    i === 0 ? `${count} ${count === 1 ? 'value' : 'values'} ${word}` : `${count} ${word}`,
  );
  return `${[...words, `${same} ${asIs}`].join(', ')}.`;
}
