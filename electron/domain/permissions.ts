import type { Employee } from './employee.ts';
import { orderTypeFrom, type OrderType } from './order-type.ts';

/** What /me says its user may do (CONTRACT.md b.2). What it leaves unsaid is undefined, and never a ban. */
export interface Permissions {
  /** Order types as the server writes them; undefined where it lists none. */
  orderTypes?: readonly string[];
  canMoveService?: boolean;
}

/** Who the server takes us for. */
export interface Me {
  person: Employee;
  may: Permissions;
}

/** The server lists what its user may order, and leaves this type out. Nothing is shut by that: the actor may differ. */
export const isLeftOut = (may: Permissions | undefined, type: OrderType): boolean =>
  may?.orderTypes !== undefined && !may.orderTypes.some((served) => orderTypeFrom(served) === type);
