import { addressStore } from './addresses.ts';
import { attemptStore } from './attempts.ts';
import { connectionStore } from './connections.ts';
import { draftStore } from './drafts.ts';
import { journalStore } from './journal.ts';
import { moveStore } from './moves.ts';
import type { Db } from './open.ts';
import { orderStore } from './orders.ts';
import { purgeStore } from './purge.ts';
import { recoveryStore } from './recovery.ts';
import { referenceStore } from './reference.ts';
import { sealStore } from './seals.ts';
import { settingStore } from './settings.ts';
import { templateStore } from './templates.ts';

export type Stores = ReturnType<typeof stores>;

/**
 * All that is kept, by what it is about. Synchronous; arguments and answers are plain, so that the same calls
 * work across the worker's messages (client.ts).
 */
export function stores(db: Db) {
  return {
    connections: connectionStore(db),
    settings: settingStore(db),
    drafts: {
      ...draftStore(db),
      ...sealStore(db),
      ...attemptStore(db),
      ...recoveryStore(db),
      ...purgeStore(db),
    },
    journal: journalStore(db),
    reference: referenceStore(db),
    orders: orderStore(db),
    moves: moveStore(db),
    templates: templateStore(db),
    addresses: addressStore(db),
  };
}
