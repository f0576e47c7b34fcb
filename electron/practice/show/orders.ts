import { instant } from '../clock.ts';
import { lastStep, stepsOf } from '../order/course.ts';
import type { PlacedOrder } from '../order/placed-order.ts';
import { typeRules } from '../order/transaction-types.ts';
import { known } from '../records.ts';
import type { World } from '../world.ts';
import { employeeOfOrder } from './people.ts';

/** The answer to a submit: `updated` is there for some types only (CONTRACT.md d.3). */
export function submittedOrder(order: PlacedOrder) {
  const { updated } = typeRules[order.transactionType].order;
  return {
    ...inFull(order, 'ORDER_SUBMITTED'),
    ...(updated && { updated: instant(order.submittedAt) }),
  };
}

/** The single order as it stands now. */
export function order(world: World, one: PlacedOrder) {
  const { status, at } = lastStep(one, world.clock.now());
  return { ...inFull(one, status), updated: instant(at) };
}

/** An order in the list: without the blocks that have to be asked for (CONTRACT.md b.2). */
export function orderOfList(world: World, one: PlacedOrder) {
  const { status, at } = lastStep(one, world.clock.now());
  return { ...one.body, status, updated: instant(at) };
}

/** The blocks that can be asked for beside an order. */
export type OrderBlock = 'properties' | 'approvers' | 'segments' | 'shipments' | 'history' | 'shipTo';

/** An order with the blocks asked for, under the names of the release notes, which are not those above (T25). */
export function withBlocks(
  world: World,
  one: PlacedOrder,
  show: (world: World, one: PlacedOrder) => object,
  blocks: readonly OrderBlock[],
) {
  const extras: Readonly<Record<OrderBlock, () => object>> = {
    properties: () => ({ propertyGroup: one.properties }),
    approvers: () => approvers(world, one),
    segments: () => ({ segment: segmentsOf(one, lastStep(one, world.clock.now()).status) }),
    shipments: () => ({ shipment: shipments(world, one) }),
    history: () => ({ history: history(world, one) }),
    shipTo: () => (one.shipTo ? { shipTo: one.shipTo } : {}),
  };
  return blocks.reduce((shown, block) => ({ ...shown, ...extras[block]() }), show(world, one));
}

/** What one entry of the history says (A22). */
export function history(world: World, one: PlacedOrder) {
  return stepsOf(one, world.clock.now()).map(({ status, at, description, employeeId }) => ({
    date: instant(at),
    description,
    ...(one.segment && { orderSegmentId: one.segmentId }),
    status,
    ...(employeeId !== undefined && { user: employeeOfOrder(known(world.acme.people, employeeId)) }),
  }));
}

/** What has been sent so far (A23). */
export function shipments(world: World, one: PlacedOrder) {
  const sent = stepsOf(one, world.clock.now()).find(({ status }) => status === 'SHIPPED');
  if (!sent) return [];
  const carrier = one.expedite ? 'FedEx' : 'UPS';
  const trackingNumber = `${one.expedite ? '7946' : '1Z99'}${one.segmentId}${one.orderId.slice(-3)}`;
  return [
    {
      carrier,
      dateShipped: instant(sent.at),
      id: `${one.segmentId}1`,
      items: one.parcels,
      orderSegmentId: one.segmentId,
      status: lastStep(one, world.clock.now()).status === 'COMPLETED' ? 'DELIVERED' : 'SHIPPED',
      trackingNumber,
      trackingUrl: `https://tracking.example.com/${carrier.toLowerCase()}/${trackingNumber}`,
    },
  ];
}

function inFull(one: PlacedOrder, status: string) {
  const items = segmentsOf(one, status);
  return {
    ...one.body,
    ...(items.length > 0 && { orderSegments: { items } }),
    properties: one.properties,
    ...(one.shipTo && { shipTo: one.shipTo }),
    status,
  };
}

function segmentsOf({ segment }: PlacedOrder, status: string) {
  return segment ? [{ ...segment, status }] : [];
}

/** The level and the people an order waits for; nothing once it is decided. */
function approvers({ acme, clock }: World, one: PlacedOrder) {
  const isWaiting = lastStep(one, clock.now()).status === 'AWAITING_APPROVAL';
  return isWaiting
    ? { approver: [employeeOfOrder(known(acme.people, one.approverId))], pendingApprovalLevel: 1 }
    : {};
}
