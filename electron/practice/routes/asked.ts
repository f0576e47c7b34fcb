import type { Context } from 'hono';
import { maySee } from '../gate.ts';
import type { Env } from '../gate.ts';
import { byId } from '../records.ts';
import type { Service } from '../records.ts';
import type { World } from '../world.ts';
import { found } from './found.ts';

/** The service that the parameter `service` names; a 404 for one the caller cannot see. */
export function serviceAsked(c: Context<Env>, { acme }: World): Service | undefined {
  const id = c.req.query('service');
  if (id === undefined) return undefined;
  const service = byId(acme.services, id);
  return found(service && maySee(c.get('caller'), service.employeeId) ? service : undefined, 'service', id);
}

/** The filters `employee` and `companyEmployeeId` of four lists; the former wins (CONTRACT.md a.4). */
export function belongingTo<T>(
  c: Context,
  { acme }: World,
  records: readonly T[],
  employeeOf: (record: T) => string,
): T[] {
  const employeeId = c.req.query('employee');
  const companyEmployeeId = c.req.query('companyEmployeeId');
  if (employeeId !== undefined) return records.filter((record) => employeeOf(record) === employeeId);
  if (companyEmployeeId === undefined) return [...records];
  const ids = acme.people
    .filter((person) => person.companyEmployeeId === companyEmployeeId)
    .map(({ id }) => id);
  return records.filter((record) => ids.includes(employeeOf(record)));
}
