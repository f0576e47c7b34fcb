import { Hono } from 'hono';
import type { Context } from 'hono';
import { Refusal, validationBody } from '../errors.ts';
import { maySee } from '../gate.ts';
import type { Env } from '../gate.ts';
import { confirmationOf } from '../order/confirm.ts';
import { lastStep } from '../order/course.ts';
import { placeOrder } from '../order/place.ts';
import type { PlacedOrder } from '../order/placed-order.ts';
import { readOrderRequest } from '../order/read-request.ts';
import { resolveOrder } from '../order/resolve.ts';
import { flag, page, sorted, updatedSince } from '../paging.ts';
import { history, order, orderOfList, shipments, submittedOrder, withBlocks } from '../show/orders.ts';
import type { OrderBlock } from '../show/orders.ts';
import type { World } from '../world.ts';
import { approval } from './approval.ts';
import { belongingTo } from './asked.ts';
import { found } from './found.ts';
import { mayOrder } from './session.ts';

/** /orders: confirm and submit, the list, the single order and what became of it. */
export function orders(world: World): Hono<Env> {
  const app = new Hono<Env>();
  app.post('/', async (c) => post(c, world, await c.req.text()));
  app.get('/', (c) => list(c, world));
  app.get('/:id', (c) => c.json({ order: withBlocks(world, named(c, world), order, blocksAsked(c)) }));
  app.get('/:id/history', (c) =>
    c.json({ history: { items: history(world, ofSegment(c, named(c, world))) } }),
  );
  app.get('/:id/shipments', (c) =>
    c.json({ shipments: { items: shipments(world, ofSegment(c, named(c, world))) } }),
  );
  app.post('/:id/approval', (c) => approval(c, world, named(c, world)));
  return app;
}

/** The same body twice: with `confirm=true` nothing is placed; with false, and without it, the order is real. */
function post(c: Context<Env>, world: World, body: string): Response {
  const isConfirmation = flag(c, 'confirm', false);
  const request = readOrderRequest(body);
  const caller = c.get('caller');
  if (!mayOrder(caller, request.transactionType)) {
    throw new Refusal(403, 'Transaction-type-error', `The user may not order ${request.transactionType}.`);
  }
  const resolved = resolveOrder(world, caller, request);
  if (!resolved.ok) {
    return c.json(validationBody(resolved.problems, world.nextErrorId), world.invalidOrderStatus);
  }
  return isConfirmation
    ? c.json({ orderConfirmation: confirmationOf(world, resolved.order), status: 'SUCCESS' })
    : c.json({
        order: submittedOrder(placeOrder(world, resolved.order, world.clock.now())),
        status: 'SUCCESS',
      });
}

function list(c: Context<Env>, world: World): Response {
  const updated = (one: PlacedOrder): number => lastStep(one, world.clock.now()).at;
  const visible = world.orders.filter(
    ({ holderId, submittedAt }) => maySee(c.get('caller'), holderId) && submittedAt <= world.clock.now(),
  );
  const asked = eligibleToApprove(
    c,
    world,
    belongingTo(c, world, visible, ({ holderId }) => holderId),
  );
  const recent = sorted(c, updatedSince(c, 'dateTimeUpdated', asked, updated), updated);
  const blocks = blocksAsked(c);
  return page(c, world.sourceSystem, 'orders', recent, (one) => withBlocks(world, one, orderOfList, blocks));
}

/** The approval inbox: orders that wait for this approver (r121). */
function eligibleToApprove(c: Context<Env>, world: World, visible: PlacedOrder[]): PlacedOrder[] {
  const employeeId = c.req.query('eligibleToApproveEmployeeId');
  const companyEmployeeId = c.req.query('eligibleToApproveCompanyEmployeeId');
  if (employeeId === undefined && companyEmployeeId === undefined) return visible;
  const approvers = world.acme.people.filter((person) =>
    employeeId === undefined ? person.companyEmployeeId === companyEmployeeId : person.id === employeeId,
  );
  return visible.filter(
    (one) =>
      lastStep(one, world.clock.now()).status === 'AWAITING_APPROVAL' &&
      approvers.some(({ id }) => id === one.approverId),
  );
}

function named(c: Context<Env>, world: World): PlacedOrder {
  const id = c.req.param('id') ?? '';
  const one = world.orders.find(({ orderId }) => orderId === id);
  return found(one && maySee(c.get('caller'), one.holderId) ? one : undefined, 'order', id);
}

function ofSegment(c: Context<Env>, one: PlacedOrder): PlacedOrder {
  const segment = c.req.query('orderSegment');
  const isOurs = segment === undefined || (one.segment !== undefined && segment === one.segmentId);
  return found(isOurs ? one : undefined, 'order segment', segment ?? '');
}

function blocksAsked(c: Context<Env>): OrderBlock[] {
  return Object.entries(blockParameters).flatMap(([name, block]) => (flag(c, name, false) ? block : []));
}

const blockParameters: Readonly<Record<string, OrderBlock>> = {
  includeOrderProperties: 'properties',
  includeApprovers: 'approvers',
  includeOrderSegments: 'segments',
  includeOrderShipments: 'shipments',
  includeOrderHistory: 'history',
  includeShipToAddress: 'shipTo',
};
