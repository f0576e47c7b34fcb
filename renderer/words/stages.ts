import type { Stage } from '@domain/stage.ts';
import type { IconName } from '../parts/icons.ts';
import type { Tone } from '../parts/tone.ts';

interface StageWords {
  word: string;
  sign: IconName;
  tone: Tone;
  /** What it means and what comes next, in a sentence. */
  means: string;
}

/** The stages of a draft as a person reads them. The sign repeats the word, the tone only both. */
export const stageWords: Record<Stage, StageWords> = {
  editing: {
    word: 'Editing',
    sign: 'edit',
    tone: 'neutral',
    means: 'Being written. Nothing was sent.',
  },
  ready: {
    word: 'Ready',
    sign: 'check',
    tone: 'info',
    means: 'Complete. It can be confirmed when the server is in reach.',
  },
  confirming: {
    word: 'Confirming',
    sign: 'half',
    tone: 'info',
    means: 'The server is checking it. Nothing is ordered by that.',
  },
  review: {
    word: 'To review',
    sign: 'eye',
    tone: 'warn',
    means: 'The server has confirmed it. Read the differences, then submit or change it.',
  },
  armed: {
    word: 'About to send',
    sign: 'clock',
    tone: 'warn',
    means: 'You have consented; it has not left this computer yet.',
  },
  sending: {
    word: 'Sending',
    sign: 'send',
    tone: 'warn',
    means: 'On its way to the server, once.',
  },
  submitted: {
    word: 'Submitted',
    sign: 'check',
    tone: 'good',
    means: 'The server has taken the order.',
  },
  refused: {
    word: 'Refused',
    sign: 'cross',
    tone: 'bad',
    means: 'The server refused it. Nothing was ordered; correct it and confirm again.',
  },
  unknown: {
    word: 'Outcome unknown',
    sign: 'question',
    tone: 'bad',
    means: 'It was sent, but no answer came. It may have been ordered: look it up before anything else.',
  },
  unresolved: {
    word: 'Not found',
    sign: 'question',
    tone: 'warn',
    means: 'It was looked up and not found so far. It will not be sent again by itself.',
  },
  duplicate: {
    word: 'Ordered twice',
    sign: 'copy',
    tone: 'bad',
    means: 'The server holds more than one order with this number. Have one of them cancelled.',
  },
  conflict: {
    word: 'Conflict',
    sign: 'alert',
    tone: 'bad',
    means: 'The order at the server is not what was sent. Compare them and call the carrier.',
  },
};
