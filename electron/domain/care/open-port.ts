/**
 * @file The one thing that is refused: a line must not be ended or given away while its number is being moved, since
 * the port needs a living line at the old carrier. A person may go on with a reason.
 */
import { textOf, type Draft } from '../draft.ts';
import type { Form } from '../form/field.ts';
import { OVERRIDE } from '../form/paths.ts';
import { hasEnded, statusInText } from '../order.ts';
import { orderTypeFrom, type OrderType } from '../order-type.ts';
import type { Problem } from '../result.ts';
import { mayHoldAnOrder, type Stage } from '../stage.ts';
import type { Around, DraftBeside } from './around.ts';

type Ending = Pick<Draft, 'type' | 'values'>;

const PORTS: readonly (OrderType | undefined)[] = ['PORT_NUMBER', 'XFER_SERVICE_IN_AND_PORT'];

/** Confirmed, on its way or ordered, as far as anybody knows. */
const UNDER_WAY: readonly Stage[] = [
  'confirming',
  'review',
  'armed',
  'sending',
  'submitted',
  'unknown',
  'unresolved',
  'duplicate',
  'conflict',
];

/** The ports that an order would cut off, in words; none for other order types. */
export function openPorts({ type }: Pick<Draft, 'type'>, { drafts, orders }: Around): string[] {
  if (type !== 'DEACTIVATE' && type !== 'XFER_SERVICE_OUT') return [];
  const placed = orders.filter(
    ({ isOnLine, transactionType, status }) =>
      isOnLine && PORTS.includes(orderTypeFrom(transactionType)) && !hasEnded(status),
  );
  // Its order says how it stands; one that does not name its line (CONTRACT.md d.3) only says when it is done.
  const hasOrder = ({ orderId }: DraftBeside) =>
    orders.some((order) => order.orderId === orderId && (order.isOnLine || hasEnded(order.status)));
  const drafted = drafts.filter(
    (draft) =>
      draft.isOnLine && PORTS.includes(draft.type) && UNDER_WAY.includes(draft.stage) && !hasOrder(draft),
  );
  return [
    ...placed.map(({ orderId, status }) => `order ${orderId} (${statusInText(status)})`),
    ...drafted.map(
      ({ externalOrderNumber, stage }) =>
        `draft ${externalOrderNumber} (${mayHoldAnOrder(stage) ? 'sent' : 'not sent yet'})`,
    ),
  ];
}

/** The field for the reason, while there is something to override. */
export function openPortSections(draft: Ending, around: Around): Form {
  const ports = openPorts(draft, around);
  if (ports.length === 0) return [];
  return [
    {
      id: 'openPort',
      title: 'Open port',
      why: `The number is being moved: ${ports.join(', ')}. Ending the line first loses it.`,
      fields: [
        {
          kind: 'text',
          path: OVERRIDE,
          label: 'Reason to go on all the same',
          required: true,
          maxLength: 400,
          hint: 'Kept in the journal of this draft; not sent.',
        },
      ],
    },
  ];
}

export function openPortProblems(draft: Ending, around: Around): Problem[] {
  const ports = openPorts(draft, around);
  if (ports.length === 0 || overrideOf(draft) !== undefined) return [];
  const says = `The number is still being moved: ${ports.join(', ')}. Wait until it is done, or say why not.`;
  return [{ path: OVERRIDE, says }];
}

/** The reason a person gave. */
export const overrideOf = ({ values }: Pick<Draft, 'values'>): string | undefined =>
  textOf(values, OVERRIDE).trim() || undefined;
