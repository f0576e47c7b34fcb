import { Refusal } from '../errors.ts';

/** The record an address names, or the documented 404. */
export function found<T>(record: T | undefined, kind: string, id: string): T {
  if (record === undefined) throw new Refusal(404, `${kind}-not-found`, `There is no ${kind} ${id}.`);
  return record;
}
