import { statementFor } from '../domain/care/irreversible.ts';
import { openPortProblems, overrideOf } from '../domain/care/open-port.ts';
import type { Draft } from '../domain/draft.ts';
import type { SubmitOutcome } from '../domain/outcome.ts';
import { failed, ok, type Failure, type Problem, type Result } from '../domain/result.ts';
import { aroundDraft } from './around.ts';
import { openFor, reasonText, whoWorksHere, write, wrongStage, type DraftDesk } from './draft-desk.ts';
import type { Attempt } from './needs.ts';

/**
 * Sends the sealed bytes once. `sha256` names the very confirmation the person looked at when consenting.
 *
 * Two durable steps come before the first byte: the consent with the frozen body (`armed`), then `sending`. A crash
 * after the first needs a new click, a crash after the second is an unknown outcome. Nothing here ever repeats.
 */
export async function submitDraft(
  desk: DraftDesk,
  id: string,
  sha256: string,
  said: readonly string[] = [],
): Promise<Result<Draft>> {
  const reviewed = await desk.drafts.find(id);
  if (!reviewed || reviewed.trashedAt !== undefined) return wrongStage(desk, id);
  const at = openFor(desk, reviewed);
  if (!at.ok) return at;

  const unsaid = await unsaidOf(desk, reviewed, said);
  if (unsaid.length > 0) return failed({ kind: 'incomplete', problems: unsaid });

  const to = [...said, ...reasonsOf(reviewed)];
  const armed = await desk.drafts.arm(id, sha256, { at: desk.world.now(), by: whoWorksHere(desk), to });
  if (!armed) return reviewed.stage === 'review' ? failed({ kind: 'stale' }) : wrongStage(desk, id);
  const { attempt, body, draft } = armed;
  if (!(await desk.drafts.beginSending(id, attempt))) return wrongStage(desk, id);
  await writeIfPossible(desk, id, 'consented', [sha256, ...to].join('\n'));
  await writeIfPossible(desk, id, 'sent', `attempt ${attempt}`);

  const outcome = await at.value.api.submitOrder(body, draft.actor.id);
  at.value.note(outcome.kind === 'notSent' ? outcome.failure : undefined);

  const settled = await settle(desk, id, attempt, attemptOf(outcome, desk.world.now()));
  await writeIfPossible(desk, id, entryOf[outcome.kind], settled.note ?? settled.orderId);
  desk.tell(settled);
  return outcome.kind === 'notSent' ? failed(outcome.failure) : ok(settled);
}

/** What has to be said before an order that nothing takes back, or that cuts off a port begun since the confirmation. */
async function unsaidOf(desk: DraftDesk, draft: Draft, said: readonly string[]): Promise<Problem[]> {
  const statement = statementFor(draft);
  const ports = openPortProblems(draft, await aroundDraft(desk, draft));
  if (statement === undefined || said.includes(statement)) return ports;
  return [...ports, { path: '', says: `Still to be ticked: ${statement}` }];
}

/** A reason given in the form is part of the consent. */
function reasonsOf(draft: Draft): string[] {
  const reason = statementFor(draft) === undefined ? undefined : overrideOf(draft);
  return reason === undefined ? [] : [`Although the number is being moved: ${reason}`];
}

const TRIES = 6;

/**
 * What the server answered is kept even if the disk is busy or full for a moment. If it stays so, the next start
 * finds the draft in `sending` and calls its outcome unknown.
 */
async function settle(desk: DraftDesk, id: string, attempt: number, outcome: Attempt): Promise<Draft> {
  for (let tried = 1; ; tried++) {
    try {
      return await desk.drafts.settle(id, attempt, outcome);
    } catch (error) {
      if (tried === TRIES) throw error;
      await desk.world.pause(100 * 2 ** tried);
    }
  }
}

/** The journal explains; the attempt itself is on record. A full disk must not stop an order half-way for a line of it. */
const writeIfPossible = (...line: Parameters<typeof write>): Promise<void> =>
  write(...line).catch(() => undefined);

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
