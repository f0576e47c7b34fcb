/** @file What an order that was read from the server tells for ordering the same again (CONTRACT.md d.3). */
import { carriedOver } from './carried-over.ts';
import type { Value, Values } from './draft.ts';
import {
  addressPath,
  answerPath,
  CARRIER,
  changePath,
  otherPath,
  REGION,
  SHIP_EXPEDITE,
  SHIP_NAME,
  SHIP_REGION,
} from './form/paths.ts';
import { asFlag, textAt, valueAt, type Json } from './json.ts';
import type { PlacedOrder } from './order.ts';
import { partOf, type Recipe } from './recipes/recipe.ts';
import {
  fieldSpellings,
  membersOf,
  membersUnder,
  propertyGroupSpellings,
  segmentSpellings,
} from './spellings.ts';

type Told = readonly (readonly [path: string, value: Value])[];

/** The values an order gives a new draft of its type, and in words what it does not tell. */
export interface OrderAgain {
  values: Values;
  /** Such as "the device “iPhone 6”". */
  notTold: readonly string[];
}

/** An order names what was bought without ids, and leaves out much of what was asked for. */
export function orderAgain(order: PlacedOrder, recipe: Recipe): OrderAgain {
  const answers = answersIn(order.raw);
  const address = addressIn(order.raw);
  const told = Object.fromEntries([
    ...answers.filter(({ type }) => type !== 'DATE').flatMap(({ told }) => told),
    ...(partOf(recipe, 'carrier') ? carrierOf(order) : []),
    ...(partOf(recipe, 'features') ? changesIn(order.raw) : []),
    ...(partOf(recipe, 'shipTo') ? address : []),
  ]);
  const values = carriedOver(told);
  return {
    values,
    notTold: [
      ...untold(order, recipe, told, address.length > 0),
      ...(answers.some(({ type }) => type === 'DATE') ? ['the dates'] : []),
      ...(Object.keys(told).length > Object.keys(values).length ? ['PINs and account numbers'] : []),
    ],
  };
}

function untold({ segments }: PlacedOrder, recipe: Recipe, told: Values, hasAddress: boolean): string[] {
  const has = (part: Parameters<typeof partOf>[1]) => partOf(recipe, part) !== undefined;
  const named = (what: string, name: string | undefined) => (name ? [`${what} “${name}”`] : []);
  const bought = segments.flatMap(({ device, plan, accessories }) => [
    ...named('the device', device?.name),
    ...named('the plan', plan?.name),
    ...(plan?.optionalFeatures.length ? ['the optional features of the plan'] : []),
    ...accessories.flatMap(({ name }) => named('the accessory', name)),
  ]);
  const isParcel = segments.some(({ device, accessories }) => device?.name || accessories.length > 0);
  return [
    ...(has('currentCarrier') ? ['the carrier of the personal account'] : []),
    ...(has('carrier') && told[CARRIER] === undefined ? ['the carrier'] : []),
    ...(has('use') && told[REGION] === undefined ? ['the place of use'] : []),
    ...(has('cart') ? bought : []),
    ...(has('features') ? ['the comment for the carrier'] : []),
    ...(recipe.parts.some((part) => part.part === 'statedDevice' && part.of === 'newDevice')
      ? ['the new device']
      : []),
    ...(has('shipTo') && isParcel && !hasAddress ? ['the address'] : []),
    ...(has('acknowledgements') ? ['the acknowledgements'] : []),
  ];
}

/** The carrier of the first segment that names one fulfils the order. */
function carrierOf({ segments }: PlacedOrder): Told {
  const vendor = segments.find((segment) => segment.vendor)?.vendor;
  return vendor ? [[CARRIER, vendor.id]] : [];
}

/** Each answer under the key of its type (CONTRACT.md d.1). */
function answersIn(order: Json): { type: string | undefined; told: Told }[] {
  return membersUnder(order, propertyGroupSpellings).flatMap((group) =>
    membersUnder(group, fieldSpellings).flatMap((field) => {
      const groupId = textAt(group, 'groupId');
      const id = textAt(field, 'id');
      if (groupId === undefined || id === undefined) return [];
      const path = answerPath(groupId, id);
      const type = textAt(field, 'type');
      const answer = textAt(field, 'text') ?? textAt(field, 'date') ?? textAt(field, 'choice', 'id');
      const other = textAt(field, 'choice', 'otherText');
      return [{ type, told: [...texts(path, answer), ...texts(otherPath(path), other)] }];
    }),
  );
}

/** Features keep their ids in an order, with what was done to them. */
const changesIn = (order: Json): Told =>
  membersUnder(order, segmentSpellings).flatMap((segment) =>
    membersOf(valueAt(segment, 'features')).flatMap((feature) => {
      const id = textAt(feature, 'id');
      return id === undefined ? [] : texts(changePath(id), textAt(feature, 'action'));
    }),
  );

/** Nothing for the shell `{"address":[]}` of orders that send no parcel. */
function addressIn(order: Json): Told {
  const shipTo = valueAt(order, 'shipTo');
  const lines = membersOf(valueAt(shipTo, 'address')).flatMap((line) => {
    const id = textAt(line, 'id');
    return id === undefined ? [] : texts(addressPath(id), textAt(line, 'value'));
  });
  if (lines.length === 0) return [];
  return [
    ...texts(SHIP_NAME, textAt(shipTo, 'name')),
    ...texts(SHIP_REGION, textAt(shipTo, 'region', 'id') ?? textAt(shipTo, 'regionId')),
    ...lines,
    ...(asFlag(valueAt(shipTo, 'expedite')) ? [[SHIP_EXPEDITE, true] as const] : []),
  ];
}

const texts = (path: string, text: string | undefined): Told =>
  text === undefined || text === '' ? [] : [[path, text]];
