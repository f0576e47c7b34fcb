import { orderAgain } from '../domain/order-again.ts';
import { orderTypeFrom } from '../domain/order-type.ts';
import type { Draft } from '../domain/draft.ts';
import type { Line } from '../domain/line.ts';
import type { PlacedOrder } from '../domain/order.ts';
import { recipeFor } from '../domain/recipes/index.ts';
import { partOf } from '../domain/recipes/recipe.ts';
import { failed, ok, type Result } from '../domain/result.ts';
import type { DraftDesk } from './draft-desk.ts';
import { createDraft, duplicateDraft } from './keep-drafts.ts';
import { kinds } from './reference-sets.ts';

/** A draft like an order, and in words what the order does not tell and has to be picked again. */
export interface DraftLikeOrder {
  draft: Draft;
  notTold: readonly string[];
}

/** The same order again: from its draft if it was made here, else from what the server says about it. */
export async function createLike(desk: DraftDesk, orderId: string): Promise<Result<DraftLikeOrder>> {
  const { id } = desk.tenancy.connection();
  const made = await desk.drafts.byOrder(orderId, id);
  if (made) {
    const copy = await duplicateDraft(desk, made.id);
    return copy.ok ? ok({ draft: copy.value, notTold: [] }) : copy;
  }

  const order = await orderNow(desk, orderId);
  if (!order.ok) return order;
  const type = orderTypeFrom(order.value.transactionType);
  if (!type) return cannot(`Orders of the kind ${order.value.transactionType} cannot be prepared here.`);
  const recipe = recipeFor(type);
  const { values, notTold } = orderAgain(order.value, recipe);
  const line = partOf(recipe, 'line') ? await lineOf(desk, order.value) : undefined;
  const person = order.value.accountHolder;
  if (!line && (partOf(recipe, 'line')?.need === 'required' || !person))
    return cannot(
      `The line of this order (${order.value.serviceNumber ?? 'no number'}) is not among the lines that were read.`,
    );
  const forWhom = line ? { lineId: line.id } : { personId: person?.id ?? '' };
  const draft = await createDraft(desk, type, forWhom, { values });
  return draft.ok ? ok({ draft: draft.value, notTold }) : draft;
}

/** As the server has it now; without a connection as it was kept. */
async function orderNow({ orders, tenancy }: DraftDesk, orderId: string): Promise<Result<PlacedOrder>> {
  const { ask, connection } = tenancy.here();
  const read = await ask((api) => api.order(orderId));
  if (read.ok) return read;
  const kept = await orders.find(connection.id, orderId);
  return kept ? ok(kept.order) : read;
}

/** By its number alone, as orders name lines; where two lines have it, the one of the person ordered for. */
async function lineOf(desk: DraftDesk, order: PlacedOrder): Promise<Line | undefined> {
  const number = digits(order.serviceNumber);
  if (number === '') return undefined;
  const reference = desk.reference(desk.tenancy.connection().id);
  const { items } = await reference.page(kinds.line, number, 0, 50);
  const lines = items.filter((line) => digits(line.number) === number);
  return lines.find(({ employee }) => employee?.id === order.accountHolder?.id) ?? lines[0];
}

const digits = (number = ''): string => number.replace(/\D/g, '');

const cannot = (says: string): Result<never> =>
  failed({ kind: 'incomplete', problems: [{ path: '', says }] });
