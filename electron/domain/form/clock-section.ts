import { textOf, type Facts, type Values } from '../draft.ts';
import { suspensionKinds, suspensionKindWords } from '../care/rule-pack.ts';
import type { Section } from './field.ts';
import { answerPath, SUSPEND_KIND, SUSPEND_UNTIL } from './paths.ts';

/** How long the line is to be suspended, and what kind of reason the carrier will see. Neither is part of the body. */
export const clockSection = (values: Values, facts: Facts): Section => ({
  id: 'clock',
  title: 'How long',
  why: 'For the clock on this computer; not sent.',
  fields: [
    {
      kind: 'choice',
      path: SUSPEND_KIND,
      label: 'Kind of reason',
      required: false,
      options: suspensionKinds.map((id) => ({ id, label: suspensionKindWords[id] })),
      ...(soundsLost(values, facts) && { preset: 'lost' }),
    },
    {
      kind: 'date',
      path: SUSPEND_UNTIL,
      label: 'Wanted end',
      required: false,
      hint: 'A suspend order has no end: restore the line with an order of its own.',
    },
  ],
});

/** Whether an answer that was chosen says so in the carrier's own words; its id cannot tell. */
const soundsLost = (values: Values, { questions = [] }: Facts): boolean =>
  questions.some(({ groupId, questions: asked }) =>
    asked.some(({ id, choices = [] }) => {
      const chosen = textOf(values, answerPath(groupId, id));
      const label = choices.find((choice) => choice.id === chosen)?.label ?? '';
      return /\b(?:lost|stolen|theft|missing)\b/i.test(label);
    }),
  );
