import type { Listed } from '../domain/listed.ts';
import { purgedDocument } from '../domain/held-apart.ts';
import { hasEnded, type HistoryEntry, type PlacedOrder, type Shipment } from '../domain/order.ts';
import { failed, ok, type Result } from '../domain/result.ts';
import { write, type DraftDesk } from './draft-desk.ts';

type Needs = Pick<DraftDesk, 'orders' | 'drafts' | 'journal' | 'tenancy' | 'world' | 'tell'>;

export const ORDERS_A_PAGE = 50;

interface Parts {
  history?: HistoryEntry[];
  shipments?: Shipment[];
}

/** Reads the list of orders from the server and keeps it; the first page of it comes back. */
export async function readOrders(desk: Needs): Promise<Result<Listed<PlacedOrder>>> {
  const { orders, tenancy, world } = desk;
  const { ask, connection } = tenancy.here();
  const { id } = connection;
  const result = await ask((api) => api.orders());
  if (!result.ok) return result;
  await orders.replace(id, result.value.map(asKept), world.now());
  await forgetSecrets(desk, id, result.value);
  return ok(await orders.page(id, '', 0, ORDERS_A_PAGE));
}

/** One order with its history and parcels, read now; without a connection as it was kept. */
export async function readOrder(desk: Needs, orderId: string) {
  const { orders, drafts, tenancy, world } = desk;
  const { ask, connection } = tenancy.here();
  const { id } = connection;
  const draft = await drafts.byOrder(orderId, id);
  const from = { ...(draft && { draftId: draft.id }) };

  const read = await ask((api) => api.order(orderId));
  if (!read.ok) {
    const kept = await orders.find(id, orderId);
    if (!kept) return failed(read.failure);
    return ok({ order: kept.order, ...partsOf(kept.page), ...from, asOf: kept.asOf, fresh: false });
  }

  const order = asKept(read.value);
  const segmentIds = order.segments.map((segment) => segment.id);
  const history = await ask((api) => api.history(orderId, segmentIds));
  const shipments = await ask((api) => api.shipments(orderId, segmentIds));
  const parts: Parts = {
    ...(history.ok && { history: history.value }),
    ...(shipments.ok && { shipments: shipments.value }),
  };
  const asOf = world.now();
  // A part that could not be read now is shown as it was kept.
  const kept = history.ok && shipments.ok ? undefined : await orders.find(id, orderId);
  const known: Parts = { ...partsOf(kept?.page), ...parts };
  await orders.put(id, order, asOf, JSON.stringify(known));
  await forgetSecrets(desk, id, [order]);
  return ok({ order, ...known, ...from, asOf, fresh: true });
}

/** An order that is done is kept, and shown, without its secrets (DESIGN.md decision 15). */
const asKept = (order: PlacedOrder): PlacedOrder =>
  hasEnded(order.status) ? { ...order, raw: purgedDocument(order.raw) } : order;

/** Nor does the draft need them any more from which such an order was made. */
async function forgetSecrets(
  desk: Needs,
  connectionId: string,
  orders: readonly PlacedOrder[],
): Promise<void> {
  const ended = orders.filter(({ status }) => hasEnded(status)).map(({ orderId }) => orderId);
  if (ended.length === 0) return;
  for (const draft of await desk.drafts.purge(connectionId, ended, desk.world.now())) {
    await write(desk, draft.id, 'purged');
    desk.tell(draft);
  }
}

/** Written by `readOrder` itself. */
const partsOf = (page: string | undefined): Parts => (page === undefined ? {} : (JSON.parse(page) as Parts));
