import type { Draft } from '../domain/draft.ts';
import type { PlacedOrder } from '../domain/order.ts';
import { isServedAs } from '../domain/order-type.ts';
import { ok, type Result } from '../domain/result.ts';
import { openFor, told, write, wrongStage, type DraftDesk } from './draft-desk.ts';

/** The server's clock may differ from ours by this much. */
const SKEW = 10 * 60_000;

/**
 * The outcome is unknown: looks the order up by its number, with GET only. Numbers are not unique at the server
 * (CONTRACT.md T55), so an order counts as ours only with our order type and from our time. An absence proves
 * nothing yet.
 */
export async function lookUpOrder(desk: DraftDesk, id: string): Promise<Result<Draft>> {
  const draft = await desk.drafts.find(id);
  if (draft?.stage !== 'unknown' && draft?.stage !== 'unresolved') return wrongStage(desk, id);
  const at = openFor(desk, draft);
  if (!at.ok) return at;
  const sent = (await sentAt(desk, draft)) - SKEW;
  const orders = await at.value.ask((api) => api.orders());
  if (!orders.ok) return orders;

  const named = orders.value.filter((order) => order.externalOrderNumber === draft.externalOrderNumber);
  const ours = named.filter((order) => isOurs(order, draft, sent));
  const [order] = ours;
  if (ours.length > 1) return alarm(desk, draft, 'duplicate', ours);
  if (!order && named.length > 0) return alarm(desk, draft, 'conflict', named);
  if (!order) {
    await write(desk, id, 'notFound', draft.externalOrderNumber);
    return ok(draft);
  }
  // The list holds less than the order's own page, and would compare as if much were lost.
  const single = await at.value.ask((api) => api.order(order.orderId));
  if (!single.ok) return single;
  const response = JSON.stringify({ order: single.value.raw });
  const found = await desk.drafts.found(id, order.orderId, response, desk.world.now());
  await write(desk, id, 'found', order.orderId);
  return found ? ok(told(desk, found)) : wrongStage(desk, id);
}

function isOurs(order: PlacedOrder, draft: Draft, since: number): boolean {
  const submitted = order.dateSubmitted === undefined ? NaN : Date.parse(order.dateSubmitted);
  const isEarlier = submitted < since;
  return isServedAs(draft.type, order.transactionType) && !isEarlier;
}

/** When the last request that may have become an order left. */
async function sentAt({ journal }: DraftDesk, draft: Draft): Promise<number> {
  const entries = await journal.of(draft.id);
  return entries.findLast(({ what }) => what === 'sent' || what === 'asked')?.at ?? draft.createdAt;
}

async function alarm(
  desk: DraftDesk,
  draft: Draft,
  stage: 'duplicate' | 'conflict',
  orders: readonly PlacedOrder[],
): Promise<Result<Draft>> {
  const ids = orders.map(({ orderId, transactionType }) => `${orderId} (${transactionType})`).join(', ');
  const note =
    stage === 'duplicate'
      ? `The server holds more than one order of this number: ${ids}. Cancel what is too many there.`
      : `The server holds another order of this number: ${ids}. Whether this one was placed cannot be told by its number; ask there.`;
  const alarmed = await desk.drafts.move(draft.id, [draft.stage], stage, note);
  await write(desk, draft.id, 'found', ids);
  return alarmed ? ok(told(desk, alarmed)) : wrongStage(desk, draft.id);
}
