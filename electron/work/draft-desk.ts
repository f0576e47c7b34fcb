import type { Draft } from '../domain/draft.ts';
import type { JournalEntry } from '../domain/review.ts';
import type { DraftStore, Journal, OrderStore, World } from './needs.ts';
import type { Reference } from './reference-sets.ts';
import type { Tenancy } from './tenancy.ts';

/** What every job about drafts works with. */
export interface DraftDesk {
  drafts: DraftStore;
  journal: Journal;
  orders: OrderStore;
  tenancy: Pick<Tenancy, 'connection' | 'gate' | 'here' | 'state'>;
  /** The reference data of a draft's own connection. */
  reference(connectionId: string): Reference;
  world: World;
  /** The window hears of every draft that changed. */
  tell(draft: Draft): void;
}

/** Adds a line to the draft's journal, with the time. */
export const write = (
  { journal, world }: Pick<DraftDesk, 'journal' | 'world'>,
  draftId: string,
  what: JournalEntry['what'],
  detail?: string,
): Promise<void> => journal.add(draftId, { at: world.now(), what, ...(detail !== undefined && { detail }) });
