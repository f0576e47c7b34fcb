import type { IconName } from '../parts/icons.ts';
import type { Tone } from '../parts/tone.ts';

interface StatusWords {
  word: string;
  sign: IconName;
  tone: Tone;
}

/**
 * Status of an order or a segment. Two words are published, seven more expected (CONTRACT.md d.10, A31); every other
 * is shown as the server wrote it, in the neutral tone.
 */
export const orderStatus = (served: string): StatusWords => orderWords.get(served) ?? asServed(served);

/** Status of a line (CONTRACT.md d.10). */
export const lineStatus = (served: string): StatusWords => lineWords.get(served) ?? asServed(served);

/** Status of a person; ACTIVE is the only published word (CONTRACT.md b.2). */
export const personStatus = (served: string): StatusWords =>
  served === 'INACTIVE' ? { word: 'Inactive', sign: 'not', tone: 'warn' } : asServed(served);

const asServed = (served: string): StatusWords => ({
  word: served === '' ? 'No status' : served,
  sign: 'dot',
  tone: 'neutral',
});

// Maps, since a server's word may be the name of something every object inherits.
const orderWords = new Map<string, StatusWords>([
  ['ORDER_SUBMITTED', { word: 'Submitted', sign: 'send', tone: 'info' }],
  ['AWAITING_APPROVAL', { word: 'Awaiting approval', sign: 'clock', tone: 'warn' }],
  ['APPROVED', { word: 'Approved', sign: 'check', tone: 'info' }],
  ['REJECTED', { word: 'Rejected', sign: 'cross', tone: 'bad' }],
  ['IN_PROGRESS', { word: 'In progress', sign: 'half', tone: 'info' }],
  ['BACKORDERED', { word: 'Backordered', sign: 'pause', tone: 'warn' }],
  ['SHIPPED', { word: 'Shipped', sign: 'truck', tone: 'info' }],
  ['COMPLETED', { word: 'Completed', sign: 'check', tone: 'good' }],
  ['CANCELLED', { word: 'Cancelled', sign: 'not', tone: 'neutral' }],
]);

const lineWords = new Map<string, StatusWords>([
  ['ACTIVE', { word: 'Active', sign: 'check', tone: 'neutral' }],
  ['SUSPENDED', { word: 'Suspended', sign: 'pause', tone: 'warn' }],
  ['INACTIVE', { word: 'Inactive', sign: 'not', tone: 'neutral' }],
  ['DEACTIVATED', { word: 'Deactivated', sign: 'not', tone: 'neutral' }],
]);
