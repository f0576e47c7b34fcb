import { formatMoney, type Price } from '@domain/money.ts';
import { ageInWords } from '../parts/ages.ts';
import type { Column } from '../parts/column.ts';
import type { DraftRow } from './draft-list.svelte.ts';

/** The columns of the list of drafts; the less telling ones show where there is room. `now` is read on each drawing. */
export const draftColumns = (now: () => number): Column<DraftRow>[] => [
  { id: 'stage', title: 'Stage', width: '124px' },
  { id: 'problems', title: 'To do', width: '84px', from: 560 },
  { id: 'type', title: 'Type', width: 'minmax(116px, 1.6fr)', from: 660 },
  { id: 'number', title: 'Line', width: '84px', text: ({ number }) => number },
  { id: 'person', title: 'Person', width: 'minmax(72px, 1.2fr)', text: ({ person }) => person },
  { id: 'carrier', title: 'Carrier', width: 'minmax(64px, 1fr)', from: 980, text: ({ carrier }) => carrier },
  {
    id: 'once',
    title: 'One-time',
    width: '72px',
    end: true,
    from: 810,
    text: ({ money }) => amounts(money, 'ONETIME'),
  },
  {
    id: 'monthly',
    title: 'Monthly',
    width: '72px',
    end: true,
    from: 810,
    text: ({ money }) => amounts(money, 'MONTHLY'),
  },
  {
    id: 'age',
    title: 'Saved',
    width: '72px',
    from: 900,
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
