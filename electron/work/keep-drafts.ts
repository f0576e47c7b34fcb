/** @file Making, keeping, copying and putting away drafts. Works without a connection. */
import { backendNames, backendOf, takesOrders } from '../domain/backend.ts';
import { ticksSince, type Agreement } from '../domain/agreement.ts';
import { carriedOver } from '../domain/carried-over.ts';
import type { Draft, Values } from '../domain/draft.ts';
import type { Employee } from '../domain/employee.ts';
import { boundsProblems } from '../domain/form/bounds.ts';
import type { Line } from '../domain/line.ts';
import { orderNumberFrom, orderNumberProblem } from '../domain/order-number.ts';
import type { OrderType } from '../domain/order-type.ts';
import { recipeFor } from '../domain/recipes/index.ts';
import { needsLine, partOf } from '../domain/recipes/recipe.ts';
import { failed, ok, type Result } from '../domain/result.ts';
import { isEditable, mayHoldAnOrder } from '../domain/stage.ts';
import { startingValues } from '../domain/starting-values.ts';
import { gone, whoWorksHere, write, wrongStage, type DraftDesk } from './draft-desk.ts';
import { factsFor, sameFacts } from './facts.ts';
import { learnFacts } from './learn-facts.ts';
import { kinds } from './reference-sets.ts';
import type { Here } from './tenancy.ts';

/** Whom a new order is for: the person of a line, or a person without one. */
export type ForWhom = { lineId: string } | { personId: string };

/**
 * A new draft for a line, ordered for the person who has it; or for a person, where the order type needs no line.
 * What is `given` from a template or an older order comes on top of what the line and the person give.
 */
export async function createDraft(
  desk: DraftDesk,
  type: OrderType,
  forWhom: ForWhom,
  given: Partial<Pick<Draft, 'values' | 'facts'>> = {},
): Promise<Result<Draft>> {
  const connection = desk.tenancy.connection();
  const connectionId = connection.id;
  const backend = backendOf(connection);
  if (!takesOrders(backend))
    return failed({
      kind: 'incomplete',
      problems: [
        { path: '', says: `${backendNames[backend]} takes no orders: it only lists lines and catalogs.` },
      ],
    });
  const found = await whoFor(desk, type, forWhom);
  if (!found.ok) return found;
  const { line, actor } = found.value;

  const draft = await withFacts(desk, {
    ...blank(desk),
    connectionId,
    type,
    actor,
    values: {
      ...startingValues(recipeFor(type), { actor, line, backend }),
      ...given.values,
    },
    facts: { ...given.facts, ...(line && { line }) },
  });
  await desk.drafts.create(draft);
  await write(desk, draft.id, 'created');
  learnLater(desk, draft);
  return ok(draft);
}

async function whoFor(
  desk: DraftDesk,
  type: OrderType,
  forWhom: ForWhom,
): Promise<Result<{ actor: Employee; line?: Line }>> {
  const reference = desk.reference(desk.tenancy.connection().id);
  if ('personId' in forWhom) {
    if (needsLine(recipeFor(type))) return failed({ kind: 'notFound', what: 'The line' });
    const actor = await reference.find(kinds.employee, forWhom.personId);
    return actor ? ok({ actor }) : failed({ kind: 'notFound', what: 'The person' });
  }
  const line = await reference.find(kinds.line, forWhom.lineId);
  if (!line) return failed({ kind: 'notFound', what: 'The line' });
  const actor = line.employee ?? desk.tenancy.state().me;
  if (!actor)
    return failed({
      kind: 'incomplete',
      problems: [{ path: 'line', says: 'Nobody is known for this line, so there is nobody to order for.' }],
    });
  return ok(partOf(recipeFor(type), 'line') ? { actor, line } : { actor });
}

/** Keeps what was typed, with the facts that follow from it. */
export async function saveDraft(
  desk: DraftDesk,
  id: string,
  revision: number,
  values: Values,
): Promise<Result<Draft>> {
  const problems = boundsProblems(values);
  if (problems.length > 0) return failed({ kind: 'incomplete', problems });
  const before = await desk.drafts.find(id);
  if (!before) return gone;
  const after = await withFacts(desk, { ...before, values });
  const now = desk.world.now();
  const saved = await desk.drafts.save(
    id,
    revision,
    values,
    after.facts,
    now,
    ticked(desk, before, after, now),
  );
  if (saved === undefined) return gone;
  if (saved === 'stale') return failed({ kind: 'stale' });
  if (saved === 'wrongStage') return failed({ kind: 'wrongStage', stage: before.stage });
  learnLater(desk, saved);
  return ok(saved);
}

/** What the person agrees to, or takes back, with this save: on record with the text and its hash. */
function ticked(desk: DraftDesk, before: Draft, after: Draft, at: number): Agreement[] {
  const by = whoWorksHere(desk);
  return ticksSince(before.values, after).map((tick) => ({
    ...tick,
    at,
    by,
    sha256: desk.world.sha256(tick.text),
  }));
}

/** A draft as it stands; facts that have become known since are added. */
export async function openDraft(desk: DraftDesk, id: string): Promise<Draft | undefined> {
  const draft = await desk.drafts.find(id);
  if (!draft || !mayLearn(draft)) return draft;
  const { facts } = await withFacts(desk, draft);
  const known = sameFacts(facts, draft.facts)
    ? undefined
    : await desk.drafts.learn(id, draft.revision, facts);
  learnLater(desk, known ?? draft);
  return known ?? draft;
}

/** Another number for the order; each number serves one draft for ever. */
export async function renumberDraft(desk: DraftDesk, id: string, number: string): Promise<Result<Draft>> {
  const says = orderNumberProblem(number);
  if (says !== undefined)
    return failed({ kind: 'incomplete', problems: [{ path: 'externalOrderNumber', says }] });
  if (await isUsedAtServer(desk, number)) return failed({ kind: 'numberTaken', number });
  const draft = await desk.drafts.renumber(id, number);
  if (draft === undefined) return gone;
  if (draft === 'taken') return failed({ kind: 'numberTaken', number });
  if (draft === 'wrongStage') return wrongStage(desk, id);
  await write(desk, id, 'renumbered', number);
  return ok(draft);
}

/** Among the orders that were read: the server itself takes a number twice (CONTRACT.md T55). */
async function isUsedAtServer({ orders, tenancy }: DraftDesk, number: string): Promise<boolean> {
  const { items } = await orders.page(tenancy.connection().id, number, 0, 50);
  return items.some(({ externalOrderNumber }) => externalOrderNumber === number);
}

/** The same order again, as a draft of its own with a number of its own; secrets and agreements are given anew. */
export async function duplicateDraft(desk: DraftDesk, id: string): Promise<Result<Draft>> {
  const original = await desk.drafts.find(id);
  if (!original) return gone;
  const { connectionId, type, actor, values, facts, stage, externalOrderNumber } = original;
  const copy = await withFacts(desk, {
    ...blank(desk),
    connectionId,
    type,
    actor,
    values: carriedOver(values),
    facts: mayHoldAnOrder(stage) ? { ...facts, copyOf: externalOrderNumber } : facts,
  });
  await desk.drafts.create(copy);
  await write(desk, copy.id, 'duplicated', externalOrderNumber);
  return ok(copy);
}

export async function trashDraft(desk: DraftDesk, id: string): Promise<Result<Draft>> {
  const draft = await desk.drafts.trash(id, desk.world.now());
  if (draft === undefined) return gone;
  if (draft === 'wrongStage') return wrongStage(desk, id);
  await write(desk, id, 'trashed');
  return ok(draft);
}

export async function restoreDraft(desk: DraftDesk, id: string): Promise<Result<Draft>> {
  const draft = await desk.drafts.restore(id);
  if (!draft) return gone;
  await write(desk, id, 'restored');
  return ok(draft);
}

/** Back to the form: the confirmation no longer counts. */
export async function reopenDraft(desk: DraftDesk, id: string): Promise<Result<Draft>> {
  const draft = await desk.drafts.move(id, ['review', 'refused'], 'editing');
  if (!draft) return wrongStage(desk, id);
  await write(desk, id, 'reopened');
  desk.tell(draft);
  return ok(draft);
}

/** All confirmations of a connection cease to count. */
export async function reopenReviews(desk: DraftDesk, connectionId: string): Promise<void> {
  const drafts = await desk.drafts.list(connectionId);
  for (const { id, stage } of drafts) if (stage === 'review') await reopenDraft(desk, id);
}

function blank({ world }: DraftDesk) {
  const now = world.now();
  return {
    id: world.newId(),
    externalOrderNumber: orderNumberFrom(world.randomBytes(10)),
    stage: 'editing' as const,
    revision: 1,
    createdAt: now,
    savedAt: now,
  };
}

const withFacts = async (desk: DraftDesk, draft: Draft): Promise<Draft> => ({
  ...draft,
  facts: await factsFor(draft, desk.reference(draft.connectionId), backendFor(desk, draft)),
});

/** Only the tenant that is open can be asked for its backend; the drafts of another one keep what they know. */
function backendFor({ tenancy }: DraftDesk, { connectionId }: Draft) {
  const connection = tenancy.connection();
  return connection.id === connectionId ? backendOf(connection) : undefined;
}

/** Under review the facts stand still: the price at drafting stays the one that was seen while drafting. */
const mayLearn = ({ stage }: Draft): boolean => isEditable(stage) && stage !== 'review';

/** Fetches what is missing without holding anybody up; the window hears when the draft knows more. */
function learnLater(desk: DraftDesk, draft: Draft): void {
  if (draft.connectionId !== desk.tenancy.connection().id || desk.tenancy.gate()) return;
  void learnNow(desk, draft, desk.tenancy.here());
}

async function learnNow(desk: DraftDesk, draft: Draft, at: Here): Promise<void> {
  const reference = desk.reference(draft.connectionId);
  await learnFacts(draft, { reference, at, lately: desk.lately });
  // Also when nothing was learnt now: another answer may have come while the facts of a save were being read.
  const latest = await desk.drafts.find(draft.id);
  if (!latest || !mayLearn(latest)) return;
  const { facts } = await withFacts(desk, latest);
  const known = sameFacts(facts, latest.facts)
    ? undefined
    : await desk.drafts.learn(latest.id, latest.revision, facts);
  if (known) desk.tell(known);
}
