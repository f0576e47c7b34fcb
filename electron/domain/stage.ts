/**
 * @file The stages of a draft, and what a crash in each leads to.
 *
 * The durable state before each step is the table of reliability BAR (d). The two that matter most: the
 * consent with the frozen bytes is kept before `armed`, and `sending` is kept before the first byte leaves.
 */
export const stages = [
  'editing',
  'ready',
  'confirming',
  'review',
  'armed',
  'sending',
  'submitted',
  'refused',
  'unknown',
  'unresolved',
  'duplicate',
  'conflict',
] as const;

export type Stage = (typeof stages)[number];

const NEXT: Record<Stage, readonly Stage[]> = {
  editing: ['ready', 'confirming'],
  ready: ['editing', 'confirming'],
  confirming: ['review', 'refused', 'editing', 'unknown'],
  review: ['editing', 'confirming', 'armed'],
  armed: ['sending', 'review'],
  sending: ['submitted', 'refused', 'review', 'unknown'],
  submitted: ['duplicate', 'conflict'],
  refused: ['editing', 'confirming'],
  unknown: ['submitted', 'unresolved', 'duplicate', 'conflict'],
  unresolved: ['submitted', 'duplicate', 'conflict', 'armed'],
  duplicate: [],
  conflict: ['duplicate'],
};

export const mayBecome = (from: Stage, to: Stage): boolean => NEXT[from].includes(to);

/** The body may be changed: nothing was sent that could still become an order. */
export const isEditable = (stage: Stage): boolean =>
  stage === 'editing' || stage === 'ready' || stage === 'refused' || stage === 'review';

/** An order may exist at the server, or does. Such a draft is never thrown away. */
export const mayHoldAnOrder = (stage: Stage): boolean =>
  !isEditable(stage) && stage !== 'confirming' && stage !== 'armed';

/**
 * Where a draft stands after the program ended in the middle. `armed` was certainly not sent, because
 * `sending` is durable before the first byte: it needs a new click. `sending` may have been sent.
 */
export function afterCrash(stage: Stage): Stage {
  if (stage === 'confirming') return 'editing';
  if (stage === 'armed') return 'review';
  if (stage === 'sending') return 'unknown';
  return stage;
}
