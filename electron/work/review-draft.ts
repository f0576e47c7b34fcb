import type { Json } from '../domain/json.ts';
import { parseJson } from '../domain/parse-json.ts';
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
    request: readable(kept.seal.body),
    confirmation: readable(kept.confirmation),
    ...(kept.order !== undefined && { order: readable(kept.order) }),
  });
}

/** Documents are kept as they came; one that is no JSON, as the answer to a submit may be, is shown as text. */
function readable(text: string): Json {
  const value = parseJson(text);
  return value === undefined ? text : value;
}
