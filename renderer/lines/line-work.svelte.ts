import type { Desk } from '@contract/desk.ts';
import type { Draft } from '@domain/draft.ts';
import type { Line } from '@domain/line.ts';
import { hasEnded, type PlacedOrder } from '@domain/order.ts';
import type { Failure } from '@domain/result.ts';

type Rooms = Pick<Desk, 'drafts' | 'orders'>;

/** What is already under way for a line, so that nobody orders the same a second time. */
export class LineWork {
  drafts = $state.raw<readonly Draft[]>([]);
  orders = $state.raw<readonly PlacedOrder[]>([]);
  /** Nobody has read the server's orders here: what others ordered is not known. */
  ordersUnread = $state(false);
  /** Why the orders could not be read now. */
  failure = $state.raw<Failure>();
  readonly #desk: Rooms;
  readonly #line: Line;
  readonly #but: string | undefined;

  /** `but` is the id of a draft that is not counted: the one that is being looked at. */
  constructor(desk: Rooms, line: Line, but?: string) {
    this.#desk = desk;
    this.#line = line;
    this.#but = but;
    void this.read();
  }

  isEmpty = $derived.by(() => this.drafts.length + this.orders.length === 0 && !this.ordersUnread);

  read = async (): Promise<void> => {
    const { id, number } = this.#line;
    const { drafts, orders } = this.#desk;
    const [written, placed] = await Promise.all([drafts.list(), orders.list(number, 0)]);
    // What this desk submitted stands here until the orders are read again.
    const isListed = ({ stage, orderId }: Draft) =>
      stage === 'submitted' && placed.items.some((order) => order.orderId === orderId);
    this.drafts = written.filter(
      (draft) => draft.facts.line?.id === id && !isListed(draft) && draft.id !== this.#but,
    );
    this.orders = placed.items.filter(
      ({ serviceNumber, status }) => serviceNumber === number && !hasEnded(status),
    );
    this.ordersUnread = placed.asOf === undefined;
  };

  readOrders = async (): Promise<void> => {
    const read = await this.#desk.orders.refresh();
    this.failure = read.ok ? undefined : read.failure;
    await this.read();
  };
}
