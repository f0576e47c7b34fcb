import { fullName } from '../domain/employee.ts';
import type { Listed } from '../domain/listed.ts';
import type { PlacedOrder } from '../domain/order.ts';
import type { Db } from './open.ts';
import { hasEveryWord, sought, soughtWords } from './search-text.ts';
import { asJson } from './text.ts';

/** An order as it was last read. `page` is what else was read about it, as JSON. Ages in milliseconds since 1970. */
export interface KeptOrder {
  order: PlacedOrder;
  asOf: number;
  page?: string;
}

interface Row {
  connectionId: string;
  orderId: string;
  placedAt: number;
  sought: string;
  placed: string;
  asOf: number;
  page: string | null;
}

/** Orders the server holds, kept so that they can be looked at without a connection. */
export function orderStore(db: Db) {
  const put = db.prepare<[Row]>(`
    INSERT INTO orders (connectionId, orderId, placedAt, sought, placed, asOf, page)
    VALUES (@connectionId, @orderId, @placedAt, @sought, @placed, @asOf, @page)
    ON CONFLICT DO UPDATE SET
      placedAt = excluded.placedAt, sought = excluded.sought, placed = excluded.placed, asOf = excluded.asOf,
      page = coalesce(excluded.page, page)
  `);
  const listed = db.prepare<[string, number]>(`
    INSERT INTO order_lists (connectionId, asOf) VALUES (?, ?)
    ON CONFLICT DO UPDATE SET asOf = excluded.asOf
  `);
  const listedAt = db
    .prepare<[string], number>('SELECT asOf FROM order_lists WHERE connectionId = ?')
    .pluck();
  const dropOthers = db.prepare<[{ connectionId: string; orderIds: string }]>(`
    DELETE FROM orders
    WHERE connectionId = @connectionId
      AND orderId NOT IN (SELECT value FROM json_each(@orderIds))
      AND orderId NOT IN (
        SELECT orderId FROM drafts WHERE connectionId = @connectionId AND orderId IS NOT NULL)
  `);
  const matching = `
    FROM orders WHERE connectionId = @connectionId AND ${hasEveryWord('sought', '@words')}`;
  const count = db
    .prepare<[{ connectionId: string; words: string }], number>(`SELECT count(*) ${matching}`)
    .pluck();
  const page = db
    .prepare<[{ connectionId: string; words: string; offset: number; limit: number }], string>(
      `SELECT placed ${matching} ORDER BY placedAt DESC, rowid DESC LIMIT @limit OFFSET @offset`,
    )
    .pluck();
  const byId = db.prepare<[string, string], Pick<Row, 'placed' | 'asOf' | 'page'>>(
    'SELECT placed, asOf, page FROM orders WHERE connectionId = ? AND orderId = ?',
  );

  return {
    /** The list anew. Orders made from drafts here stay, since a server's list may lag behind its orders. */
    replace: db.transaction((connectionId: string, orders: readonly PlacedOrder[], at: number): void => {
      const orderIds = JSON.stringify(orders.map(({ orderId }) => asJson(orderId)));
      dropOthers.run({ connectionId, orderIds });
      for (const order of orders) put.run(toRow(connectionId, order, at));
      listed.run(connectionId, at);
    }),

    /** One order, with what else is known about it; without `page` that stays as it is. */
    put: (connectionId: string, order: PlacedOrder, at: number, page?: string): void =>
      void put.run({ ...toRow(connectionId, order, at), page: page ?? null }),

    /** Orders with every word of `search`, newest first. */
    page: (connectionId: string, search: string, offset: number, limit: number): Listed<PlacedOrder> => {
      const words = soughtWords(search);
      const total = count.get({ connectionId, words }) ?? 0;
      const items = page.all({ connectionId, words, offset, limit }).map(toOrder);
      const asOf = listedAt.get(connectionId);
      return { items, total, ...(asOf !== undefined && { asOf }) };
    },

    find: (connectionId: string, orderId: string): KeptOrder | undefined => {
      const row = byId.get(connectionId, asJson(orderId));
      return (
        row && { order: toOrder(row.placed), asOf: row.asOf, ...(row.page !== null && { page: row.page }) }
      );
    },
  };
}

/** Only `toRow` writes there. */
const toOrder = (placed: string): PlacedOrder => JSON.parse(placed) as PlacedOrder;

const toRow = (connectionId: string, order: PlacedOrder, at: number): Row => ({
  connectionId,
  orderId: asJson(order.orderId),
  placedAt: instantOf(order.dateSubmitted ?? order.updated),
  sought: sought(wordsOf(order).filter(Boolean).join(' ')),
  placed: JSON.stringify(order),
  asOf: at,
  page: null,
});

/** An order without a readable date comes last. */
const instantOf = (iso: string | undefined): number => Date.parse(iso ?? '') || 0;

const wordsOf = (order: PlacedOrder): (string | undefined)[] => [
  order.orderId,
  order.externalOrderNumber,
  order.transactionType,
  order.status,
  order.serviceNumber,
  ...[order.accountHolder, order.requestedBy].map((person) => person && fullName(person)),
  ...order.segments.flatMap(({ vendor, device, plan }) => [vendor?.name, device?.name, plan?.name]),
];
