import { maySee } from '../gate.ts';
import type { Caller } from '../gate.ts';
import type { Problem } from '../errors.ts';
import { byId, known } from '../records.ts';
import type { Person, Region, Service, Vendor } from '../records.ts';
import { acknowledgementsFor } from '../seed/acknowledgements.ts';
import { propertyDefinitions } from '../seed/properties.ts';
import type { World } from '../world.ts';
import { resolveCart } from './cart.ts';
import type { ResolvedCart } from './cart.ts';
import { occasionFor } from './occasion.ts';
import type { Occasion } from './occasion.ts';
import { resolveProperties } from './property-values.ts';
import type { EchoedGroup } from './echoed.ts';
import type { OrderRequest } from './read-request.ts';
import { resolveShipTo } from './ship-to.ts';
import type { ResolvedShipTo } from './ship-to.ts';
import { resolveDevice } from './stated-device.ts';
import type { ResolvedDevice } from './stated-device.ts';
import { typeRules } from './transaction-types.ts';
import type { TransactionType, TypeRules } from './transaction-types.ts';

/** A valid request with every id looked up. */
export interface ResolvedOrder {
  type: TransactionType;
  rules: TypeRules;
  externalOrderNumber?: string | undefined;
  /** The person the order is for, and the one who asked (CONTRACT.md A28). */
  holder: Person;
  requester: Person;
  service?: Service | undefined;
  region: Region;
  postalCode?: string | undefined;
  currentVendor?: Vendor | undefined;
  existingDevice?: ResolvedDevice | undefined;
  newDevice?: ResolvedDevice | undefined;
  cart: ResolvedCart;
  /** The carrier that fulfils the order. */
  vendor: Vendor;
  properties: EchoedGroup[];
  shipTo?: ResolvedShipTo | undefined;
  acknowledgements: OrderRequest['acknowledgements'];
}

/** Looks up everything a request names, or says all that is wrong with it (the second level of errors). */
export function resolveOrder(
  world: World,
  caller: Caller,
  request: OrderRequest,
): { ok: true; order: ResolvedOrder } | { ok: false; problems: Problem[] } {
  const type = request.transactionType;
  const rules = typeRules[type];
  const { occasion, problems } = occasionFor(world, caller, request, rules);
  const service = serviceOf(occasion);
  const region = regionOf(occasion, service);
  const postalCode = postalCodeOf(occasion, region);
  const cart = resolveCart(occasion, region, service);
  const vendor = cart.vendor ?? (service && known(world.acme.vendors, service.vendorId));
  const currentVendor = currentVendorOf(occasion, cart.vendor);
  const takesExisting =
    rules.existingDevice === 'required' ||
    (rules.existingDevice === 'premiumMobile' && world.sourceSystem === 'COMMAND');
  const existingDevice = takesExisting ? resolveDevice(occasion, 'existingDevice', service) : undefined;
  const newDevice = rules.newDevice ? resolveDevice(occasion, 'newDevice', service) : undefined;
  const properties = vendor
    ? resolveProperties(
        occasion,
        propertyDefinitions({
          transactionType: type,
          vendor,
          actor: caller.actor,
          ...(service && { service }),
          excludesDevice: !cart.device,
          excludesPlan: !cart.plan,
        }),
      )
    : [];
  const shipTo = resolveShipTo(occasion, cart);
  const acknowledgements = acknowledgementsOf(occasion);
  if (problems.length > 0 || !region || !vendor) return { ok: false, problems };
  return {
    ok: true,
    order: {
      type,
      rules,
      externalOrderNumber: request.externalOrderNumber,
      holder: caller.actor,
      requester: caller.user,
      service,
      region,
      postalCode,
      currentVendor,
      existingDevice,
      newDevice,
      cart,
      vendor,
      properties,
      shipTo,
      acknowledgements,
    },
  };
}

function serviceOf({ world, caller, request, rules, complain }: Occasion): Service | undefined {
  if (!rules.service) return undefined;
  if (request.serviceId === undefined) {
    if (rules.service === 'required') {
      complain('serviceId', `serviceId: must be passed in for ${request.transactionType}.`);
    }
    return undefined;
  }
  const service = byId(world.acme.services, request.serviceId);
  if (!service || !maySee(caller, service.employeeId)) {
    complain('serviceId', `serviceId: there is no service ${request.serviceId}.`);
    return undefined;
  }
  return service;
}

function regionOf(
  { world, request, rules, complain }: Occasion,
  service: Service | undefined,
): Region | undefined {
  if (rules.region === 'service') return service && known(world.acme.regions, service.regionId);
  if (request.regionId === undefined) {
    complain('regionId', `regionId: must be passed in for ${request.transactionType}.`);
    return undefined;
  }
  const region = byId(world.acme.regions, request.regionId);
  if (!region) complain('regionId', `regionId: there is no country ${request.regionId}.`);
  else if (!region.orderable) complain('regionId', `regionId: nothing can be ordered for ${region.name}.`);
  return region;
}

/** Asked for in the United States only, and checked by the region's own rule (CONTRACT.md c.0, T46). */
function postalCodeOf(
  { request, rules, complain }: Occasion,
  region: Region | undefined,
): string | undefined {
  if (rules.region !== 'request' || region?.abbreviation !== 'US' || region.postalCodeRegEx === undefined) {
    return undefined;
  }
  if (request.postalCode === undefined) {
    complain('postalCode', `postalCode: must be passed in for ${region.name}.`);
  } else if (!new RegExp(`^(?:${region.postalCodeRegEx})$`).test(request.postalCode)) {
    complain(
      'postalCode',
      `postalCode: must look like ${region.postalCodePattern ?? region.postalCodeRegEx}.`,
    );
  }
  return request.postalCode;
}

function currentVendorOf(on: Occasion, next: Vendor | undefined): Vendor | undefined {
  const { world, request, rules, complain } = on;
  if (!rules.currentVendor) return undefined;
  if (request.currentVendorId === undefined) {
    complain('currentVendorId', `currentVendorId: must be passed in for ${request.transactionType}.`);
    return undefined;
  }
  const vendor = byId(world.acme.vendors, request.currentVendorId);
  if (!vendor?.accessMethod) {
    complain('currentVendorId', `currentVendorId: there is no carrier ${request.currentVendorId}.`);
    return undefined;
  }
  if (next && rules.currentVendor === 'same' && vendor.id !== next.id) {
    complain(
      'currentVendorId',
      `currentVendorId: the cart is from ${next.name}; use XFER_SERVICE_IN_AND_PORT.`,
    );
  }
  if (next && rules.currentVendor === 'other' && vendor.id === next.id) {
    complain('currentVendorId', 'currentVendorId: the carrier stays the same; use XFER_SERVICE_IN.');
  }
  return vendor;
}

/** Every required acknowledgement must be made; ids nobody asked for are refused (CONTRACT.md T47). */
function acknowledgementsOf({ request, rules, complain }: Occasion): OrderRequest['acknowledgements'] {
  if (!rules.acknowledgements) return [];
  const wanted = acknowledgementsFor(request.transactionType).acknowledgements;
  for (const { id, validation } of wanted) {
    const isMade = request.acknowledgements.some((one) => one.id === id && one.boolean);
    if (validation === 'REQUIRED' && !isMade) {
      complain(`acknowledgements-${id}`, `acknowledgements.${id}: must be acknowledged.`);
    }
  }
  for (const { id } of request.acknowledgements) {
    if (!byId(wanted, id)) complain('acknowledgements', `acknowledgements: there is no ${id}.`);
  }
  return request.acknowledgements;
}
