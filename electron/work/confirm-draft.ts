import { openPortProblems } from '../domain/care/open-port.ts';
import type { Draft } from '../domain/draft.ts';
import { orderBody } from '../domain/order-body.ts';
import { pairsAsked } from '../domain/form/pairs-asked.ts';
import { fitsFrom } from '../domain/form/pattern.ts';
import { problemsIn } from '../domain/form/problems.ts';
import { recipeFor } from '../domain/recipes/index.ts';
import { failed, ok, type Problem, type Result, type ServerSays } from '../domain/result.ts';
import { isEditable } from '../domain/stage.ts';
import { aroundDraft } from './around.ts';
import { openFor, reasonText, told, write, wrongStage, type DraftDesk } from './draft-desk.ts';
import { openDraft } from './keep-drafts.ts';
import type { Here } from './tenancy.ts';

/**
 * Asks the server what it understands; nothing is ordered. The bytes that were confirmed are kept as the seal:
 * they, and no others, may be submitted later (DESIGN.md decision 7).
 */
export async function confirmDraft(desk: DraftDesk, id: string): Promise<Result<Draft>> {
  // With what was read since it was opened: a tick must not outlive the text it was made for.
  const draft = await openDraft(desk, id);
  if (!draft || !isEditable(draft.stage) || draft.trashedAt !== undefined) return wrongStage(desk, id);
  const problems = await problemsOf(desk, draft);
  if (problems.length > 0) {
    desk.tell(draft);
    return failed({ kind: 'incomplete', problems });
  }
  const at = openFor(desk, draft);
  if (!at.ok) return at;

  const body = JSON.stringify(orderBody(draft));
  if (!(await desk.drafts.move(id, [draft.stage], 'confirming'))) return wrongStage(desk, id);
  try {
    return await ask(desk, at.value, draft, body);
  } catch (error) {
    // The disk is full, say: the form must open again all the same. If that fails, too, the next start sees to it.
    await desk.drafts.move(id, ['confirming'], 'editing').catch(() => undefined);
    throw error;
  }
}

async function problemsOf(desk: DraftDesk, draft: Draft): Promise<Problem[]> {
  const { type, values, facts } = draft;
  const recipe = recipeFor(type);
  const pairs = pairsAsked(recipe, values, facts);
  const fits = fitsFrom(pairs, await desk.judge(pairs));
  return [
    ...problemsIn(recipe, values, facts, fits),
    ...openPortProblems(draft, await aroundDraft(desk, draft)),
  ];
}

async function ask(desk: DraftDesk, at: Here, draft: Draft, body: string): Promise<Result<Draft>> {
  const { id } = draft;
  await write(desk, id, 'asked');
  const outcome = await at.api.confirmOrder(body, draft.actor.id);
  at.note(outcome.kind === 'failed' ? outcome.failure : undefined);

  switch (outcome.kind) {
    case 'confirmed': {
      const { now, sha256 } = desk.world;
      const seal = { body, sha256: sha256(body), revision: draft.revision, confirmedAt: now() };
      const sealed = await desk.drafts.seal(id, draft.revision, seal, outcome.text);
      // Changed meanwhile: what was confirmed is not what stands there. The form opens again.
      if (!sealed) {
        const back = await desk.drafts.move(id, ['confirming'], 'editing');
        if (back) desk.tell(back);
        return failed({ kind: 'stale' });
      }
      await write(desk, id, 'confirmed', seal.sha256);
      return ok(told(desk, sealed));
    }
    case 'refused':
      return settled(desk, id, outcome.reasons);
    case 'failed': {
      if (outcome.failure.kind === 'malformed') return settled(desk, id, [outcome.failure.server]);
      const back = await desk.drafts.move(id, ['confirming'], 'editing');
      await write(desk, id, 'failed', outcome.failure.kind);
      if (back) desk.tell(back);
      return failed(outcome.failure);
    }
    case 'unexpectedOrder':
      return unexpected(desk, id, outcome.orderId);
  }
}

/** The server checked the order and said no. Its words stay with the draft. */
async function settled(desk: DraftDesk, id: string, reasons: ServerSays[]): Promise<Result<Draft>> {
  const note = reasons.map(reasonText).join('\n');
  const draft = await desk.drafts.move(id, ['confirming'], 'refused', note);
  await write(desk, id, 'refused', note);
  return draft ? ok(told(desk, draft)) : wrongStage(desk, id);
}

/** Somebody on the way dropped confirm=true and an order came of it (reliability BAR 25). Frozen, and said loudly. */
async function unexpected(desk: DraftDesk, id: string, orderId?: string): Promise<Result<Draft>> {
  const note = `The server answered a request for confirmation with an order${orderId ? ` (${orderId})` : ''}. Nothing more is sent. Check it at the server.`;
  const draft = await desk.drafts.move(id, ['confirming'], 'unknown', note);
  await write(desk, id, 'lost', note);
  return draft ? ok(told(desk, draft)) : wrongStage(desk, id);
}
