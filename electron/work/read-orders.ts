import type { Listed } from '../domain/listed.ts';
import type { HistoryEntry, PlacedOrder, Shipment } from '../domain/order.ts';
import { failed, ok, type Result } from '../domain/result.ts';
import type { DraftStore, OrderStore, World } from './needs.ts';
import type { Tenancy } from './tenancy.ts';

interface Needs {
  orders: OrderStore;
  drafts: Pick<DraftStore, 'byOrder'>;
  tenancy: Pick<Tenancy, 'here'>;
  world: Pick<World, 'now'>;
}

export const ORDERS_A_PAGE = 50;

interface Parts {
  history?: HistoryEntry[];
  shipments?: Shipment[];
}

/** Reads the list of orders from the server and keeps it; the first page of it comes back. */
export async function readOrders({ orders, tenancy, world }: Needs): Promise<Result<Listed<PlacedOrder>>> {
  const { ask, connection } = tenancy.here();
  const { id } = connection;
  const result = await ask((api) => api.orders());
  if (!result.ok) return result;
  await orders.replace(id, result.value, world.now());
  return ok(await orders.page(id, '', 0, ORDERS_A_PAGE));
}

/** One order with its history and parcels, read now; without a connection as it was kept. */
export async function readOrder({ orders, drafts, tenancy, world }: Needs, orderId: string) {
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

  const order = read.value;
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
  return ok({ order, ...known, ...from, asOf, fresh: true });
}

/** Written by `readOrder` itself. */
const partsOf = (page: string | undefined): Parts => (page === undefined ? {} : (JSON.parse(page) as Parts));
