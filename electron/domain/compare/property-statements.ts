/** @file What the property groups of an order document say; the ids are data, never an enum (d.4). */
import type { Json, JsonObject } from '../json.ts';
import { asObject, textAt, valueAt } from '../json.ts';
import { fieldSpellings, membersUnder, propertyGroupSpellings } from '../spellings.ts';
import type { Spelling } from './likeness.ts';
import { isEmpty } from './likeness.ts';
import type { Statement } from './statement.ts';
import { keyed, member } from './statement.ts';

/** One statement per property field: type and value together. */
export function propertyStatements(document: JsonObject): Statement[] {
  return keyed(
    membersUnder(document, propertyGroupSpellings),
    (group, groupId) =>
      keyed(membersUnder(group, fieldSpellings), (field, id) => [
        propertyStatement(`properties[${groupId}][${id}]`, field),
      ]),
    'groupId',
  );
}

/** A field's value stands under the key of its type; an unknown type keeps whatever key it carries. */
function propertyStatement(key: string, field: Json): Statement {
  const type = textAt(field, 'type');
  const valueKey = valueKeyOf(type, field);
  const value = valueAt(field, valueKey);
  return {
    ...member(`${key}.${valueKey}`, value, spellings.get(valueKey) ?? 'words'),
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
const notValues = new Set(
  'id type label validation minLength maxLength pattern regEx choices _meta'.split(' '),
);

function valueKeyOf(type: string | undefined, field: Json): string {
  const expected = valueKeys.get(type ?? '');
  const carried = Object.keys(asObject(field) ?? {}).filter(
    (key) => !notValues.has(key) && !isEmpty(valueAt(field, key)),
  );
  if (expected && (carried.includes(expected) || carried.length === 0)) return expected;
  return [...spellings.keys()].find((key) => carried.includes(key)) ?? carried[0] ?? expected ?? 'text';
}
