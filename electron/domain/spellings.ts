/**
 * @file Blocks that the API spells in more than one way: orders as posted and
 * orders out of a list differ in names, in singular and plural, and in shape
 * (CONTRACT.md T25 and T36). All of them are read.
 */
import type { Json } from './json.ts';
import { asObject, valueAt } from './json.ts';

/** What each vendor delivers of an order. */
export const segmentSpellings = ['orderSegments', 'orderSegment', 'segments', 'segment'] as const;

export const propertyGroupSpellings = ['properties', 'property', 'propertyGroups', 'propertyGroup'] as const;

export const fieldSpellings = ['fields', 'field'] as const;

/** The members of the block under the first of these names that holds any. */
export function membersUnder(holder: Json | undefined, names: readonly string[]): readonly Json[] {
  return names.map((name) => membersOf(valueAt(holder, name))).find((members) => members.length > 0) ?? [];
}

/** A block as a list, as `{items}` or as one object alone; its links alone are no member. */
export function membersOf(block: Json | undefined): readonly Json[] {
  const items = valueAt(block, 'items') ?? block;
  if (Array.isArray(items)) return items;
  const alone = asObject(items);
  return alone && Object.keys(alone).some((key) => key !== '_meta') ? [alone] : [];
}
