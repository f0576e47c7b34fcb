import { accounts } from '../accounts.ts';
import { day, hour, minute } from '../clock.ts';
import { placeOrder } from '../order/place.ts';
import type { Course } from '../order/placed-order.ts';
import { readOrderRequest } from '../order/read-request.ts';
import { resolveOrder } from '../order/resolve.ts';
import { random } from '../random.ts';
import { known } from '../records.ts';
import type { World } from '../world.ts';
import { orderRequests } from './order-requests.ts';
import type { RequestMaker } from './order-requests.ts';
import { peter } from './people.ts';

/** How an order of the seed stands: when it was submitted, and what a person has done about it since. */
interface Standing {
  of: keyof RequestMaker;
  age: number;
  course?: (submittedAt: number) => Partial<Course>;
}

/**
 * The orders ACME has when it is made: in every state, placed by the same rules as any other, so that turning the
 * clock moves them on as well.
 */
export function seedOrders(world: World): void {
  const maker = orderRequests(world.acme, random(world.seed, 'orders'));
  const user = known(world.acme.people, peter);
  const account = accounts.find(({ employeeId }) => employeeId === peter);
  if (!account) throw new Error('expected an account for the desk agent, found none');
  standings.forEach(({ of, age, course }, place) => {
    const { actor, body } = maker[of](`ACME-${String(1_001 + place)}`);
    const resolved = resolveOrder(world, { account, user, actor }, readOrderRequest(JSON.stringify(body)));
    if (!resolved.ok) {
      throw new Error(`expected a valid ${of} order in the seed, found ${JSON.stringify(resolved.problems)}`);
    }
    const order = placeOrder(world, resolved.order, world.bornAt - age);
    Object.assign(order.course, course?.(order.submittedAt));
  });
}

/** The oldest first, as order numbers count up. */
const standings: readonly Standing[] = [
  { of: 'upgrade', age: 60 * day },
  { of: 'newActivation', age: 48 * day },
  { of: 'suspend', age: 41 * day },
  { of: 'portNumber', age: 33 * day },
  { of: 'unsuspend', age: 30 * day },
  { of: 'upgrade', age: 25 * day, course: rejected('This device is for field staff only') },
  { of: 'deactivate', age: 21 * day },
  { of: 'orderAccessories', age: 18 * day },
  { of: 'updateFeatures', age: 14 * day },
  { of: 'newActivation', age: 11 * day, course: cancelled },
  { of: 'swapDevices', age: 9 * day },
  { of: 'transferIn', age: 8 * day },
  { of: 'transferInAndPort', age: 6 * day },
  { of: 'transferOut', age: 5 * day, course: approved },
  { of: 'newActivation', age: 3 * day, course: rejected('Two phones for one person') },
  { of: 'scarceUpgrade', age: 20 * hour },
  { of: 'upgrade', age: 16 * hour },
  { of: 'orderAccessories', age: 9 * hour },
  { of: 'scarceUpgrade', age: 6 * hour },
  { of: 'portNumber', age: 70 * minute },
  { of: 'upgrade', age: 33 * minute },
  { of: 'swapDevices', age: 20 * minute },
  { of: 'newActivation', age: 12 * minute },
  { of: 'upgrade', age: 4 * minute },
  { of: 'orderAccessories', age: minute / 3 },
];

function rejected(reason: string): Standing['course'] {
  return (submittedAt) => ({
    decision: { action: 'REJECT', at: submittedAt + 3 * hour, employeeId: peter, reason },
  });
}

function approved(submittedAt: number): Partial<Course> {
  return { decision: { action: 'APPROVE', at: submittedAt + 10 * minute, employeeId: peter } };
}

function cancelled(submittedAt: number): Partial<Course> {
  return { cancelledAt: submittedAt + 40 * minute };
}
