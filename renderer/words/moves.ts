import { fullName } from '@domain/employee.ts';
import type { Move, MoveCharges, MoveState } from '@domain/move.ts';
import type { IconName } from '../parts/icons.ts';
import type { Tone } from '../parts/tone.ts';

/** What becomes of the charges, as a choice and as the end of a sentence (CONTRACT.md b.2). */
export const chargesWords: Record<MoveCharges, { label: string; means: string }> = {
  MOVE_NO_CHARGES: { label: 'No charges', means: 'No charges go along: what was charged stays where it is.' },
  MOVE_CHARGES_FOR_LAST_MONTH_ONLY: {
    label: 'Last month only',
    means: 'The charges of the last month go along, earlier ones stay.',
  },
  MOVE_ALL_CHARGES: { label: 'All charges', means: 'All charges go along, also those of the past.' },
};

interface StateWords {
  word: string;
  sign: IconName;
  tone: Tone;
}

export const moveStateWords: Record<MoveState, StateWords> = {
  sending: { word: 'On its way', sign: 'half', tone: 'info' },
  moved: { word: 'Moved', sign: 'check', tone: 'good' },
  elsewhere: { word: 'With somebody else', sign: 'alert', tone: 'bad' },
  notMoved: { word: 'Not moved', sign: 'not', tone: 'warn' },
  refused: { word: 'Refused', sign: 'cross', tone: 'bad' },
  notSent: { word: 'Not sent', sign: 'not', tone: 'neutral' },
  unknown: { word: 'Unknown', sign: 'question', tone: 'bad' },
};

/** What came of a move, in a sentence that says what is certain. */
export function moveOutcome({ state, number, from, to, note }: Move): string {
  const former = from ? fullName(from) : 'its former owner';
  switch (state) {
    case 'moved':
      return `${number} is with ${fullName(to)} now.`;
    case 'elsewhere':
      return `${note ?? 'The line is with somebody else.'} It was to go to ${fullName(to)}.`;
    case 'notMoved':
      return `The server shows ${number} still with ${former}. A request that is late may yet arrive: look again before you move it once more.`;
    case 'refused':
      return `The server refused the move: ${note ?? 'it gave no reason'}. Nothing was changed.`;
    case 'notSent':
      return 'Nothing was sent, so nothing was changed.';
    case 'sending':
      return 'The request is on its way.';
    case 'unknown':
      return `Nobody knows yet whether the server moved ${number}. ${note ?? ''} Look it up; it is not asked for again by itself.`;
  }
}
