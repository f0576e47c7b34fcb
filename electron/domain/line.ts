import type { Vendor } from './catalog.ts';
import type { Employee } from './employee.ts';

/** Make of a device as the API names it: ids are often the names themselves (CONTRACT.md b.2). */
export interface Named {
  id: string;
  name: string;
}

export interface SerialNumber {
  /** IMEI, MEID, ESN … (CONTRACT.md d.8); unknown kinds are kept. */
  type: string;
  value: string;
}

/** A device the customer owns, in the inventory's words. Not a catalog device (CONTRACT.md T37). */
export interface DeviceAsset {
  id: string;
  manufacturer?: Named;
  model?: Named;
  simId?: string;
  serialNumber?: SerialNumber;
  accessMethod?: string;
  companyAssetId?: string;
  /** Order types the server offers for this device (CONTRACT.md b.2). */
  orderActions?: readonly string[];
}

/** A line: a service asset and its number. Dates are ISO instants that mean a day. */
export interface Line {
  id: string;
  number: string;
  status: string;
  employee?: Employee;
  device?: DeviceAsset;
  plan?: string;
  /** The carrier that serves it now, not the one that bills it. */
  vendor?: Vendor;
  contractEnd?: string;
  activated?: string;
  lastDeviceUpgrade?: string;
  upgradeEligible?: string;
  /** Order types the server offers for this line; a hint, never a ban (CONTRACT.md b.2). */
  orderActions: readonly string[];
}

/** Serial number types of CONTRACT.md d.8. */
export const serialTypes = ['IMEI', 'MEID', 'ESN', 'CAP_CODE', 'PIN', 'MSN', 'UNKNOWN'] as const;
