import { random } from '../../electron/practice/random.ts';
import { acme } from '../../electron/practice/seed/acme.ts';
import { orderRequests } from '../../electron/practice/seed/order-requests.ts';
import type { TransactionType } from '../../electron/practice/order/transaction-types.ts';
import { noon } from './caller.ts';

/** A valid request of this type for some line and person of ACME, and the header that names the person. */
export function validOrder(type: TransactionType): {
  body: { orderRequest: Record<string, unknown> };
  headers: Record<string, string>;
} {
  const maker = orderRequests(acme(1, noon), random(7, 'tests'));
  const { body, actor } = maker[makers[type]]('TEST-1');
  return { body, headers: { 'X-TNGO-CONTEXT-EMPLOYEEID': actor.id } };
}

const makers = {
  NEW_ACTIVATION: 'newActivation',
  UPGRADE: 'upgrade',
  PORT_NUMBER: 'portNumber',
  ORDER_ACCESSORIES: 'orderAccessories',
  SUSPEND: 'suspend',
  UNSUSPEND: 'unsuspend',
  DEACTIVATE: 'deactivate',
  UPDATE_FEATURES: 'updateFeatures',
  SWAP_DEVICES: 'swapDevices',
  XFER_SERVICE_OUT: 'transferOut',
  XFER_SERVICE_IN: 'transferIn',
  XFER_SERVICE_IN_AND_PORT: 'transferInAndPort',
} as const;

/** Changes a copy of a body: each path, such as `shoppingCart.deviceId`, gets its value; undefined takes it away. */
export function changed(
  body: { orderRequest: Record<string, unknown> },
  changes: Readonly<Record<string, unknown>>,
): { orderRequest: Record<string, unknown> } {
  const copy = structuredClone(body);
  for (const [path, value] of Object.entries(changes)) {
    const steps = path.split('.');
    const last = steps.pop() ?? '';
    let holder: object = copy.orderRequest;
    for (const step of steps) {
      const next: unknown = Reflect.get(holder, step);
      if (typeof next !== 'object' || next === null)
        throw new Error(`expected ${step} of ${path} in the body`);
      holder = next;
    }
    if (value === undefined) Reflect.deleteProperty(holder, last);
    else Reflect.set(holder, last, value);
  }
  return copy;
}
