import { instant } from '../clock.ts';
import { link } from '../links.ts';
import type { Person } from '../records.ts';

/** An employee as orders name one (CONTRACT.md d.2). */
export function employeeOfOrder(person: Person) {
  return {
    _meta: { href: link('/employees/{}', person.id) },
    companyEmployeeId: person.companyEmployeeId,
    department: person.department,
    email: person.email,
    firstName: person.firstName,
    id: person.id,
    lastName: person.lastName,
    officePhone: person.officePhone,
    status: person.status,
  };
}

/** An employee in the list: less than the single record holds (CONTRACT.md b.2). */
export function employeeOfList(person: Person) {
  return {
    _meta: {
      href: link('/employees/{}', person.id),
      hrefDevices: link('/assets/devices?limit=10&offset=0&employee={}', person.id),
      hrefServices: link('/assets/services?limit=10&offset=0&employee={}', person.id),
    },
    companyEmployeeId: person.companyEmployeeId,
    department: person.department,
    firstName: person.firstName,
    id: person.id,
    lastName: person.lastName,
    status: person.status,
    updated: instant(person.updated),
  };
}

/** The single record, with the attributes the customer defined (A17). */
export function employee(person: Person) {
  return {
    ...employeeOfList(person),
    attributes: person.attributes,
    email: person.email,
    officePhone: person.officePhone,
  };
}
