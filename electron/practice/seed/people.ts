import { day } from '../clock.ts';
import type { Department, Person } from '../records.ts';
import type { Random } from '../random.ts';
import { firstNames, lastNames } from './names.ts';

/** The person the docs' payloads are about; signs in to the practice tenant and may do everything there. */
export const peter = '28673732';
/** The two employees of the docs' list, and a second Barbara Andrews from the docs' move (T40). */
export const barbaraOfMarketing = '48068931';
export const james = '48068987';
export const barbaraOfFinance = '123456781';

const headCount = 60;

/** Sixty people of ACME, made as of `now`. Two share a company id, which the docs do not rule out (CONTRACT.md a.4). */
export function people(random: Random, now: number): Person[] {
  const found: Person[] = [
    person(peter, 'Peter', 'Edwards', development, {
      companyEmployeeId: 'peter.edwards.acme',
      officePhone: '2035559999',
      approverId: james,
    }),
    person(barbaraOfMarketing, 'Barbara', 'Andrews', marketing, {
      companyEmployeeId: 'barbara.andrews@example.com',
      approverId: james,
    }),
    person(james, 'James', 'Carpenter', marketing, {
      companyEmployeeId: 'james.carpenter@example.com',
      approverId: peter,
    }),
    person(barbaraOfFinance, 'Barbara', 'Andrews', finance, {
      companyEmployeeId: 'barbara.andrews.acme',
      approverId: peter,
    }),
  ];
  const taken = new Set(found.map(({ firstName, lastName }) => `${firstName} ${lastName}`));
  let id = 28_673_733;
  while (found.length < headCount) {
    const firstName = random.pick(firstNames);
    const lastName = random.pick(lastNames);
    if (taken.has(`${firstName} ${lastName}`)) continue;
    taken.add(`${firstName} ${lastName}`);
    found.push(
      person(String(id), firstName, lastName, random.pick(departments), {
        officePhone: `203555${random.digits(4)}`,
        approverId: random.pick([peter, james]),
        status: random.between(1, 15) === 1 ? 'INACTIVE' : 'ACTIVE',
      }),
    );
    id += random.between(1, 90);
  }
  const [twin, other] = found.slice(-2);
  if (twin && other) other.companyEmployeeId = twin.companyEmployeeId;
  return found.map((one) => ({
    ...one,
    attributes: [
      { name: 'Cost center', value: `CC-${random.digits(4)}` },
      { name: 'Mobile policy', value: random.pick(['Standard', 'Executive', 'Field']) },
    ],
    updated: now - random.between(2, 400) * day,
  }));
}

const development: Department = { id: '11569020385', name: 'Development' };
const marketing: Department = { id: '80022', name: 'Marketing' };
const finance: Department = { id: '550148', name: 'Finance' };
const departments: Department[] = [
  development,
  marketing,
  finance,
  { id: '10652965372', name: 'Accounting' },
  { id: '80031', name: 'Field Service' },
  { id: '80047', name: 'Sales' },
];

function person(
  id: string,
  firstName: string,
  lastName: string,
  department: Department,
  more: Partial<Person> & Pick<Person, 'approverId'>,
): Person {
  const name = `${firstName}.${lastName}`.toLowerCase();
  return {
    id,
    companyEmployeeId: `${name}.acme`,
    firstName,
    lastName,
    email: `${name}@example.com`,
    officePhone: '2035550100',
    department,
    status: 'ACTIVE',
    attributes: [],
    updated: 0,
    ...more,
  };
}
