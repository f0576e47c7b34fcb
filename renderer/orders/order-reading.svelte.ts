import type { OrderPage } from '@contract/contract.ts';
import type { Desk } from '@contract/desk.ts';
import type { Failure } from '@domain/result.ts';

/** One order on screen, read from the server or, when that is out of reach, as it was kept. */
export class OrderReading {
  page = $state.raw<OrderPage>();
  failure = $state.raw<Failure>();
  isReading = $state(false);
  readonly #orders: Pick<Desk['orders'], 'find'>;
  readonly #orderId: string;

  constructor(orders: Pick<Desk['orders'], 'find'>, orderId: string) {
    this.#orders = orders;
    this.#orderId = orderId;
    void this.read();
  }

  read = async (): Promise<void> => {
    if (this.isReading) return;
    this.isReading = true;
    try {
      const found = await this.#orders.find(this.#orderId);
      this.failure = found.ok ? undefined : found.failure;
      if (found.ok) this.page = found.value;
    } finally {
      this.isReading = false;
    }
  };
}
