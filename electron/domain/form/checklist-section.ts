import { checklistPath } from './paths.ts';
import type { Section } from './field.ts';

/** What the losing carrier compares letter by letter; the smallest difference refuses a port (WISHES 9). */
const items = [
  { id: 'bill', label: 'The latest bill is at hand' },
  { id: 'account', label: 'Account number exactly as on the bill' },
  { id: 'pin', label: 'PIN or password of the account, from the present carrier' },
  { id: 'name', label: 'Name and address exactly as on the bill: capitals, blanks and punctuation' },
  { id: 'number', label: 'The number on the bill is the one to be moved' },
  { id: 'authorised', label: 'Whoever asks for the port is authorized on the account' },
] as const;

/** A list to go through with the bill in hand. Ticking is for the person's own memory and demands nothing. */
export const checklistSection = (): Section => ({
  id: 'checklist',
  title: 'Bill in hand',
  why: 'To go through before a port. Ticking is up to you; it is not sent.',
  fields: items.map(({ id, label }) => ({ kind: 'flag', path: checklistPath(id), label, required: false })),
});
