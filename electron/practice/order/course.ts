import { day, hour, minute } from '../clock.ts';
import type { PlacedOrder } from './placed-order.ts';

/** The states of an order; only the first two are documented (CONTRACT.md d.10, A31). */
export type OrderStatus =
  | 'ORDER_SUBMITTED'
  | 'AWAITING_APPROVAL'
  | 'APPROVED'
  | 'REJECTED'
  | 'IN_PROGRESS'
  | 'BACKORDERED'
  | 'SHIPPED'
  | 'COMPLETED'
  | 'CANCELLED';

export interface Step {
  status: OrderStatus;
  at: number;
  description: string;
  /** The employee who made it, where a person did. */
  employeeId?: string;
}

/** How long each step takes: quick enough to watch, slow enough to see every state. */
const pace = {
  toApprover: minute,
  approverDecides: 30 * minute,
  decisionQueued: minute / 2,
  toCarrier: 5 * minute,
  outOfStock: 10 * minute,
  packing: 2 * hour,
  restocking: day,
  delivery: day,
  paperwork: hour,
} as const;

/** All steps of an order up to `now`, the oldest first; never empty. */
export function stepsOf(order: PlacedOrder, now: number): [Step, ...Step[]] {
  const { cancelledAt } = order.course;
  const steps = wholeCourse(order).filter(({ at }) => cancelledAt === undefined || at < cancelledAt);
  if (cancelledAt !== undefined) {
    steps.push({ status: 'CANCELLED', at: cancelledAt, description: 'Cancelled by the requester' });
  }
  const [first, ...rest] = steps;
  if (!first) throw new Error('expected an order to begin with its submission');
  return [first, ...rest.filter(({ at }) => at <= now)];
}

export function lastStep(order: PlacedOrder, now: number): Step {
  const [first, ...rest] = stepsOf(order, now);
  return rest.at(-1) ?? first;
}

/** When the approver will have decided: by a queued decision, else by the practice approver's own habit. */
export function decidedAt({ course, submittedAt }: PlacedOrder): number {
  const asked = submittedAt + pace.toApprover;
  return course.decision
    ? Math.max(asked, course.decision.at) + pace.decisionQueued
    : asked + pace.approverDecides;
}

/** From submission to the end, as if nothing came between. */
function wholeCourse(order: PlacedOrder): Step[] {
  const { course, submittedAt, requesterId, approverId } = order;
  const steps: Step[] = [
    { status: 'ORDER_SUBMITTED', at: submittedAt, description: 'Order submitted', employeeId: requesterId },
  ];
  let at = submittedAt;
  if (course.needsApproval) {
    steps.push({
      status: 'AWAITING_APPROVAL',
      at: submittedAt + pace.toApprover,
      description: 'Sent to the approver',
    });
    at = decidedAt(order);
    const { decision } = course;
    const employeeId = decision?.employeeId ?? approverId;
    const reason = decision?.reason === undefined ? '' : `: ${decision.reason}`;
    const isRejected = decision ? decision.action === 'REJECT' : course.overLimit;
    if (isRejected) {
      const why = decision ? reason : ": over the approver's limit";
      return [...steps, { status: 'REJECTED', at, description: `Rejected${why}`, employeeId }];
    }
    steps.push({ status: 'APPROVED', at, description: `Approved${reason}`, employeeId });
  }
  at += pace.toCarrier;
  steps.push({ status: 'IN_PROGRESS', at, description: 'Sent to the carrier' });
  if (!course.ships) {
    return [
      ...steps,
      { status: 'COMPLETED', at: at + pace.paperwork, description: 'Completed by the carrier' },
    ];
  }
  if (course.backordered) {
    steps.push({ status: 'BACKORDERED', at: at + pace.outOfStock, description: 'Out of stock' });
    at += pace.restocking;
  }
  return [
    ...steps,
    { status: 'SHIPPED', at: at + pace.packing, description: 'Shipped' },
    { status: 'COMPLETED', at: at + pace.packing + pace.delivery, description: 'Delivered' },
  ];
}
