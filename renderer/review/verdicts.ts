import type { OrderCategory, RequestCategory } from '@domain/compare/rows.ts';
import type { IconName } from '../parts/icons.ts';
import type { Tone } from '../parts/tone.ts';

export type Verdict = RequestCategory | OrderCategory;

/** What became of a value, in a word and a sign. */
export const verdictWords: Record<Verdict, { word: string; sign: IconName; tone: Tone }> = {
  match: { word: 'as asked', sign: 'equal', tone: 'neutral' },
  resolved: { word: 'found by id', sign: 'equal', tone: 'neutral' },
  changed: { word: 'changed', sign: 'unequal', tone: 'warn' },
  dropped: { word: 'dropped', sign: 'minus', tone: 'bad' },
  added: { word: 'added', sign: 'plus', tone: 'warn' },
  uncomparable: { word: 'cannot be compared', sign: 'question', tone: 'warn' },
  lost: { word: 'lost', sign: 'minus', tone: 'bad' },
};

/** What a person has to look at before going on. */
export const isSurprise = (verdict: Verdict): boolean => verdict !== 'match' && verdict !== 'resolved';
