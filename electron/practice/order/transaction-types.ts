/** What POST /orders can be asked for (CONTRACT.md c). */
export type TransactionType =
  | 'NEW_ACTIVATION'
  | 'UPGRADE'
  | 'PORT_NUMBER'
  | 'ORDER_ACCESSORIES'
  | 'SUSPEND'
  | 'UNSUSPEND'
  | 'DEACTIVATE'
  | 'UPDATE_FEATURES'
  | 'SWAP_DEVICES'
  | 'XFER_SERVICE_OUT'
  | 'XFER_SERVICE_IN'
  | 'XFER_SERVICE_IN_AND_PORT';

export type CartPart = 'device' | 'plan' | 'optionalFeatures' | 'accessories' | 'features';

export type CartNeed = 'anything' | 'deviceOrPlan' | 'plan' | 'deviceAndPlan' | 'accessories' | 'features';

/** One row of the matrix of CONTRACT.md c.0, with what the answers to this type hold. */
export interface TypeRules {
  /** `serviceId`: asked for, or taken if given. */
  service?: 'required' | 'optional';
  /** Where the region of the order comes from, and so whether `regionId` is asked for. */
  region: 'request' | 'service';
  /** `currentVendorId`: the carrier of the personal account is the new carrier, or is another one. */
  currentVendor?: 'same' | 'other';
  /** `existingDevice`; an UPGRADE needs it on Premium Mobile only. */
  existingDevice?: 'required' | 'premiumMobile';
  newDevice?: 'required';
  /** What the cart may hold; what is missing here is left out of the answer. */
  cart: readonly CartPart[];
  /** What the cart must hold. */
  cartNeeds?: CartNeed;
  /** The quantity a confirmation states when none was asked for (T19). */
  quantity?: 0 | 1;
  /** Whether `quantity` is taken from the request. */
  takesQuantity?: true;
  /** `shipTo`: always, or when something has to be sent. */
  shipTo?: 'always' | 'physical';
  /** Acknowledgements to be made, or only listed as none. */
  acknowledgements?: 'required' | 'listed';
  /** Whose property definitions count: the carrier of the service, or the one the cart comes from (A26). */
  fulfilledBy: 'service' | 'cart';
  confirmation: { inventory?: true; region?: true; costs?: true };
  /** Shells and gaps of the published order responses (T43). */
  order: { shipTo: 'stated' | 'shell' | 'absent'; segments: 'full' | 'planless' | 'absent'; updated?: true };
  /** Whether a person has to approve it. */
  approval: boolean;
}

const fullOrder = { shipTo: 'stated', segments: 'full' } as const;
const careOrder = { shipTo: 'shell', segments: 'full' } as const;
const careOnService = { service: 'required', region: 'service', cart: [], fulfilledBy: 'service' } as const;
const shown = { inventory: true, region: true } as const;

export const typeRules: Readonly<Record<TransactionType, TypeRules>> = {
  NEW_ACTIVATION: {
    region: 'request',
    cart: ['device', 'plan', 'optionalFeatures', 'accessories'],
    cartNeeds: 'anything',
    quantity: 1,
    takesQuantity: true,
    shipTo: 'physical',
    fulfilledBy: 'cart',
    confirmation: { region: true, costs: true },
    order: fullOrder,
    approval: true,
  },
  UPGRADE: {
    service: 'required',
    region: 'service',
    existingDevice: 'premiumMobile',
    cart: ['device', 'plan', 'optionalFeatures'],
    cartNeeds: 'deviceOrPlan',
    quantity: 0,
    shipTo: 'physical',
    fulfilledBy: 'service',
    confirmation: { ...shown, costs: true },
    order: fullOrder,
    approval: true,
  },
  PORT_NUMBER: {
    service: 'required',
    region: 'request',
    cart: ['device', 'plan', 'optionalFeatures'],
    cartNeeds: 'plan',
    quantity: 0,
    shipTo: 'physical',
    fulfilledBy: 'cart',
    confirmation: { ...shown, costs: true },
    order: fullOrder,
    approval: true,
  },
  ORDER_ACCESSORIES: {
    service: 'required',
    region: 'service',
    cart: ['accessories'],
    cartNeeds: 'accessories',
    quantity: 0,
    shipTo: 'always',
    fulfilledBy: 'service',
    confirmation: { ...shown, costs: true },
    order: fullOrder,
    approval: true,
  },
  SUSPEND: { ...careOnService, confirmation: shown, order: careOrder, approval: false },
  UNSUSPEND: { ...careOnService, confirmation: shown, order: careOrder, approval: false },
  DEACTIVATE: {
    ...careOnService,
    confirmation: {},
    order: { shipTo: 'absent', segments: 'absent' },
    approval: false,
  },
  UPDATE_FEATURES: {
    ...careOnService,
    cart: ['features'],
    cartNeeds: 'features',
    quantity: 0,
    confirmation: { ...shown, costs: true },
    order: careOrder,
    approval: false,
  },
  SWAP_DEVICES: {
    ...careOnService,
    existingDevice: 'required',
    newDevice: 'required',
    confirmation: shown,
    order: careOrder,
    approval: false,
  },
  XFER_SERVICE_OUT: {
    ...careOnService,
    acknowledgements: 'listed',
    confirmation: shown,
    order: { shipTo: 'absent', segments: 'planless', updated: true },
    approval: true,
  },
  XFER_SERVICE_IN: {
    region: 'request',
    currentVendor: 'same',
    cart: ['device', 'plan', 'optionalFeatures', 'accessories'],
    cartNeeds: 'anything',
    quantity: 1,
    takesQuantity: true,
    shipTo: 'physical',
    acknowledgements: 'required',
    fulfilledBy: 'cart',
    confirmation: { region: true, costs: true },
    order: { ...fullOrder, updated: true },
    approval: true,
  },
  XFER_SERVICE_IN_AND_PORT: {
    service: 'optional',
    region: 'request',
    currentVendor: 'other',
    cart: ['device', 'plan', 'optionalFeatures', 'accessories'],
    cartNeeds: 'deviceAndPlan',
    quantity: 1,
    takesQuantity: true,
    shipTo: 'physical',
    acknowledgements: 'required',
    fulfilledBy: 'cart',
    confirmation: { region: true, costs: true },
    order: { ...fullOrder, updated: true },
    approval: true,
  },
};

export const transactionTypes = Object.keys(typeRules) as TransactionType[];

/** Reads a transaction type; `SWAP_DEVICE` is what the prose calls SWAP_DEVICES (T1). */
export function transactionTypeFrom(text: string): TransactionType | undefined {
  const name = text === 'SWAP_DEVICE' ? 'SWAP_DEVICES' : text;
  return transactionTypes.find((type) => type === name);
}
