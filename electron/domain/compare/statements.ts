/**
 * @file What an order document says, one statement per unit of DIFF.md.
 *
 * Request, confirmation and order response say the same things in different
 * spellings: an id here, an object with that id there. Reading all of them
 * into one list under the request's paths makes comparing a matter of keys.
 */
import type { Json, JsonObject } from '../json.ts';
import { asList, asObject, asText, textAt, valueAt } from '../json.ts';
import { nameOf } from './describe.ts';
import type { Spelling } from './likeness.ts';
import { isEmpty } from './likeness.ts';

export interface Statement {
  /** Aligns the sides: the path without the value key. */
  key: string;
  path: string;
  value: Json | undefined;
  spelling: Spelling;
  /** The object that came back for it, to be described in words. */
  object?: JsonObject;
  /** The value is the id of that object: ID_RESOLVED. */
  isResolved?: boolean;
  /** Of a property: TEXT, DATE, CHOICE or an unknown type. */
  type?: string;
  label?: string;
  /** How it is reported when nobody asked for it; missing = rule DERIVED, not reported. */
  whenAdded?: { path: string; value: Json };
}

/** All statements of a request or a confirmation that belong to units of the request, in the order of DIFF.md. */
export function statementsOf(document: JsonObject): Statement[] {
  return [
    stated(document, 'externalOrderNumber'),
    stated(document, 'transactionType', 'orderType'),
    stated(document, 'postalCode'),
    reference(document, 'serviceId'),
    reference(document, 'regionId'),
    reference(document, 'currentVendorId'),
    ...['newDevice', 'existingDevice'].flatMap((which) => deviceStatements(document, which)),
    ...cartStatements(document),
    ...shipToStatements(document),
    ...propertyStatements(document),
    ...keyed(valueAt(document, 'acknowledgements'), (acknowledgement, id) => [
      member(`acknowledgements[${id}].boolean`, valueAt(acknowledgement, 'boolean')),
    ]),
  ];
}

/** A single value under its path. */
export function stated(document: JsonObject, path: string, spelling: Spelling = 'exact'): Statement {
  return { key: path, path, value: valueAt(document, ...path.split('.')), spelling };
}

/** Name, region, speed and address components of the delivery. */
export function shipToStatements(document: JsonObject): Statement[] {
  return [
    stated(document, 'shipTo.name', 'words'),
    reference(document, 'shipTo.regionId'),
    stated(document, 'shipTo.expedite'),
    ...keyed(valueAt(document, 'shipTo', 'address'), (component, id) => [
      {
        ...member(`shipTo.address[${id}].value`, valueAt(component, 'value'), 'words'),
        label: textAt(component, 'label'),
      },
    ]),
  ];
}

/** One statement per property field: type and value together. */
export function propertyStatements(document: JsonObject): Statement[] {
  return keyed(
    valueAt(document, 'properties'),
    (group, groupId) =>
      keyed(valueAt(group, 'fields'), (field, id) => [propertyStatement(`properties[${groupId}][${id}]`, field)]),
    'groupId',
  );
}

/** The members of a list, also where the list is wrapped as `{items: []}` (trap T36). */
export function membersOf(value: Json | undefined): readonly Json[] {
  return asList(Array.isArray(value) ? value : valueAt(value, 'items'));
}

/** An id sent as `serviceId` comes back as `service: {id}`, rarely under the same key again. */
function reference(document: JsonObject, path: string): Statement {
  const keys = path.split('.');
  const name = keys.at(-1)?.replace(/Id$/, '') ?? '';
  const served = valueAt(document, ...keys.slice(0, -1), name);
  const object = isEmpty(served) ? undefined : asObject(served);
  const id = textAt(object, 'id');
  const value = id ?? asText(served) ?? valueAt(document, ...keys);
  return { key: path, path, value, spelling: 'exact', object, isResolved: id !== undefined };
}

function deviceStatements(document: JsonObject, which: string): Statement[] {
  return [
    reference(document, `${which}.manufacturerId`),
    reference(document, `${which}.modelId`),
    stated(document, `${which}.otherMakeModelName`, 'words'),
    stated(document, `${which}.serialNumber.type`),
    stated(document, `${which}.serialNumber.value`, 'serialNumber'),
    stated(document, `${which}.simId`, 'simId'),
  ];
}

function cartStatements(document: JsonObject): Statement[] {
  const cart = valueAt(document, 'shoppingCart');
  return [
    cartReference(document, 'shoppingCart.deviceId'),
    cartReference(document, 'shoppingCart.planId'),
    quantity(document),
    stated(document, 'shoppingCart.featureRequestComment', 'words'),
    ...ids('optionalFeatureIds', [
      valueAt(cart, 'plan', 'optionalFeatures'),
      valueAt(cart, 'optionalFeatures'),
      valueAt(cart, 'optionalFeatureIds'),
    ]),
    ...ids('accessoryIds', [valueAt(cart, 'accessories'), valueAt(cart, 'accessoryIds')]),
    ...keyed(valueAt(cart, 'features'), featureStatements),
  ];
}

function cartReference(document: JsonObject, path: string): Statement {
  const statement = reference(document, path);
  const value = statement.value ?? nameOf(statement.object);
  return { ...statement, whenAdded: value === undefined ? undefined : { path, value } };
}

/** QUANTITY_UNSTATED: a 0 or 1 nobody asked for says nothing; any other number would be bought. */
function quantity(document: JsonObject): Statement {
  const statement = stated(document, 'shoppingCart.quantity', 'count');
  const { path, value } = statement;
  const isSilent = value === undefined || Number(asText(value)) === 0 || Number(asText(value)) === 1;
  return { ...statement, whenAdded: isSilent ? undefined : { path, value } };
}

/** A list of ids, or of the objects they came back as; the first spelling that holds anything is read. */
function ids(list: string, spellings: (Json | undefined)[]): Statement[] {
  return keyed(
    spellings.find((spelling) => membersOf(spelling).length > 0),
    (entry, id) => {
      const statement = member(`shoppingCart.${list}[${id}]`, id === '' ? entry : id);
      return [{ ...statement, object: asObject(entry), isResolved: textAt(entry, 'id') !== undefined }];
    },
  );
}

function featureStatements(feature: Json, id: string): Statement[] {
  const path = `shoppingCart.features[${id}]`;
  const action = valueAt(feature, 'action') ?? null;
  return [
    { ...member(`${path}.id`, id), object: asObject(feature), whenAdded: { path, value: { id, action } } },
    { ...member(`${path}.action`, action), whenAdded: undefined },
  ];
}

/** A field's value stands under the key of its type; an unknown type keeps whatever key it carries. */
function propertyStatement(key: string, field: Json): Statement {
  const type = textAt(field, 'type');
  const valueKey = valueKeyOf(type, field);
  const value = valueAt(field, valueKey);
  return {
    ...member(`${key}.${valueKey}`, value, spellings.get(valueKey)),
    key,
    type,
    label: textAt(field, 'label'),
  };
}

const spellings = new Map<string, Spelling>([
  ['text', 'words'],
  ['date', 'date'],
  ['choice', 'choice'],
]);
const valueKeys = new Map([
  ['TEXT', 'text'],
  ['DATE', 'date'],
  ['CHOICE', 'choice'],
]);
/** Keys of a field or of its definition (CONTRACT.md d.5) that are not its value. */
const notValues = new Set('id type label validation minLength maxLength pattern regEx choices _meta'.split(' '));

function valueKeyOf(type: string | undefined, field: Json): string {
  const expected = valueKeys.get(type ?? '');
  const carried = Object.keys(asObject(field) ?? {}).filter(
    (key) => !notValues.has(key) && !isEmpty(valueAt(field, key)),
  );
  if (expected && (carried.includes(expected) || carried.length === 0)) return expected;
  return [...spellings.keys()].find((key) => carried.includes(key)) ?? carried[0] ?? expected ?? 'text';
}

function member(path: string, value: Json | undefined, spelling: Spelling = 'exact'): Statement {
  return { key: path, path, value, spelling, whenAdded: value === undefined ? undefined : { path, value } };
}

function keyed(list: Json | undefined, read: (entry: Json, id: string) => Statement[], idKey = 'id'): Statement[] {
  return membersOf(list)
    .filter((entry) => !isEmpty(entry))
    .flatMap((entry) => read(entry, asText(entry) ?? textAt(entry, idKey) ?? nameOf(entry) ?? ''));
}
