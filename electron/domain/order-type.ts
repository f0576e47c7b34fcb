/** The twelve transaction types of POST /orders (CONTRACT.md c), in the order a desk meets them. */
export const orderTypes = [
  'NEW_ACTIVATION',
  'UPGRADE',
  'PORT_NUMBER',
  'ORDER_ACCESSORIES',
  'SUSPEND',
  'UNSUSPEND',
  'DEACTIVATE',
  'UPDATE_FEATURES',
  'SWAP_DEVICES',
  'XFER_SERVICE_OUT',
  'XFER_SERVICE_IN',
  'XFER_SERVICE_IN_AND_PORT',
] as const;

export type OrderType = (typeof orderTypes)[number];

/**
 * Whether an order that the server calls `served` can be the one asked for as `asked`. A transfer in with a port comes
 * back as a port (CONTRACT.md T23).
 */
export function isServedAs(asked: OrderType, served: string): boolean {
  const type = orderTypeFrom(served);
  return type === asked || (asked === 'XFER_SERVICE_IN_AND_PORT' && type === 'PORT_NUMBER');
}

/** Reads a type as a server writes it; prose and titles say SWAP_DEVICE (CONTRACT.md T1). */
export function orderTypeFrom(text: string): OrderType | undefined {
  const name = text === 'SWAP_DEVICE' ? 'SWAP_DEVICES' : text;
  return orderTypes.find((type) => type === name);
}
