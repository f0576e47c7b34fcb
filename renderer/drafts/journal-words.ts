import type { JournalEntry } from '@domain/review.ts';

/** What happened to a draft, in words. A new kind of entry does not compile until it has some. */
export const journalWords: Record<JournalEntry['what'], string> = {
  created: 'Begun',
  duplicated: 'Copied from the order',
  renumbered: 'Given the number',
  trashed: 'Moved to the trash',
  restored: 'Restored from the trash',
  asked: 'Sent for confirmation; nothing ordered',
  confirmed: 'Confirmed by the server',
  reopened: 'Opened for editing again; the confirmation no longer counts',
  consented: 'Consent given to submit exactly what was confirmed',
  sent: 'Submitted, once',
  accepted: 'Taken by the server as order',
  refused: 'Refused by the server; nothing ordered',
  failed: 'Could not be sent; nothing ordered',
  lost: 'No certain answer came: the outcome is unknown',
  found: 'Found at the server as order',
  notFound: 'Looked up and not found',
  recovered: 'Put in order after the program had ended in the middle',
  purged: 'PINs and account numbers forgotten, since the order is done',
};
