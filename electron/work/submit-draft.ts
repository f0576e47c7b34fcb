import type { Draft } from '../domain/draft.ts';
import { fullName } from '../domain/employee.ts';
import type { SubmitOutcome } from '../domain/outcome.ts';
import { failed, ok, type Failure, type Result } from '../domain/result.ts';
import { openFor, reasonText, told } from './confirm-draft.ts';
import { write, type DraftDesk } from './draft-desk.ts';
import type { Attempt } from './needs.ts';
import { wrongStage } from './keep-drafts.ts';

/**
 * Sends the sealed bytes once. `sha256` names the very confirmation the person looked at when consenting.
 *
 * Two durable steps come before the first byte: the consent with the frozen body (`armed`), then `sending`. A crash
 * after the first needs a new click, a crash after the second is an unknown outcome. Nothing here ever repeats.
 */
export async function submitDraft(desk: DraftDesk, id: string, sha256: string): Promise<Result<Draft>> {
  const reviewed = await desk.drafts.find(id);
  if (!reviewed || reviewed.trashedAt !== undefined) return wrongStage(desk, id);
  const at = openFor(desk, reviewed);
  if (!at.ok) return at;

  const armed = await desk.drafts.arm(id, sha256, { at: desk.world.now(), by: consentBy(desk) });
  if (!armed) return reviewed.stage === 'review' ? failed({ kind: 'stale' }) : wrongStage(desk, id);
  const { attempt, body, draft } = armed;
  await write(desk, id, 'consented', sha256);

  if (!(await desk.drafts.beginSending(id, attempt))) return wrongStage(desk, id);
  await write(desk, id, 'sent', `attempt ${attempt}`);

  const outcome = await at.value.api.submitOrder(body, draft.actor.id);
  at.value.note(outcome.kind === 'notSent' ? outcome.failure : undefined);

  const settled = await desk.drafts.settle(id, attempt, attemptOf(outcome, desk.world.now()));
  await write(desk, id, entryOf[outcome.kind], settled.note ?? settled.orderId);
  desk.tell(settled);
  return outcome.kind === 'notSent' ? failed(outcome.failure) : ok(settled);
}

/** The outcome is unknown: looks the order up by its number, with GET only. An absence proves nothing yet. */
export async function lookUpOrder(desk: DraftDesk, id: string): Promise<Result<Draft>> {
  const draft = await desk.drafts.find(id);
  if (draft?.stage !== 'unknown' && draft?.stage !== 'unresolved') return wrongStage(desk, id);
  const at = openFor(desk, draft);
  if (!at.ok) return at;
  const orders = await at.value.ask((api) => api.orders());
  if (!orders.ok) return orders;

  const mine = orders.value.filter((order) => order.externalOrderNumber === draft.externalOrderNumber);
  const [order] = mine;
  if (!order) {
    await write(desk, id, 'notFound', draft.externalOrderNumber);
    return ok(draft);
  }
  if (mine.length > 1) {
    const ids = mine.map(({ orderId }) => orderId).join(', ');
    const twice = await desk.drafts.move(id, [draft.stage], 'duplicate', `The server holds ${ids}.`);
    await write(desk, id, 'found', ids);
    return twice ? ok(told(desk, twice)) : wrongStage(desk, id);
  }
  const response = JSON.stringify({ order: order.raw });
  const found = await desk.drafts.found(id, order.orderId, response, desk.world.now());
  await write(desk, id, 'found', order.orderId);
  return found ? ok(told(desk, found)) : wrongStage(desk, id);
}

const consentBy = ({ tenancy }: DraftDesk): string => {
  const { me, connection } = tenancy.state();
  return me ? fullName(me) : connection.username;
};

const entryOf = { accepted: 'accepted', rejected: 'refused', notSent: 'failed', unknown: 'lost' } as const;

function attemptOf(outcome: SubmitOutcome, at: number): Attempt {
  switch (outcome.kind) {
    case 'accepted':
      return { result: 'accepted', at, response: outcome.text, orderId: outcome.orderId };
    case 'rejected':
      return {
        result: 'rejected',
        at,
        status: outcome.status,
        response: outcome.text,
        note: reasonsIn(outcome.failure),
      };
    case 'notSent':
      return { result: 'notSent', at };
    case 'unknown':
      return {
        result: 'unknown',
        at,
        note: outcome.why,
        ...(outcome.status !== undefined && { status: outcome.status }),
        ...(outcome.text !== undefined && { response: outcome.text }),
      };
  }
}

function reasonsIn(failure: Failure): string {
  if (failure.kind === 'refused') return failure.reasons.map(reasonText).join('\n');
  return 'server' in failure ? reasonText(failure.server) : failure.kind;
}
