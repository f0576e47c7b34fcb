import { Refusal } from '../errors.ts';

/**
 * @file Reads members of a JSON body. A member of the wrong kind makes the body malformed: HTTP 400.
 * An empty text, null and a missing key all say nothing.
 */

export type JsonObject = Readonly<Record<string, unknown>>;

export function malformed(what: string): Refusal {
  return new Refusal(400, 'Order-request-error', what);
}

export function asObject(value: unknown, path: string): JsonObject {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw malformed(`${path} must be an object.`);
  }
  // Sound: any object that is no array has string keys with values unknown.
  return value as JsonObject;
}

export function objectIn(holder: JsonObject, key: string, path: string): JsonObject | undefined {
  const value = member(holder, key);
  return value === undefined ? undefined : asObject(value, path);
}

export function textIn(holder: JsonObject, key: string, path: string): string | undefined {
  const value = member(holder, key);
  if (value === undefined || value === '') return undefined;
  if (typeof value !== 'string') throw malformed(`${path} must be a string.`);
  return value;
}

export function flagIn(holder: JsonObject, key: string, path: string): boolean | undefined {
  const value = member(holder, key);
  if (value !== undefined && typeof value !== 'boolean') throw malformed(`${path} must be true or false.`);
  return value;
}

export function wholeIn(holder: JsonObject, key: string, path: string): number | undefined {
  const value = member(holder, key);
  if (value === undefined) return undefined;
  if (typeof value !== 'number' || !Number.isInteger(value))
    throw malformed(`${path} must be a whole number.`);
  return value;
}

/** A list; a missing one is empty. Each member is read with its place in the path. */
export function listIn<T>(
  holder: JsonObject,
  key: string,
  path: string,
  read: (value: unknown, path: string) => T,
): T[] {
  const value = member(holder, key);
  if (value === undefined) return [];
  if (!Array.isArray(value)) throw malformed(`${path} must be a list.`);
  return value.map((one: unknown, place) => read(one, `${path}[${place}]`));
}

/** One word of a few. */
export function wordIn<T extends string>(
  holder: JsonObject,
  key: string,
  path: string,
  words: readonly T[],
): T | undefined {
  const value = textIn(holder, key, path);
  if (value === undefined) return undefined;
  const word = words.find((one) => one === value);
  if (word === undefined) throw malformed(`${path} must be one of ${words.join(', ')}.`);
  return word;
}

export function asText(value: unknown, path: string): string {
  if (typeof value !== 'string' || value === '') throw malformed(`${path} must be a string.`);
  return value;
}

function member(holder: JsonObject, key: string): unknown {
  const value = Object.hasOwn(holder, key) ? holder[key] : undefined;
  return value ?? undefined;
}
