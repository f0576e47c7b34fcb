/**
 * @file What the practice tenant knows, in records of its own. How a record looks as JSON is decided in show/,
 * what it refuses in order/; the ids of one kind say nothing about another kind (CONTRACT.md T38).
 */

export interface Price {
  amount: number;
  currencyCode: string;
  recurrence: 'ONETIME' | 'MONTHLY';
}

/** One line of an address, as CONTRACT.md d.6 publishes it. */
export interface AddressComponent {
  id: string;
  label: string;
  minLength: number;
  maxLength: number;
  validation: 'REQUIRED' | 'OPTIONAL';
  regEx?: string;
  pattern?: string;
  options?: { label: string; value: string }[];
}

export interface Region {
  id: string;
  name: string;
  abbreviation: string;
  countryCode: string;
  currency: { code: string; name: string; symbol: string };
  postalCodePattern?: string;
  postalCodeRegEx?: string;
  /** Whether anything can be ordered for this country (`type=PROCUREMENT`). */
  orderable: boolean;
  addressFormat: AddressComponent[];
  /** Labels that orders use where they differ from those of /regions (CONTRACT.md T44). */
  orderLabels: Record<string, string>;
}

export interface State {
  id: string;
  parentId: string;
  name: string;
  abbreviation: string;
}

export type AccessMethod = 'CDMA' | 'GSM';

export interface Vendor {
  id: string;
  name: string;
  /** The short name in image addresses. */
  code: string;
  /** A carrier has an access method; other vendors sell things only. */
  accessMethod?: AccessMethod;
  /** Countries it sells to; the first is the one it shows. */
  regionIds: string[];
}

export interface Model {
  id: string;
  name: string;
  kind: 'DEVICE' | 'ACCESSORY';
  image: string;
}

export interface Manufacturer {
  id: string;
  name: string;
  models: Model[];
}

export interface Department {
  id: string;
  name: string;
}

export interface Person {
  id: string;
  companyEmployeeId: string;
  firstName: string;
  lastName: string;
  email: string;
  officePhone: string;
  department: Department;
  status: 'ACTIVE' | 'INACTIVE';
  /** The employee who approves this person's orders. */
  approverId: string;
  attributes: { name: string; value: string }[];
  updated: number;
}

export type SerialType = 'IMEI' | 'MEID' | 'ESN' | 'CAP_CODE' | 'PIN' | 'MSN' | 'UNKNOWN';

export interface DeviceAsset {
  id: string;
  manufacturerId: string;
  modelId: string;
  serialNumber: { type: SerialType; value: string };
  simId: string;
  accessMethod: AccessMethod;
  macAddress: string;
  companyAssetId?: string;
  employeeId: string;
  updated: number;
}

/** A line: a service asset with its number. */
export interface Service {
  id: string;
  serviceNumber: string;
  status: 'ACTIVE' | 'SUSPENDED' | 'INACTIVE';
  activated: number;
  contractStart: number;
  contractEnd: number;
  lastDeviceUpgrade: number;
  planName: string;
  vendorId: string;
  deviceId: string;
  employeeId: string;
  regionId: string;
  updated: number;
}

/** A device or an accessory that can be bought. */
export interface CatalogItem {
  id: string;
  name: string;
  manufacturerId: string;
  image: string;
  price: Price;
  vendorId: string;
  regionIds: string[];
}

export interface Accessory extends CatalogItem {
  /** The manufacturers whose devices it fits; absent where it fits every device. */
  fits?: string[];
}

export interface Plan {
  id: string;
  name: string;
  price: Price;
  vendorId: string;
  regionIds: string[];
  /** Descriptions of what comes with it. */
  included: string[];
  /** Ids of the features that can be added. */
  optional: string[];
}

export interface Feature {
  id: string;
  description: string;
  price: Price;
  vendorId: string;
  regionIds: string[];
}

/** Everything ACME is: fixed once it is made, but for moved services. */
export interface Acme {
  regions: Region[];
  states: State[];
  vendors: Vendor[];
  manufacturers: Manufacturer[];
  people: Person[];
  devices: DeviceAsset[];
  services: Service[];
  catalog: { devices: CatalogItem[]; plans: Plan[]; features: Feature[]; accessories: Accessory[] };
}

/** The record with this id among records of one kind. */
export function byId<T extends { id: string }>(records: readonly T[], id: string | undefined): T | undefined {
  return records.find((record) => record.id === id);
}

/** As {@link byId}, for an id that one of our own records holds: a missing one is a mistake in the seed. */
export function known<T extends { id: string }>(records: readonly T[], id: string): T {
  const record = byId(records, id);
  if (!record) throw new Error(`expected a record with the id ${id}, found none`);
  return record;
}
