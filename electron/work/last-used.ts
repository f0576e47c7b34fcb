import { lastUsed, type Proposal } from '../domain/last-used.ts';
import type { DraftDesk } from './draft-desk.ts';

/** What the draft may be filled in with as the last time; nothing where there was none. */
export async function lastUsedFor({ drafts }: Pick<DraftDesk, 'drafts'>, id: string): Promise<Proposal[]> {
  const draft = await drafts.find(id);
  return draft ? lastUsed(draft, await drafts.earlier(draft.connectionId, draft.type, id)) : [];
}
