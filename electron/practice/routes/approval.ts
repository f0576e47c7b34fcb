import type { Context } from 'hono';
import { Refusal } from '../errors.ts';
import type { Env } from '../gate.ts';
import { asObject, textIn, wordIn } from '../order/json-shape.ts';
import { lastStep } from '../order/course.ts';
import type { PlacedOrder } from '../order/placed-order.ts';
import type { World } from '../world.ts';
import { bodyOf } from './body.ts';

/** POST /orders/{id}/approval: queues a decision; the order itself moves on a little later (CONTRACT.md b.2). */
export async function approval(c: Context<Env>, world: World, order: PlacedOrder): Promise<Response> {
  const body = asObject(await bodyOf(c), 'The body');
  const action = wordIn(body, 'action', 'action', ['APPROVE', 'REJECT']);
  const reason = textIn(body, 'reason', 'reason');
  if (!action) throw new Refusal(400, 'Approval-action-error', 'action must be passed in.');
  const { user, account } = c.get('caller');
  if (order.approverId !== user.id && account.sees !== 'company') {
    throw new Refusal(403, 'Approval-error', 'The user may not decide on this order.');
  }
  const now = world.clock.now();
  const { status } = lastStep(order, now);
  if (!order.course.needsApproval || order.course.decision) return c.json({ status: 'APPROVAL_NOT_NEEDED' });
  if (status === 'ORDER_SUBMITTED') return c.json({ status: 'NOT_READY_FOR_APPROVAL' });
  if (status !== 'AWAITING_APPROVAL') return c.json({ status: 'APPROVAL_NOT_NEEDED' });
  if (action === 'REJECT' && reason === undefined) {
    throw new Refusal(400, 'Approval-reason-error', 'A rejection needs a reason.');
  }
  order.course.decision = { action, at: now, employeeId: user.id, ...(reason !== undefined && { reason }) };
  return c.json({ status: action === 'APPROVE' ? 'APPROVAL_QUEUED' : 'REJECTION_QUEUED' });
}
