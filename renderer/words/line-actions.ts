import type { WhyNot } from '@domain/line-actions.ts';

/** Why an order type is not offered for a line. The server's word is a hint, so the type can be ordered all the same. */
export const whyNotWords: Record<WhyNot, string> = {
  notAllowed: 'The server does not list it among what you may order.',
  isSuspended: 'The line is suspended.',
  isNotSuspended: 'The line is not suspended.',
  hasEnded: 'The line has ended.',
  noDevice: 'No device is known on this line.',
  notNamed: 'The server does not name it for this line.',
};
