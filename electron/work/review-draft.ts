import type { Json } from '../domain/json.ts';
import { ok, type Result } from '../domain/result.ts';
import type { Review } from '../domain/review.ts';
import { wrongStage, type DraftDesk } from './draft-desk.ts';

/** What was asked, what the server understood, and the order if there is one: the documents, not a verdict. */
export async function reviewDraft(desk: Pick<DraftDesk, 'drafts'>, id: string): Promise<Result<Review>> {
  const draft = await desk.drafts.find(id);
  const kept = await desk.drafts.sealOf(id);
  if (!draft || !kept || draft.revision !== kept.seal.revision) return wrongStage(desk, id);
  return ok({
    draft,
    seal: kept.seal,
    request: JSON.parse(kept.seal.body) as Json,
    confirmation: JSON.parse(kept.confirmation) as Json,
    ...(kept.order !== undefined && { order: readable(kept.order) }),
  });
}

/** The answer to a submit is kept as it came; one that is no JSON is shown as text. */
function readable(text: string): Json {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return text;
  }
}
