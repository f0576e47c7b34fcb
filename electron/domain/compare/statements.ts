/**
 * @file What an order document says, one statement per unit of DIFF.md.
 *
 * Request, confirmation and order response say the same things in different
 * spellings: an id here, an object with that id there. Reading all of them
 * into one list under the request's paths makes comparing a matter of keys.
 */
import type { Json, JsonObject } from '../json.ts';
import { asObject, asText, textAt, valueAt } from '../json.ts';
import { membersOf } from '../spellings.ts';
import { nameOf } from './describe.ts';
import { propertyStatements } from './property-statements.ts';
import type { Statement } from './statement.ts';
import { addition, keyed, member, reference, stated } from './statement.ts';

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
    ...keyed(membersOf(valueAt(document, 'acknowledgements')), (acknowledgement, id) => [
      member(`acknowledgements[${id}].boolean`, valueAt(acknowledgement, 'boolean')),
    ]),
  ];
}

/** Name, region, speed and address components of the delivery. */
export function shipToStatements(document: JsonObject): Statement[] {
  return [
    stated(document, 'shipTo.name', 'words'),
    reference(document, 'shipTo.regionId'),
    stated(document, 'shipTo.expedite'),
    ...keyed(membersOf(valueAt(document, 'shipTo', 'address')), (component, id) => [
      {
        ...member(`shipTo.address[${id}].value`, valueAt(component, 'value'), 'words'),
        label: textAt(component, 'label'),
      },
    ]),
  ];
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
    ...keyed(membersOf(valueAt(cart, 'features')), featureStatements),
  ];
}

function cartReference(document: JsonObject, path: string): Statement {
  const statement = reference(document, path);
  return { ...statement, whenAdded: addition(path, statement.value ?? nameOf(statement.object)) };
}

/** QUANTITY_UNSTATED: a 0 or 1 nobody asked for says nothing; any other number would be bought. */
function quantity(document: JsonObject): Statement {
  const statement = stated(document, 'shoppingCart.quantity', 'count');
  const { path, value } = statement;
  const isSilent = [0, 1].includes(Number(asText(value)));
  return { ...statement, whenAdded: isSilent ? undefined : addition(path, value) };
}

/** A list of ids, or of the objects they came back as; the first spelling that holds anything is read. */
function ids(list: string, spellings: (Json | undefined)[]): Statement[] {
  return keyed(
    spellings.map((spelling) => membersOf(spelling)).find((members) => members.length > 0) ?? [],
    (entry, id) => {
      const statement = member(`shoppingCart.${list}[${id}]`, id === '' ? entry : id);
      return [{ ...statement, object: asObject(entry), isResolved: Boolean(textAt(entry, 'id')) }];
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
