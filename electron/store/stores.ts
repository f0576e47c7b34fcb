import { attemptStore } from './attempts.ts';
import { draftStore } from './drafts.ts';
import { journalStore } from './journal.ts';
import type { Db } from './open.ts';
import { recoveryStore } from './recovery.ts';
import { sealStore } from './seals.ts';

export type Stores = ReturnType<typeof stores>;

/**
 * All that is kept, by what it is about. Synchronous; arguments and answers are plain, so that the same calls
 * work across the worker's messages (client.ts).
 */
export function stores(db: Db) {
  return {
    drafts: { ...draftStore(db), ...sealStore(db), ...attemptStore(db), ...recoveryStore(db) },
    journal: journalStore(db),
  };
}
