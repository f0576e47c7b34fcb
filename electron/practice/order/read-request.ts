import type { SerialType } from '../records.ts';
import {
  asObject,
  asText,
  flagIn,
  listIn,
  malformed,
  objectIn,
  textIn,
  wholeIn,
  wordIn,
} from './json-shape.ts';
import type { JsonObject } from './json-shape.ts';
import { transactionTypeFrom } from './transaction-types.ts';
import type { TransactionType } from './transaction-types.ts';

/** A device as a request describes it (CONTRACT.md d.1). */
export interface StatedDevice {
  manufacturerId?: string | undefined;
  modelId?: string | undefined;
  otherMakeModelName?: string | undefined;
  serialType?: SerialType | undefined;
  serialValue?: string | undefined;
  simId?: string | undefined;
}

export interface StatedField {
  id: string;
  type: string;
  text?: string | undefined;
  date?: string | undefined;
  choice?: { id?: string | undefined; otherText?: string | undefined } | undefined;
}

export interface StatedCart {
  deviceId?: string | undefined;
  planId?: string | undefined;
  optionalFeatureIds: string[];
  accessoryIds: string[];
  features: { id: string; action: 'ADD' | 'REMOVE' }[];
  featureRequestComment?: string | undefined;
  quantity?: number | undefined;
}

export interface StatedShipTo {
  name?: string | undefined;
  regionId?: string | undefined;
  address: { id: string; value: string }[];
  expedite: boolean;
}

export interface OrderRequest {
  transactionType: TransactionType;
  externalOrderNumber?: string | undefined;
  serviceId?: string | undefined;
  regionId?: string | undefined;
  postalCode?: string | undefined;
  currentVendorId?: string | undefined;
  existingDevice?: StatedDevice | undefined;
  newDevice?: StatedDevice | undefined;
  shoppingCart: StatedCart;
  properties: { groupId: string; fields: StatedField[] }[];
  shipTo?: StatedShipTo | undefined;
  acknowledgements: { id: string; type?: string | undefined; boolean: boolean }[];
}

/** Reads the body of POST /orders. Throws a 400 for what is no order request at all (the first level of errors). */
export function readOrderRequest(body: string): OrderRequest {
  const from = asObject(asObject(parsed(body), 'The body')['orderRequest'], 'orderRequest');
  const type = textIn(from, 'transactionType', 'transactionType');
  if (type === undefined) throw malformed('transactionType must be passed in.');
  const transactionType = transactionTypeFrom(type);
  if (!transactionType) throw malformed(`${type} is no transaction type.`);
  return {
    transactionType,
    externalOrderNumber: textIn(from, 'externalOrderNumber', 'externalOrderNumber'),
    serviceId: textIn(from, 'serviceId', 'serviceId'),
    regionId: textIn(from, 'regionId', 'regionId'),
    postalCode: textIn(from, 'postalCode', 'postalCode'),
    currentVendorId: textIn(from, 'currentVendorId', 'currentVendorId'),
    existingDevice: device(from, 'existingDevice'),
    newDevice: device(from, 'newDevice'),
    shoppingCart: cart(objectIn(from, 'shoppingCart', 'shoppingCart') ?? {}),
    properties: listIn(from, 'properties', 'properties', group),
    shipTo: shipTo(from),
    acknowledgements: listIn(from, 'acknowledgements', 'acknowledgements', acknowledgement),
  };
}

const serialTypes: readonly SerialType[] = ['IMEI', 'MEID', 'ESN', 'CAP_CODE', 'PIN', 'MSN', 'UNKNOWN'];

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    throw malformed('The body is not JSON.');
  }
}

function device(from: JsonObject, key: 'existingDevice' | 'newDevice'): StatedDevice | undefined {
  const given = objectIn(from, key, key);
  if (!given || Object.keys(given).length === 0) return undefined;
  const serial = objectIn(given, 'serialNumber', `${key}.serialNumber`) ?? {};
  return {
    manufacturerId: textIn(given, 'manufacturerId', `${key}.manufacturerId`),
    modelId: textIn(given, 'modelId', `${key}.modelId`),
    otherMakeModelName: textIn(given, 'otherMakeModelName', `${key}.otherMakeModelName`),
    serialType: wordIn(serial, 'type', `${key}.serialNumber.type`, serialTypes),
    serialValue: textIn(serial, 'value', `${key}.serialNumber.value`),
    simId: textIn(given, 'simId', `${key}.simId`),
  };
}

function cart(given: JsonObject): StatedCart {
  return {
    deviceId: textIn(given, 'deviceId', 'shoppingCart.deviceId'),
    planId: textIn(given, 'planId', 'shoppingCart.planId'),
    optionalFeatureIds: listIn(given, 'optionalFeatureIds', 'shoppingCart.optionalFeatureIds', asText),
    accessoryIds: listIn(given, 'accessoryIds', 'shoppingCart.accessoryIds', asText),
    features: listIn(given, 'features', 'shoppingCart.features', (value, path) => {
      const member = asObject(value, path);
      const action = wordIn(member, 'action', `${path}.action`, ['ADD', 'REMOVE']);
      if (!action) throw malformed(`${path}.action must be passed in.`);
      return { id: asText(member['id'], `${path}.id`), action };
    }),
    featureRequestComment: textIn(given, 'featureRequestComment', 'shoppingCart.featureRequestComment'),
    quantity: wholeIn(given, 'quantity', 'shoppingCart.quantity'),
  };
}

function group(value: unknown, path: string): OrderRequest['properties'][number] {
  const given = asObject(value, path);
  return {
    groupId: asText(given['groupId'], `${path}.groupId`),
    fields: listIn(given, 'fields', `${path}.fields`, field),
  };
}

function field(value: unknown, path: string): StatedField {
  const given = asObject(value, path);
  const choice = objectIn(given, 'choice', `${path}.choice`);
  return {
    id: asText(given['id'], `${path}.id`),
    type: asText(given['type'], `${path}.type`),
    text: textIn(given, 'text', `${path}.text`),
    date: textIn(given, 'date', `${path}.date`),
    choice: choice && {
      id: textIn(choice, 'id', `${path}.choice.id`),
      otherText: textIn(choice, 'otherText', `${path}.choice.otherText`),
    },
  };
}

/** `regionId` as most tutorials write it, or `region.id` as the page about addresses does (CONTRACT.md T6). */
function shipTo(from: JsonObject): StatedShipTo | undefined {
  const given = objectIn(from, 'shipTo', 'shipTo');
  if (!given || Object.keys(given).length === 0) return undefined;
  const region = objectIn(given, 'region', 'shipTo.region') ?? {};
  return {
    name: textIn(given, 'name', 'shipTo.name'),
    regionId: textIn(given, 'regionId', 'shipTo.regionId') ?? textIn(region, 'id', 'shipTo.region.id'),
    address: listIn(given, 'address', 'shipTo.address', (value, path) => {
      const component = asObject(value, path);
      return {
        id: asText(component['id'], `${path}.id`),
        value: textIn(component, 'value', `${path}.value`) ?? '',
      };
    }),
    expedite: flagIn(given, 'expedite', 'shipTo.expedite') ?? false,
  };
}

function acknowledgement(value: unknown, path: string): OrderRequest['acknowledgements'][number] {
  const given = asObject(value, path);
  return {
    id: asText(given['id'], `${path}.id`),
    type: wordIn(given, 'type', `${path}.type`, ['BOOLEAN']),
    boolean: flagIn(given, 'boolean', `${path}.boolean`) ?? false,
  };
}
