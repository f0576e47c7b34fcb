import type { Line } from './line.ts';
import { orderTypeFrom, orderTypes, type OrderType } from './order-type.ts';
import { isLeftOut, type Permissions } from './permissions.ts';
import { recipeFor } from './recipes/index.ts';
import { needsLine } from './recipes/recipe.ts';

/** Why an order type is not offered for a line. It can be ordered all the same (CONTRACT.md b.2). */
export type WhyNot =
  /** /me lists the types its user may order, and not this one. */
  'notAllowed' | 'isSuspended' | 'isNotSuspended' | 'hasEnded' | 'noDevice' | 'notNamed';

export interface LineActions {
  /**
   * What the server names for the line or for its device, and what it could not have named. What the line's status
   * does not go with comes last: the server knows better, but seldom means that (CONTRACT.md T41).
   */
  offered: readonly OrderType[];
  others: readonly { type: OrderType; why: WhyNot }[];
}

/** Order types that are about a line. */
export const lineTypes: readonly OrderType[] = orderTypes.filter((type) => needsLine(recipeFor(type)));

/**
 * What can be ordered for a line, by the `orderActions` of the line and of its device. Where neither has any, the
 * server has said nothing, and all is offered.
 */
export function lineActions(line: Line, may?: Permissions): LineActions {
  const judged = lineTypes.map((type) => ({ type, why: whyNot(type, line, may) }));
  const isOdd = (type: OrderType) => Number(byStatus(type, line.status) !== undefined);
  return {
    offered: judged
      .flatMap(({ type, why }) => (why === undefined ? [type] : []))
      .toSorted((one, other) => isOdd(one) - isOdd(other)),
    others: judged.flatMap(({ type, why }) => (why === undefined ? [] : [{ type, why }])),
  };
}

function whyNot(type: OrderType, line: Line, may: Permissions | undefined): WhyNot | undefined {
  if (isLeftOut(may, type)) return 'notAllowed';
  const ofLine = line.orderActions.map(orderTypeFrom);
  const ofDevice = (line.device?.orderActions ?? []).map(orderTypeFrom);
  const isSilent = ofLine.length + ofDevice.length === 0;
  if (isSilent || ofLine.includes(type) || ofDevice.includes(type)) return undefined;
  const isDevices = OF_THE_DEVICE.has(type);
  if (isDevices && !line.device) return 'noDevice';
  // Whoever could have named it has no list at all.
  if ((isDevices ? ofDevice : ofLine).length === 0) return undefined;
  // No published list of actions names a transfer: that it is not named says nothing.
  return byStatus(type, line.status) ?? (type === 'XFER_SERVICE_OUT' ? undefined : 'notNamed');
}

/** Only a device names these; an upgrade is named by both (CONTRACT.md b.2). */
const OF_THE_DEVICE: ReadonlySet<OrderType> = new Set(['ORDER_ACCESSORIES', 'SWAP_DEVICES']);

function byStatus(type: OrderType, status: string): WhyNot | undefined {
  if (status === 'DEACTIVATED' || status === 'INACTIVE') return 'hasEnded';
  if (status === 'SUSPENDED' && type !== 'UNSUSPEND') return 'isSuspended';
  return status === 'ACTIVE' && type === 'UNSUSPEND' ? 'isNotSuspended' : undefined;
}
