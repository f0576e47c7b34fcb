import { fullName, type Employee } from '@domain/employee.ts';
import type { Column } from '../parts/column.ts';

/** Any word but ACTIVE counts as not active; none says nothing. */
export const isInactive = ({ status }: Pick<Employee, 'status'>): boolean =>
  status !== undefined && status !== 'ACTIVE';

/** The columns of a list of people; the less telling ones show where there is room. */
export const personColumns: readonly Column<Employee>[] = [
  { id: 'name', title: 'Name', width: 'minmax(120px, 1.2fr)', text: fullName },
  {
    id: 'department',
    title: 'Department',
    width: 'minmax(88px, 0.9fr)',
    text: ({ department }) => department,
    from: 420,
  },
  {
    id: 'company',
    title: 'Company id',
    width: 'minmax(120px, 1.2fr)',
    text: ({ companyEmployeeId }) => companyEmployeeId,
    from: 560,
  },
  { id: 'mail', title: 'Mail', width: 'minmax(120px, 1.3fr)', text: ({ email }) => email, from: 820 },
  { id: 'status', title: 'Status', width: 'minmax(80px, 0.5fr)' },
];
