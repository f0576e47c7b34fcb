import { instant } from '../clock.ts';
import { link, picture } from '../links.ts';
import { known } from '../records.ts';
import type { Acme, CatalogItem } from '../records.ts';
import { feature } from '../show/catalog.ts';
import { employeeOfOrder } from '../show/people.ts';
import { manufacturerOf, vendorOf } from '../show/vendors.ts';
import type { World } from '../world.ts';
import type { Parcel, PlacedOrder } from './placed-order.ts';
import type { ResolvedOrder } from './resolve.ts';
import { isScarce } from './scarce.ts';
import { isSent, showShipTo } from './ship-to.ts';
import { costSummary } from './totals.ts';

/** The practice approver's limits, in whole units of any currency. */
const limits = { ONETIME: 2_500, MONTHLY: 1_000 } as const;

/** Makes a valid request an order, as of `at`, and keeps it: from here on GET /orders knows it. */
export function placeOrder(world: World, order: ResolvedOrder, at: number): PlacedOrder {
  const number = 8_713_000 + world.orders.length * 20;
  const orderId = String(number);
  const segmentId = String(number + 1);
  const ships = order.rules.shipTo !== undefined && isSent(order.type, order.cart, world.sourceSystem);
  const placed: PlacedOrder = {
    orderId,
    segmentId,
    transactionType: order.type,
    submittedAt: at,
    holderId: order.holder.id,
    requesterId: order.requester.id,
    approverId: order.holder.approverId,
    expedite: order.shipTo?.expedite ?? false,
    parcels: ships ? parcels(order, number) : [],
    course: {
      needsApproval: order.rules.approval,
      overLimit: costSummary(order.cart, order.region.currency.code).some(
        ({ amount, recurrence }) => amount > limits[recurrence],
      ),
      ships,
      backordered: order.cart.device !== undefined && isScarce(order.cart.device),
    },
    body: body(order, orderId, at),
    properties: order.properties,
    ...(order.rules.order.shipTo === 'stated' && order.shipTo && { shipTo: showShipTo(order.shipTo) }),
    // Types that ship nothing still have an empty shell (T43).
    ...(order.rules.order.shipTo === 'shell' && { shipTo: { address: [] } }),
    ...(order.rules.order.segments !== 'absent' && {
      segment: segment(world.acme, order, orderId, segmentId),
    }),
  };
  world.orders.push(placed);
  return placed;
}

function body(order: ResolvedOrder, orderId: string, at: number): Record<string, unknown> {
  return {
    _meta: { href: link('/orders/{}', orderId) },
    accountHolder: employeeOfOrder(order.holder),
    dateSubmitted: instant(at),
    ...(order.externalOrderNumber !== undefined && { externalOrderNumber: order.externalOrderNumber }),
    orderId,
    requestedBy: employeeOfOrder(order.requester),
    ...(order.service && { serviceNumber: order.service.serviceNumber }),
    transactionType: order.type,
  };
}

/** One segment: items by their names and prices, without the ids of the catalog (CONTRACT.md d.3). */
function segment(
  acme: Acme,
  order: ResolvedOrder,
  orderId: string,
  segmentId: string,
): Record<string, unknown> {
  const { cart, rules } = order;
  return {
    _meta: {
      hrefHistory: link('/orders/{}/history?orderSegment={}', orderId, segmentId),
      hrefShipments: link('/orders/{}/shipments?orderSegment={}', orderId, segmentId),
    },
    accessories: cart.accessories.map((item) => ordered(acme, item)),
    ...(cart.device && { device: ordered(acme, cart.device) }),
    features: cart.features.map((one) => ({ action: one.action, ...feature(one.feature) })),
    orderSegmentId: segmentId,
    ...(rules.order.segments === 'full' && { plan: plan(order) }),
    vendor: vendorOf(order.vendor),
  };
}

function ordered(acme: Acme, item: CatalogItem) {
  return {
    imageUrl: picture(item.image.replace(/\/[A-Z]{3}\//, '/')),
    manufacturer: manufacturerOf(known(acme.manufacturers, item.manufacturerId)),
    name: item.name,
    price: item.price,
  };
}

/** Optional features come back in the order of their descriptions. */
function plan({ cart }: ResolvedOrder) {
  const optionalFeatures = cart.optionalFeatures
    .map(({ description, price }) => ({ description, price }))
    .toSorted((a, b) => (a.description < b.description ? -1 : 1));
  return {
    ...(cart.plan && { name: cart.plan.name }),
    optionalFeatures,
    ...(cart.plan && { price: cart.plan.price }),
  };
}

function parcels({ cart }: ResolvedOrder, number: number): Parcel[] {
  const quantity = Math.max(1, cart.quantity);
  const serial = String(number * 1_000_003)
    .padStart(15, '35')
    .slice(-15);
  const hardware: Parcel[] = [
    ...(cart.device
      ? [{ name: cart.device.name, quantity, serialNumber: { type: 'IMEI', value: serial } }]
      : []),
    ...cart.accessories.map(({ name }) => ({ name, quantity })),
  ];
  return hardware.length > 0 ? hardware : [{ name: 'SIM card', quantity: 1 }];
}
