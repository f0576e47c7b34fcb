import type { Draft } from '../domain/draft.ts';
import { fullName } from '../domain/employee.ts';
import type { Judge } from '../domain/form/pattern.ts';
import { failed, ok, type Result, type ServerSays } from '../domain/result.ts';
import type { JournalEntry } from '../domain/review.ts';
import type { AskedLately } from './asked-lately.ts';
import type { DraftStore, Journal, OrderStore, World } from './needs.ts';
import type { Reference } from './reference-sets.ts';
import type { Here, Tenancy } from './tenancy.ts';

/** What every job about drafts works with. */
export interface DraftDesk {
  drafts: DraftStore;
  journal: Journal;
  orders: OrderStore;
  tenancy: Pick<Tenancy, 'connection' | 'gate' | 'here' | 'state'>;
  /** The reference data of a draft's own connection. */
  reference(connectionId: string): Reference;
  /** What forms asked the server for of late. */
  lately: AskedLately;
  /** Of texts by the server's expressions. */
  judge: Judge;
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

export const gone = failed({ kind: 'notFound', what: 'The draft' });

/** The stage a draft has is the reason why something cannot be done with it. */
export async function wrongStage({ drafts }: Pick<DraftDesk, 'drafts'>, id: string): Promise<Result<never>> {
  const draft = await drafts.find(id);
  return draft ? failed({ kind: 'wrongStage', stage: draft.stage }) : gone;
}

/**
 * The draft's own tenant, held on to until the answer is there; or why nothing may be sent for it now: working
 * offline, signed out, or another tenant is open.
 */
export function openFor({ tenancy }: Pick<DraftDesk, 'tenancy'>, draft: Draft): Result<Here> {
  if (draft.connectionId !== tenancy.connection().id)
    return failed({ kind: 'notFound', what: 'The connection this draft belongs to' });
  const closed = tenancy.gate();
  return closed ? failed(closed) : ok(tenancy.here());
}

/** One message of the server with what its support asks for. */
export const reasonText = ({ message, errorCode, errorId }: ServerSays): string =>
  [message, errorCode && `Code ${errorCode}.`, errorId && `Id ${errorId}.`].filter(Boolean).join(' ');

/** Who works here, as far as it is known: for what a person consents or agrees to. */
export const whoWorksHere = ({ tenancy }: Pick<DraftDesk, 'tenancy'>): string => {
  const { me, connection } = tenancy.state();
  return me ? fullName(me) : connection.username;
};

/** Tells the window of a changed draft, and hands it on. */
export function told(desk: Pick<DraftDesk, 'tell'>, draft: Draft): Draft {
  desk.tell(draft);
  return draft;
}
