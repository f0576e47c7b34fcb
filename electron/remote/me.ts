import { asList, asObject, asText, textAt, valueAt, type Json } from '../domain/json.ts';
import type { Me, Permissions } from '../domain/permissions.ts';
import { readEmployee } from './employees.ts';
import type { Get } from './get.ts';

export const askMe = (): Get => ({ segments: ['me'] });

/** The authenticated person. The member's name is not published (CONTRACT.md A17): any person in it will do. */
export function readMe(body: Json | undefined): Me | undefined {
  const candidates = [valueAt(body, 'authenticatedUser'), body, ...Object.values(asObject(body) ?? {})];
  const nested = candidates.flatMap((candidate) => [candidate, valueAt(candidate, 'employee')]);
  const person = readEmployee(nested.find(isPerson));
  return person && { person, may: readPermissions(body) };
}

/** Only `canMoveService` is published, no wrapper is; an empty list says as little as none (CONTRACT.md A17). */
function readPermissions(body: Json | undefined): Permissions {
  const places = [body, ...Object.values(asObject(body) ?? {})];
  const said = (name: string) => places.map((place) => valueAt(place, name)).find((it) => it !== undefined);
  const orderTypes = asList(said('transactionTypes')).flatMap((type) => asText(type) ?? []);
  const canMoveService = said('canMoveService');
  return {
    ...(orderTypes.length > 0 && { orderTypes }),
    ...(typeof canMoveService === 'boolean' && { canMoveService }),
  };
}

const isPerson = (value: Json | undefined): boolean =>
  textAt(value, 'id') !== undefined &&
  (textAt(value, 'lastName') !== undefined || textAt(value, 'firstName') !== undefined);
