import type { Employee } from '../domain/employee.ts';
import { asObject, textAt, valueAt, type Json } from '../domain/json.ts';
import { readEmployee } from './employees.ts';
import type { Get } from './get.ts';

export const askMe = (): Get => ({ segments: ['me'] });

/** The authenticated person. The member's name is not published (CONTRACT.md A17): any person in it will do. */
export function readMe(body: Json | undefined): Employee | undefined {
  const candidates = [valueAt(body, 'authenticatedUser'), body, ...Object.values(asObject(body) ?? {})];
  const nested = candidates.flatMap((candidate) => [candidate, valueAt(candidate, 'employee')]);
  return readEmployee(nested.find(isPerson));
}

const isPerson = (value: Json | undefined): boolean =>
  textAt(value, 'id') !== undefined &&
  (textAt(value, 'lastName') !== undefined || textAt(value, 'firstName') !== undefined);
