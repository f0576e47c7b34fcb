/** A person of the customer (CONTRACT.md b.2). Company ids may repeat, so `id` is the one that counts. */
export interface Employee {
  id: string;
  companyEmployeeId?: string;
  firstName: string;
  lastName: string;
  email?: string;
  department?: string;
  officePhone?: string;
  /** ACTIVE is the only published word; others are kept as they came. */
  status?: string;
}

export const fullName = (person: Pick<Employee, 'firstName' | 'lastName'>): string =>
  `${person.firstName} ${person.lastName}`.trim();
