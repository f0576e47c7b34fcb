import { formatMoney, type Price } from '@domain/money.ts';
import { ageInWords } from '../parts/ages.ts';
import type { Column } from '../parts/column.ts';
import type { DraftRow } from './draft-list.svelte.ts';

/** The columns of the list of drafts; the less telling ones show where there is room. `now` is read on each drawing. */
export const draftColumns = (now: () => number): Column<DraftRow>[] => [
  { id: 'stage', title: 'Stage', width: '132px' },
  { id: 'problems', title: 'To do', width: '84px' },
  { id: 'type', title: 'Type', width: '104px', from: 420 },
  { id: 'number', title: 'Line', width: '84px', text: ({ number }) => number },
  { id: 'person', title: 'Person', width: 'minmax(80px, 1.2fr)', text: ({ person }) => person },
  {
    id: 'carrier',
    title: 'Carrier',
    width: 'minmax(64px, 1.2fr)',
    from: 760,
    text: ({ carrier }) => carrier,
  },
  {
    id: 'once',
    title: 'One-time',
    width: '72px',
    end: true,
    from: 620,
    text: ({ money }) => amounts(money, 'ONETIME'),
  },
  {
    id: 'monthly',
    title: 'Monthly',
    width: '72px',
    end: true,
    from: 620,
    text: ({ money }) => amounts(money, 'MONTHLY'),
  },
  {
    id: 'age',
    title: 'Saved',
    width: '72px',
    from: 520,
    text: ({ draft }) => ageInWords(draft.savedAt, now()),
  },
  { id: 'tools', title: 'Actions', width: '56px', end: true },
];

/** Amounts of one recurrence; two currencies stand side by side and are never summed. */
const amounts = (money: readonly Price[], recurrence: string): string =>
  money
    .filter((price) => price.recurrence === recurrence)
    .map(({ amount, currencyCode }) => formatMoney(amount, currencyCode))
    .join(' + ');
