import { fullName } from '@domain/employee.ts';
import type { PlacedOrder } from '@domain/order.ts';
import type { Column } from '../parts/column.ts';
import { orderTypeLabel } from '../words/order-types.ts';
import { servedTime } from '../words/times.ts';

/** The columns of the list of orders. `now` is asked for each text, since "today" moves on. */
export const orderColumns = (now: () => number): readonly Column<PlacedOrder>[] => [
  { id: 'id', title: 'Order', width: '88px', text: ({ orderId }) => orderId },
  {
    id: 'ours',
    title: 'Our number',
    width: 'minmax(104px, 0.9fr)',
    text: ({ externalOrderNumber }) => externalOrderNumber,
    from: 800,
  },
  {
    id: 'type',
    title: 'Type',
    width: 'minmax(92px, 0.8fr)',
    text: ({ transactionType }) => orderTypeLabel(transactionType),
    from: 460,
  },
  {
    id: 'person',
    title: 'Person',
    width: 'minmax(88px, 1fr)',
    text: ({ accountHolder }) => accountHolder && fullName(accountHolder),
  },
  { id: 'line', title: 'Line', width: '108px', text: ({ serviceNumber }) => serviceNumber, from: 640 },
  { id: 'status', title: 'Status', width: 'minmax(136px, 0.8fr)' },
  {
    id: 'submitted',
    title: 'Submitted',
    width: '126px',
    text: ({ dateSubmitted }) => dateSubmitted && servedTime(dateSubmitted, now()),
    from: 560,
  },
];
