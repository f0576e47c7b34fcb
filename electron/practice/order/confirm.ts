import { known } from '../records.ts';
import { inventoryDevice, serviceOfOrder } from '../show/assets.ts';
import { catalogItem, feature, planWith } from '../show/catalog.ts';
import { employeeOfOrder } from '../show/people.ts';
import { regionOfOrder } from '../show/regions.ts';
import { withoutLink } from '../show/vendors.ts';
import type { World } from '../world.ts';
import type { ResolvedOrder } from './resolve.ts';
import { showShipTo } from './ship-to.ts';
import { showDevice } from './stated-device.ts';
import { costSummary } from './totals.ts';

/** What an order would be: the `orderConfirmation` of CONTRACT.md d.2, with exactly the blocks its type has. */
export function confirmationOf(world: World, order: ResolvedOrder) {
  const { rules, service, cart } = order;
  const device = service && known(world.acme.devices, service.deviceId);
  return {
    accountHolder: employeeOfOrder(order.holder),
    ...(rules.acknowledgements && { acknowledgements: order.acknowledgements.map(written) }),
    ...(rules.confirmation.costs && { costSummary: costSummary(cart, order.region.currency.code) }),
    ...(order.currentVendor && { currentVendor: withoutLink(order.currentVendor) }),
    ...(rules.confirmation.inventory && device && { device: inventoryDevice(world.acme, device) }),
    ...(order.existingDevice && { existingDevice: showDevice(order.existingDevice, 'existingDevice') }),
    ...(order.externalOrderNumber !== undefined && { externalOrderNumber: order.externalOrderNumber }),
    ...(order.newDevice && { newDevice: showDevice(order.newDevice, 'newDevice') }),
    ...(order.postalCode !== undefined && { postalCode: order.postalCode }),
    properties: order.properties,
    ...(rules.confirmation.region && { region: regionOfOrder(order.region) }),
    requestedBy: employeeOfOrder(order.requester),
    ...(service && { service: serviceOfOrder(service) }),
    ...(order.shipTo && { shipTo: showShipTo(order.shipTo, order.type) }),
    ...(rules.cart.length > 0 && { shoppingCart: confirmedCart(world, order) }),
    transactionType: order.type,
  };
}

function confirmedCart(world: World, { cart }: ResolvedOrder) {
  const { acme } = world;
  return {
    ...(cart.accessories.length > 0 && {
      accessories: cart.accessories.map((item) => catalogItem(acme, 'accessories', item)),
    }),
    ...(cart.device && { device: catalogItem(acme, 'devices', cart.device) }),
    ...(cart.featureRequestComment !== undefined && { featureRequestComment: cart.featureRequestComment }),
    ...(cart.features.length > 0 && {
      features: cart.features.map((one) => ({ action: one.action, ...feature(one.feature) })),
    }),
    ...(cart.plan && { plan: planWith(acme, cart.plan, cart.optionalFeatures) }),
    quantity: cart.quantity,
  };
}

/** An acknowledgement comes back without a label, and with the type only if it was sent. */
function written({ id, type, boolean }: ResolvedOrder['acknowledgements'][number]) {
  return { boolean, id, ...(type !== undefined && { type }) };
}
