/**
 * @file JSON as it arrives from outside, and readers that never throw.
 *
 * The API documents shapes by example only, so a reader answers "not there"
 * for everything that has another shape, including inherited names such as
 * `constructor`: only an object's own keys are members.
 */
export type Json = null | boolean | number | string | Json[] | JsonObject;

export interface JsonObject {
  [key: string]: Json;
}

/** The value as an object; undefined for null, lists and plain values. */
export function asObject(value: Json | undefined): JsonObject | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : undefined;
}

/** The members of a list; nothing for any other shape. */
export function asList(value: Json | undefined): readonly Json[] {
  return Array.isArray(value) ? value : [];
}

/** A text as it stands, a number by its digits (ids are texts even when they look like numbers, CONTRACT.md d.1). */
export function asText(value: Json | undefined): string | undefined {
  if (typeof value === 'string') return value;
  return typeof value === 'number' ? String(value) : undefined;
}

/** true or false; undefined for every other shape, also for the text "true". */
export function asFlag(value: Json | undefined): boolean | undefined {
  return typeof value === 'boolean' ? value : undefined;
}

/** Follows keys from member to member; undefined where one is missing. */
export function valueAt(value: Json | undefined, ...keys: string[]): Json | undefined {
  let found = value;
  for (const key of keys) {
    const holder = asObject(found);
    found = holder && Object.hasOwn(holder, key) ? holder[key] : undefined;
  }
  return found;
}

/** {@link valueAt}, read as text. */
export function textAt(value: Json | undefined, ...keys: string[]): string | undefined {
  return asText(valueAt(value, ...keys));
}
