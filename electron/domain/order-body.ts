import { distinct } from './distinct.ts';
import { listOf, isOn, textOf, type Draft, type Facts, type Values } from './draft.ts';
import { effectiveText } from './form/effective.ts';
import { fieldsOf, type Field } from './form/field.ts';
import { acknowledgementSection } from './form/acknowledgement-section.ts';
import { changesIn } from './form/changes.ts';
import { questionSection } from './form/question-section.ts';
import { ships } from './form/ship-to-section.ts';
import { isOther, isWanted } from './form/stated-device-section.ts';
import {
  ACCESSORIES,
  addressPath,
  agreementPath,
  answerPath,
  COMMENT,
  CURRENT_CARRIER,
  DEVICE,
  FEATURES,
  LINE,
  PLAN,
  QUANTITY,
  REGION,
  SHIP_EXPEDITE,
  SHIP_NAME,
  SHIP_REGION,
} from './form/paths.ts';
import { asksForPostalCodeOfUse } from './form/who-sections.ts';
import type { JsonObject } from './json.ts';
import { partOf, type Part, type PartOf, type Recipe } from './recipes/recipe.ts';
import { recipeFor } from './recipes/index.ts';

/** The body of POST /orders (CONTRACT.md d.1). Only what the recipe has and the person filled in is sent. */
export function orderBody(draft: Pick<Draft, 'type' | 'externalOrderNumber' | 'values' | 'facts'>): {
  orderRequest: JsonObject;
} {
  const recipe = recipeFor(draft.type);
  const { values, facts } = draft;
  const has = (part: Part['part']) => partOf(recipe, part) !== undefined;
  const properties = answersOf(recipe, values, facts);
  const agreed = agreedIn(recipe, values, facts);

  return {
    orderRequest: {
      externalOrderNumber: draft.externalOrderNumber,
      transactionType: draft.type,
      ...(has('line') && filled(values, LINE)),
      ...(has('currentCarrier') && filled(values, CURRENT_CARRIER)),
      ...(has('use') && filled(values, REGION)),
      ...(has('use') && asksForPostalCodeOfUse(values, facts) && filled(values, 'postalCode')),
      ...statedDevices(recipe, values, facts),
      ...cart(recipe, values),
      ...(properties.length > 0 && { properties }),
      ...(ships(recipe, values) && { shipTo: shipToOf(values, facts) }),
      ...(agreed.length > 0 && { acknowledgements: agreed }),
    },
  };
}

const filled = (values: Values, path: string, key = path): JsonObject => {
  const text = textOf(values, path);
  return text.trim() === '' ? {} : { [key]: text };
};

function statedDevices(recipe: Recipe, values: Values, facts: Facts): JsonObject {
  const stated = recipe.parts.flatMap((part) =>
    part.part === 'statedDevice' && isWanted(part, facts)
      ? [[part.of, statedDevice(part, values)] as const]
      : [],
  );
  return Object.fromEntries(stated);
}

function statedDevice(part: PartOf<'statedDevice'>, values: Values): JsonObject {
  const { of, sim, blankOtherName } = part;
  const otherName = isOther(values, of) ? textOf(values, `${of}.otherMakeModelName`) : '';
  return {
    ...filled(values, `${of}.manufacturerId`, 'manufacturerId'),
    ...filled(values, `${of}.modelId`, 'modelId'),
    ...((blankOtherName || otherName !== '') && { otherMakeModelName: otherName }),
    serialNumber: {
      ...filled(values, `${of}.serialNumber.type`, 'type'),
      ...filled(values, `${of}.serialNumber.value`, 'value'),
    },
    ...(sim && filled(values, `${of}.simId`, 'simId')),
  };
}

/** What the recipe lets the cart hold; shoppingCart is there exactly for the types that have one (CONTRACT.md c.0). */
function cart(recipe: Recipe, values: Values): JsonObject {
  const part = partOf(recipe, 'cart');
  if (part) return { shoppingCart: bought(part, values) };
  if (!partOf(recipe, 'features')) return {};
  return {
    shoppingCart: {
      features: changesIn(values).map(({ id, action }) => ({ id, action })),
      ...filled(values, COMMENT, 'featureRequestComment'),
    },
  };
}

function bought({ device, plan, accessories, quantity }: PartOf<'cart'>, values: Values): JsonObject {
  const features = plan && textOf(values, PLAN) !== '' ? listOf(values, FEATURES) : [];
  const picked = accessories ? listOf(values, ACCESSORIES) : [];
  const pieces = quantity ? textOf(values, QUANTITY).trim() : '';
  return {
    ...(device && filled(values, DEVICE, 'deviceId')),
    ...(plan && filled(values, PLAN, 'planId')),
    ...(features.length > 0 && { optionalFeatureIds: [...features] }),
    ...(picked.length > 0 && { accessoryIds: [...picked] }),
    ...(/^\d+$/.test(pieces) && { quantity: Number(pieces) }),
  };
}

/** What is ticked, under the text it is ticked for; the type as the server named it (CONTRACT.md T47). */
function agreedIn(recipe: Recipe, values: Values, facts: Facts): JsonObject[] {
  const part = partOf(recipe, 'acknowledgements');
  if (!part) return [];
  const { fields } = acknowledgementSection(part, recipe, values, facts);
  const ticked = new Set(
    fields.flatMap((field) =>
      field.kind === 'agreement' && textOf(values, field.path) === field.text ? [field.path] : [],
    ),
  );
  return (facts.acknowledgements?.items ?? []).flatMap(({ id, type }) =>
    ticked.delete(agreementPath(id)) ? [{ id, ...(type !== undefined && { type }), boolean: true }] : [],
  );
}

/** Answers in the server's order; an unanswered question is left out, and so is a group without answers. */
function answersOf(recipe: Recipe, values: Values, facts: Facts): JsonObject[] {
  const fields = new Map(
    fieldsOf([questionSection(recipe, values, facts)]).map((field) => [field.path, field]),
  );
  return (facts.questions ?? []).flatMap(({ groupId, questions }) => {
    const answered = questions.flatMap(({ id, type }) => {
      const path = answerPath(groupId, id);
      const field = fields.get(path);
      fields.delete(path); // once, even when the server asks twice
      const answer = field && answerTo(field, values);
      return answer ? [{ id, type, ...answer }] : [];
    });
    return answered.length > 0 ? [{ groupId, fields: answered }] : [];
  });
}

/** The value key follows the type: TEXT text, DATE date, CHOICE choice; an unknown type is sent as text. */
function answerTo(field: Field, values: Values): JsonObject | undefined {
  const text = effectiveText(field, values);
  if (text.trim() === '') return undefined;
  if (field.kind === 'date') return { date: `${text}T00:00:00+00:00` };
  if (field.kind !== 'choice') return { text };
  const isOtherChoice = field.options.some(({ id, isOther: other }) => id === text && other === true);
  const otherText = isOtherChoice && field.otherPath ? textOf(values, field.otherPath) : '';
  return { choice: { id: text, ...(otherText !== '' && { otherText }) } };
}

/** Address lines in the country's order, those with a value only. */
function shipToOf(values: Values, { shipRegion }: Facts): JsonObject {
  const address = distinct(shipRegion?.addressFormat ?? [], ({ id }) => id).flatMap(({ id }) => {
    const value = textOf(values, addressPath(id));
    return value.trim() === '' ? [] : [{ id, value }];
  });
  return {
    ...filled(values, SHIP_NAME, 'name'),
    ...filled(values, SHIP_REGION, 'regionId'),
    address,
    expedite: isOn(values, SHIP_EXPEDITE),
  };
}
