/** @file What the fields and ids of an order are called, from what was known when the draft was written. */
import type { Draft, Facts } from '@domain/draft.ts';
import { fieldsOf, type Field } from '@domain/form/field.ts';
import { formFor } from '@domain/form/form.ts';
import { fieldPathOf } from '@domain/form/paths.ts';
import { asObject, asText, textAt, type Json } from '@domain/json.ts';
import { recipeFor } from '@domain/recipes/index.ts';
import { dayInWords } from '../words/days.ts';
import { orderTypeLabel } from '../words/order-types.ts';

/** A value in words, with the id it stands for. */
export interface Words {
  text: string;
  id?: string;
}

export interface Naming {
  labelOf(path: string, served?: string): string;
  wordsFor(path: string, value: Json | undefined): Words | undefined;
  /** The form itself has a label for it. */
  knows(path: string): boolean;
}

/** The words for one draft's order. Labels are the form's own, else the server's, else a readable form of the id. */
export function namingOf(draft: Pick<Draft, 'type' | 'values' | 'facts'>): Naming {
  const form = formFor(recipeFor(draft.type), draft.values, draft.facts);
  const fields = new Map(fieldsOf(form).map((field) => [field.path, field]));
  return {
    labelOf: (path, served) => {
      const known = fixedLabel(path) ?? fields.get(fieldPathOf(path))?.label ?? served;
      return `${owner(path)}${known ?? readableId(path)}`;
    },
    knows: (path) => fields.has(fieldPathOf(path)),
    wordsFor: (path, value) => wordsFor(path, value, fields.get(fieldPathOf(path)), draft.facts),
  };
}

const labels: readonly (readonly [RegExp, string])[] = [
  [/^externalOrderNumber$/, 'Order number'],
  [/^transactionType$/, 'Order type'],
  [/^serviceId$/, 'Line'],
  [/^currentVendorId$/, 'Present carrier'],
  [/^shoppingCart\.optionalFeatureIds\[/, 'Optional feature'],
  [/^shoppingCart\.accessoryIds\[/, 'Accessory'],
  [/^shoppingCart\.features\[.*\]\.id$/, 'Feature'],
  [/^shoppingCart\.features\[.*\]\.action$/, 'What happens to the feature'],
  [/^shoppingCart\.quantity$/, 'Quantity'],
  [/^shoppingCart\.featureRequestComment$/, 'Comment on the features'],
];

const fixedLabel = (path: string): string | undefined => labels.find(([shape]) => shape.test(path))?.[1];

/** Two devices have the same fields, so theirs are told apart. */
function owner(path: string): string {
  if (path.startsWith('newDevice.')) return 'New device: ';
  return path.startsWith('existingDevice.') ? 'Device in use: ' : '';
}

/** `properties[MISCELLANEOUS][PREFERRED_AREA_CODE].text` as "Preferred area code". */
function readableId(path: string): string {
  const ids = [...path.matchAll(/\[([^\]]*)\]/g)].map(([, id]) => id ?? '');
  const id = ids.at(-1) ?? path.split('.').at(-1) ?? path;
  const words = id
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .replace(/[_\s]+/g, ' ')
    .trim()
    .toLowerCase();
  return words === '' ? path : words.charAt(0).toUpperCase() + words.slice(1);
}

function wordsFor(
  path: string,
  value: Json | undefined,
  field: Field | undefined,
  facts: Facts,
): Words | undefined {
  if (value === undefined || value === null || value === '') return undefined;
  if (typeof value === 'boolean') return { text: value ? 'Yes' : 'No' };
  const text = asText(value);
  if (text === undefined) return choiceInWords(value, field) ?? { text: JSON.stringify(value) };
  if (path === 'transactionType') return { text: orderTypeLabel(text) };
  if (path.endsWith('.date')) return { text: dayInWords(text) };
  const name = nameOf(path, text, facts) ?? optionIn(field, text);
  return name === undefined || name === text ? { text } : { text: name, id: text };
}

/** `{id, otherText}` by the label of the option and what was said in words. */
function choiceInWords(value: Json, field: Field | undefined): Words | undefined {
  const id = textAt(value, 'id');
  if (!asObject(value) || id === undefined) return undefined;
  const label = optionIn(field, id);
  const other = textAt(value, 'otherText');
  const text = [label ?? id, other].filter(Boolean).join(': ');
  return label === undefined || label === id ? { text } : { text, id };
}

const optionIn = (field: Field | undefined, id: string): string | undefined =>
  field?.kind === 'choice' ? field.options.find((option) => option.id === id)?.label : undefined;

/** Names of the ids that the draft's facts know. */
function nameOf(path: string, id: string, facts: Facts): string | undefined {
  const named = (thing: { id: string; name: string } | undefined) =>
    thing?.id === id ? thing.name : undefined;
  switch (path.replace(/\[.*$/, '')) {
    case 'serviceId':
      return facts.line?.id === id ? facts.line.number : undefined;
    case 'regionId':
      return named(facts.region);
    case 'shipTo.regionId':
      return named(facts.shipRegion);
    case 'currentVendorId':
      return named(facts.currentVendor);
    case 'shoppingCart.deviceId':
      return named(facts.device);
    case 'shoppingCart.planId':
      return named(facts.plan);
    case 'shoppingCart.optionalFeatureIds':
      return facts.plan?.optionalFeatures.find((feature) => feature.id === id)?.description;
    case 'shoppingCart.accessoryIds':
      return facts.accessories?.find((accessory) => accessory.id === id)?.name;
    case 'shoppingCart.features':
      return facts.features?.find((feature) => feature.id === id)?.description;
    default:
      return undefined;
  }
}
