import type { EchoedGroup } from './echoed.ts';
import type { TransactionType } from './transaction-types.ts';

/** A person's word on an order that waits for approval. */
export interface Decision {
  action: 'APPROVE' | 'REJECT';
  at: number;
  employeeId: string;
  reason?: string | undefined;
}

/** What will happen to an order is settled when it is placed; only the clock and a decision move it on. */
export interface Course {
  needsApproval: boolean;
  /** The practice approver lets nothing pass that costs more than the limit. */
  overLimit: boolean;
  ships: boolean;
  backordered: boolean;
  decision?: Decision;
  /** When the customer called it off. */
  cancelledAt?: number;
}

/** Something that a shipment holds. */
export interface Parcel {
  name: string;
  quantity: number;
  serialNumber?: { type: string; value: string };
}

/** An order that was submitted; plain JSON, kept over a restart. */
export interface PlacedOrder {
  orderId: string;
  segmentId: string;
  transactionType: TransactionType;
  submittedAt: number;
  holderId: string;
  requesterId: string;
  approverId: string;
  expedite: boolean;
  parcels: Parcel[];
  course: Course;
  /** The `order` of the answer to POST /orders, without its status, which time changes, and the parts below. */
  body: Readonly<Record<string, unknown>>;
  properties: EchoedGroup[];
  /** As shown: in full, as an empty shell, or not at all. */
  shipTo?: object;
  /** Its one segment without the status; a DEACTIVATE has none. */
  segment?: Readonly<Record<string, unknown>>;
}
