import type { Handlers } from '../contract/serve.ts';
import type { DraftDesk } from '../work/draft-desk.ts';
import { ORDERS_A_PAGE, readOrder, readOrders } from '../work/read-orders.ts';

export function orderAnswers(desk: DraftDesk): Handlers['orders'] {
  const { orders, tenancy } = desk;
  return {
    list: (search, offset) => orders.page(tenancy.connection().id, search, offset, ORDERS_A_PAGE),
    refresh: () => readOrders(desk),
    find: (orderId) => readOrder(desk, orderId),
  };
}
