import { SvelteSet } from 'svelte/reactivity';
import type { Check } from '@domain/compare/check.ts';
import { checksOf } from '@domain/compare/checks.ts';
import { compareOrder, type OrderComparison } from '@domain/compare/compare-order.ts';
import { compareRequest } from '@domain/compare/compare-request.ts';
import { isDocument } from '@domain/compare/document.ts';
import type { Review } from '@domain/review.ts';
import { moneyLines, moneySentence } from './money-lines.ts';
import { namingOf } from './naming.ts';
import { moneyRows, personRow, unitRows, type GroupId, type ReviewRow } from './review-rows.ts';
import { comparisonSentence } from './sentence.ts';
import { isSurprise } from './verdicts.ts';

/** The groups of the review in reading order. */
const groups: readonly { id: GroupId; title: string }[] = [
  { id: 'who', title: 'Who' },
  { id: 'line', title: 'Line and device' },
  { id: 'cart', title: 'Cart' },
  { id: 'questions', title: 'Questions' },
  { id: 'shipTo', title: 'Ship to' },
  { id: 'acknowledgements', title: 'Acknowledgements' },
  { id: 'money', title: 'Money' },
];

export interface Group {
  id: GroupId;
  title: string;
  surprises: readonly ReviewRow[];
  /** What is as asked: folded until somebody wants to see it. */
  same: readonly ReviewRow[];
}

const GRAVE: readonly Check['id'][] = ['DEVICE_CONTRADICTION', 'SERVICE_STATUS'];

/** A check about the wrong thing altogether, which no row of the comparison shows. It is ticked like a surprise. */
export const isGrave = ({ id }: Check): boolean => GRAVE.includes(id);

export const checkKey = ({ id, path }: Check): string => `check ${id} ${path}`;

/** A confirmation being read: everything is derived from the documents, but what the person has seen and unfolded. */
export class ReviewReading {
  readonly #review: () => Review;
  /** Keys of the surprises that were ticked as seen. */
  readonly seen = new SvelteSet<string>();
  /** Groups whose rows as asked are shown. */
  readonly unfolded = new SvelteSet<GroupId>();

  constructor(review: () => Review) {
    this.#review = review;
  }

  comparison = $derived.by(() => compareRequest(this.#review().request, this.#review().confirmation));
  naming = $derived.by(() => namingOf(this.#review().draft));
  money = $derived.by(() => moneyLines(this.#review()));
  rows: readonly ReviewRow[] = $derived.by(() => [
    ...personRow(this.#review()),
    ...unitRows(this.comparison.rows, this.naming),
    ...moneyRows(this.money),
  ]);
  groups: readonly Group[] = $derived.by(() =>
    groups
      .map(({ id, title }) => {
        const rows = this.rows.filter(({ group }) => group === id);
        return {
          id,
          title,
          surprises: rows.filter(({ verdict }) => isSurprise(verdict)),
          same: rows.filter(({ verdict }) => !isSurprise(verdict)),
        };
      })
      .filter(({ surprises, same }) => surprises.length + same.length > 0),
  );
  surprises = $derived.by(() => this.rows.filter(({ verdict }) => isSurprise(verdict)));
  unseen = $derived.by(() => this.surprises.filter(({ key }) => !this.seen.has(key)).length);
  /** A check that is as grave as a surprise is still to be ticked. */
  hasUnseenChecks = $derived.by(() =>
    this.checks.some((check) => isGrave(check) && !this.seen.has(checkKey(check))),
  );
  sentence = $derived.by(() => comparisonSentence(this.comparison.counts));
  moneySentence = $derived.by(() => moneySentence(this.money));
  checks = $derived.by(() => {
    const { request, confirmation, order, draft } = this.#review();
    const known = { actor: draft.actor.id, ...(order !== undefined && { order }) };
    // A label the server left out is no loss where the form has its own.
    return checksOf(request, confirmation, known).filter(
      ({ id, path }) => id !== 'UNLABELLED' || !this.naming.knows(path),
    );
  });

  /** What was confirmed against the order placed; `unreadable` when the answer to the submit is no order. */
  placed = $derived.by((): OrderComparison | 'unreadable' | undefined => {
    const { request, confirmation, order } = this.#review();
    if (order === undefined) return undefined;
    return isDocument(order, 'order') ? compareOrder(request, confirmation, order) : 'unreadable';
  });

  /** The order that was placed is the one that was confirmed, as far as anybody can tell. */
  get isAsConfirmed(): boolean {
    const { placed } = this;
    return (
      placed !== undefined &&
      placed !== 'unreadable' &&
      placed.rows.every(({ category }) => category === 'match')
    );
  }

  get isUnfolded(): boolean {
    return this.groups.every(({ id, same }) => same.length === 0 || this.unfolded.has(id));
  }

  tick = (key: string, on: boolean): void => {
    if (on) this.seen.add(key);
    else this.seen.delete(key);
  };

  fold = (id: GroupId): void => {
    if (!this.unfolded.delete(id)) this.unfolded.add(id);
  };

  foldAll = (): void => {
    const shows = !this.isUnfolded;
    for (const { id } of this.groups)
      if (shows) this.unfolded.add(id);
      else this.unfolded.delete(id);
  };
}
