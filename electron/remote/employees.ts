import { textAt, valueAt, type Json } from '../domain/json.ts';
import type { Employee } from '../domain/employee.ts';
import type { Get } from './get.ts';

export const askEmployees = (): Get => ({ segments: ['employees'] });

/** A person as every resource writes one; undefined without an id (CONTRACT.md b.2, d.2). */
export function readEmployee(item: Json | undefined): Employee | undefined {
  const id = textAt(item, 'id');
  if (!id) return undefined;
  return {
    id,
    companyEmployeeId: textAt(item, 'companyEmployeeId'),
    firstName: textAt(item, 'firstName') ?? '',
    lastName: textAt(item, 'lastName') ?? '',
    email: textAt(item, 'email'),
    department: textAt(item, 'department', 'name') ?? textAt(valueAt(item, 'department')),
    officePhone: textAt(item, 'officePhone'),
    status: textAt(item, 'status'),
  };
}
