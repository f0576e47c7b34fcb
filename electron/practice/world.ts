import type { TurnableClock } from './clock.ts';
import type { PlacedOrder } from './order/placed-order.ts';
import type { Acme } from './records.ts';

/** The two systems behind the API that take orders (CONTRACT.md a.9). */
export type SourceSystem = 'COMMAND' | 'RIVERMINE';

/** A service that went to another employee. */
export interface Move {
  serviceId: string;
  employeeId: string;
  at: number;
}

/** All the state of one practice tenant. Routes read and change it; a restored snapshot replaces its parts. */
export interface World {
  readonly clock: TurnableClock;
  readonly seed: number;
  readonly sourceSystem: SourceSystem;
  /** The HTTP status of an order that is not valid; the docs do not say which it is (CONTRACT.md A6). */
  readonly invalidOrderStatus: 200 | 400;
  /** The instant ACME was made as of. */
  bornAt: number;
  acme: Acme;
  orders: PlacedOrder[];
  moves: Move[];
  /** Makes the id of an error occurrence. */
  nextErrorId: () => string;
}

/** Gives a service and the device in it to another employee. */
export function applyMove({ acme }: Pick<World, 'acme'>, { serviceId, employeeId, at }: Move): void {
  const service = acme.services.find(({ id }) => id === serviceId);
  if (!service) return;
  service.employeeId = employeeId;
  service.updated = at;
  const device = acme.devices.find(({ id }) => id === service.deviceId);
  if (!device) return;
  device.employeeId = employeeId;
  device.updated = at;
}
