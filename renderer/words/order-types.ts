import { orderTypeFrom, type OrderType } from '@domain/order-type.ts';
import type { IconName } from '../parts/icons.ts';

interface TypeWords {
  label: string;
  /** One line: what such an order does. */
  does: string;
  sign: IconName;
}

/** What each order type is called and does, in the desk's words (CONTRACT.md c). */
export const orderTypeWords: Record<OrderType, TypeWords> = {
  NEW_ACTIVATION: { label: 'New line', does: 'A new device, a new service, or both.', sign: 'plus' },
  UPGRADE: { label: 'Upgrade', does: 'A new device or plan for a line that exists.', sign: 'upgrade' },
  PORT_NUMBER: { label: 'Port number', does: 'Take a number to another carrier.', sign: 'port' },
  ORDER_ACCESSORIES: {
    label: 'Accessories',
    does: 'Accessories for a device someone has.',
    sign: 'accessory',
  },
  SUSPEND: { label: 'Suspend', does: 'Stop a line for a time.', sign: 'pause' },
  UNSUSPEND: { label: 'Restore', does: 'Start a suspended line again.', sign: 'restore' },
  DEACTIVATE: { label: 'Deactivate', does: 'End a line for good. It cannot be undone.', sign: 'not' },
  UPDATE_FEATURES: { label: 'Features', does: 'Add or remove features of a line.', sign: 'lines' },
  SWAP_DEVICES: {
    label: 'Swap devices',
    does: 'Put a line into another device you have.',
    sign: 'swap',
  },
  XFER_SERVICE_OUT: {
    label: 'Transfer out',
    does: 'Hand a line over to its user’s own account.',
    sign: 'external',
  },
  XFER_SERVICE_IN: {
    label: 'Transfer in',
    does: 'Take over a personal line, same carrier.',
    sign: 'moved',
  },
  XFER_SERVICE_IN_AND_PORT: {
    label: 'Transfer in and port',
    does: 'Take over a personal line, new carrier.',
    sign: 'moved',
  },
};

/** A type as a server wrote it, in our words; one we do not know stays as it came. */
export function orderTypeLabel(served: string): string {
  const type = orderTypeFrom(served);
  return type ? orderTypeWords[type].label : served;
}
