/** @file One thing an order document says, and how members of keyed lists become statements. */
import type { Json, JsonObject } from '../json.ts';
import { asObject, asText, textAt, valueAt } from '../json.ts';
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

/** A single value under its path. */
export function stated(document: JsonObject, path: string, spelling: Spelling = 'exact'): Statement {
  return { key: path, path, value: valueAt(document, ...path.split('.')), spelling };
}

/** An id sent as `serviceId` comes back as `service: {id}`, rarely under the same key again. */
export function reference(document: JsonObject, path: string): Statement {
  const keys = path.split('.');
  const name = keys.at(-1)?.replace(/Id$/, '') ?? '';
  const served = valueAt(document, ...keys.slice(0, -1), name);
  const object = isEmpty(served) ? undefined : asObject(served);
  const id = textAt(object, 'id');
  const value = id || asText(served) || valueAt(document, ...keys);
  return { key: path, path, value, spelling: 'exact', object, isResolved: Boolean(id) };
}

/** A value inside a keyed list: unlike most values it can be there unasked. */
export function member(path: string, value: Json | undefined, spelling: Spelling = 'exact'): Statement {
  return { key: path, path, value, spelling, whenAdded: addition(path, value) };
}

/** How a value is reported that nobody asked for; nothing, where nothing is said. */
export const addition = (path: string, value: Json | undefined): Statement['whenAdded'] =>
  value === undefined || isEmpty(value) ? undefined : { path, value };

/** Statements about every member of a block, which is known by its id, else by its name. */
export function keyed(
  members: readonly Json[],
  read: (entry: Json, id: string) => Statement[],
  idKey = 'id',
): Statement[] {
  return members
    .filter((entry) => !isEmpty(entry))
    .flatMap((entry) => read(entry, asText(entry) || textAt(entry, idKey) || nameOf(entry) || ''));
}
