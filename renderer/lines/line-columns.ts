import { fullName } from '@domain/employee.ts';
import type { Line } from '@domain/line.ts';
import type { Column } from '../parts/column.ts';

/** A line's device as one says it: "Apple iPhone 15". Undefined when the inventory names none. */
export const deviceName = ({ device }: Line): string | undefined =>
  [device?.manufacturer?.name, device?.model?.name].filter(Boolean).join(' ') || undefined;

export const personName = ({ employee }: Line): string | undefined => employee && fullName(employee);

/** The columns of a list of lines; the less telling ones show where there is room. Contract dates are in no list (CONTRACT.md b.2). */
export const lineColumns: readonly Column<Line>[] = [
  { id: 'number', title: 'Number', width: '116px', text: ({ number }) => number },
  { id: 'person', title: 'Person', width: 'minmax(88px, 1.1fr)', text: personName },
  {
    id: 'carrier',
    title: 'Carrier',
    width: 'minmax(64px, 0.8fr)',
    text: ({ vendor }) => vendor?.name,
    from: 480,
  },
  { id: 'device', title: 'Device', width: 'minmax(80px, 1.3fr)', text: deviceName, from: 640 },
  { id: 'plan', title: 'Plan', width: 'minmax(80px, 1.2fr)', text: ({ plan }) => plan, from: 860 },
  { id: 'status', title: 'Status', width: 'minmax(96px, 0.6fr)' },
];
