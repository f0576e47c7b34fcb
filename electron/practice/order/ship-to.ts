import { byId } from '../records.ts';
import type { AddressComponent, Region } from '../records.ts';
import { regionOfOrder } from '../show/regions.ts';
import type { SourceSystem } from '../world.ts';
import type { ResolvedCart } from './cart.ts';
import type { Occasion } from './occasion.ts';
import type { TransactionType } from './transaction-types.ts';

export interface ResolvedShipTo {
  name: string;
  region: Region;
  address: { id: string; label: string; value: string }[];
  expedite: boolean;
}

/** Checks the address by the format of its region (CONTRACT.md d.6), where the type ships at all. */
export function resolveShipTo(on: Occasion, cart: ResolvedCart): ResolvedShipTo | undefined {
  const { request, rules, world } = on;
  if (!rules.shipTo) return undefined;
  const stated = request.shipTo;
  if (!stated) {
    if (rules.shipTo === 'always' || isSent(request.transactionType, cart, world.sourceSystem)) {
      on.complain('shipTo', 'shipTo: must be passed in, since something has to be sent.');
    }
    return undefined;
  }
  if (stated.name === undefined) on.complain('shipTo-name', 'shipTo.name: must be passed in.');
  const region = byId(world.acme.regions, stated.regionId);
  if (!region) {
    on.complain(
      'shipTo-regionId',
      `shipTo.regionId: there is no region ${stated.regionId ?? '(none given)'}.`,
    );
    return undefined;
  }
  checkAddress(on, region, stated.address);
  const address = stated.address.filter(({ value }) => value !== '');
  return {
    name: stated.name ?? '',
    region,
    address: address.map(({ id, value }) => ({ id, label: labelOf(region, id), value })),
    expedite: stated.expedite,
  };
}

/** Whether the order makes somebody send something: hardware, or on Premium Mobile a SIM for a new plan (a.9). */
export function isSent(type: TransactionType, cart: ResolvedCart, sourceSystem: SourceSystem): boolean {
  if (cart.device || cart.accessories.length > 0) return true;
  const isPlanChange = type === 'UPGRADE' || type === 'PORT_NUMBER';
  return isPlanChange && cart.plan !== undefined && sourceSystem === 'COMMAND';
}

/** How confirmations and orders show it; an XFER_SERVICE_IN keeps the bare region id (T6). */
export function showShipTo({ name, region, address, expedite }: ResolvedShipTo, type?: TransactionType) {
  return {
    address,
    expedite,
    name,
    ...(type === 'XFER_SERVICE_IN' ? { regionId: region.id } : { region: regionOfOrder(region) }),
  };
}

function checkAddress(on: Occasion, region: Region, address: readonly { id: string; value: string }[]): void {
  for (const component of region.addressFormat) {
    const given = address.filter(({ id }) => id === component.id);
    const wrong = given.length > 1 ? 'is given more than once.' : wrongIn(component, given[0]?.value ?? '');
    if (wrong !== undefined) {
      on.complain(`shipTo-${component.id}`, `shipTo.address.${component.id}: ${component.label} ${wrong}`);
    }
  }
  for (const { id } of address) {
    if (!byId(region.addressFormat, id)) {
      on.complain('shipTo-address', `shipTo.address: ${region.name} has no address line ${id}.`);
    }
  }
}

function wrongIn(component: AddressComponent, value: string): string | undefined {
  if (value === '') return component.validation === 'REQUIRED' ? 'must be passed in.' : undefined;
  if (value.length < component.minLength) return `must have at least ${component.minLength} characters.`;
  if (value.length > component.maxLength) return `may have ${component.maxLength} characters at most.`;
  if (component.regEx !== undefined && !new RegExp(`^(?:${component.regEx})$`).test(value)) {
    return `must look like ${component.pattern ?? component.regEx}.`;
  }
  if (component.options && !component.options.some((option) => option.value === value))
    return `has no ${value}.`;
  return undefined;
}

function labelOf(region: Region, id: string): string {
  return region.orderLabels[id] ?? byId(region.addressFormat, id)?.label ?? id;
}
