import { describe, expect, test } from 'vitest';
import type { Around } from '../../../electron/domain/care/around.ts';
import { nothingAround } from '../../../electron/domain/care/around.ts';
import { statementFor } from '../../../electron/domain/care/irreversible.ts';
import { openPortProblems, openPortSections } from '../../../electron/domain/care/open-port.ts';
import { carriedOver } from '../../../electron/domain/carried-over.ts';
import { orderBody } from '../../../electron/domain/order-body.ts';
import { orderTypes, type OrderType } from '../../../electron/domain/order-type.ts';
import type { Stage } from '../../../electron/domain/stage.ts';
import { aDraft } from '../../helpers/make.ts';
import { aDraftBeside, anOrderBeside, said } from './a-look.ts';

const port = (status = 'IN_PROGRESS') =>
  anOrderBeside({ transactionType: 'PORT_NUMBER', orderId: '77', status });
const problems = (type: OrderType, around: Partial<Around>, override = '') =>
  openPortProblems(aDraft({ type, values: { serviceId: '38382349', 'override.openPort': override } }), {
    ...nothingAround,
    ...around,
  });

describe('no order ends a line while its number is being moved', () => {
  test.each<OrderType>(['DEACTIVATE', 'XFER_SERVICE_OUT'])(
    '%s is stopped, and says by which order',
    (type) => {
      expect(problems(type, { orders: [port()] })).toEqual([
        {
          path: 'override.openPort',
          says: 'The number is still being moved: order 77 (in progress). Wait until it is done, or say why not.',
        },
      ]);
    },
  );

  test.each(orderTypes.filter((type) => type !== 'DEACTIVATE' && type !== 'XFER_SERVICE_OUT'))(
    '%s is not',
    (type) => {
      expect(problems(type, { orders: [port()] })).toEqual([]);
    },
  );

  test('a reason lets it pass, blanks are none', () => {
    expect(problems('DEACTIVATE', { orders: [port()] }, 'The port was refused by phone')).toEqual([]);
    expect(problems('DEACTIVATE', { orders: [port()] }, '  ')).toHaveLength(1);
  });

  test('what the reason overrides stays in sight', () => {
    const values = { 'override.openPort': 'Refused by phone' };
    const around = { orders: [port()], drafts: [aDraftBeside({ type: 'PORT_NUMBER', stage: 'review' })] };
    expect(said('openPort', { type: 'DEACTIVATE', values }, { around })).toEqual([
      {
        path: 'override.openPort',
        says: 'The number is still being moved: order 77 (in progress), draft MD-2 (not sent yet). It is ended all the same: “Refused by phone”.',
        weight: 'serious',
      },
    ]);
    expect(said('openPort', { type: 'DEACTIVATE', values })).toEqual([]);
  });

  test('a port whose order does not name its line counts by its draft, until that order is done', () => {
    const drafts = [
      aDraftBeside({ type: 'XFER_SERVICE_IN_AND_PORT', stage: 'submitted', orderId: '77', isOnLine: true }),
    ];
    const order = (status: string) => [
      anOrderBeside({ transactionType: 'XFER_SERVICE_IN_AND_PORT', orderId: '77', isOnLine: false, status }),
    ];
    expect(problems('DEACTIVATE', { drafts, orders: order('IN_PROGRESS') })).toHaveLength(1);
    expect(problems('DEACTIVATE', { drafts, orders: order('COMPLETED') })).toEqual([]);
  });

  test.each(['COMPLETED', 'CANCELLED', 'REJECTED'])('a port that is %s is over', (status) => {
    expect(problems('DEACTIVATE', { orders: [port(status)] })).toEqual([]);
  });

  test('a port of the same person on another line is none of this line’s', () => {
    expect(problems('DEACTIVATE', { orders: [{ ...port(), isOnLine: false }] })).toEqual([]);
  });

  test.each<[Stage, number]>([
    ['editing', 0],
    ['ready', 0],
    ['refused', 0],
    ['review', 1],
    ['armed', 1],
    ['sending', 1],
    ['submitted', 1],
    ['unknown', 1],
  ])('a draft of a port in stage %s counts %i times', (stage, count) => {
    const drafts = [aDraftBeside({ type: 'PORT_NUMBER', stage })];
    expect(problems('DEACTIVATE', { drafts })).toHaveLength(count);
  });

  test('a draft whose order has ended no longer counts', () => {
    const drafts = [aDraftBeside({ type: 'PORT_NUMBER', stage: 'submitted', orderId: '77' })];
    expect(problems('DEACTIVATE', { drafts, orders: [port('COMPLETED')] })).toEqual([]);
  });

  test('the form asks for the reason exactly then; it is no part of the body and of no other order', () => {
    const draft = aDraft({
      type: 'DEACTIVATE',
      values: { 'override.openPort': 'Because', 'checklist.pin': true },
    });
    expect(openPortSections(draft, nothingAround)).toEqual([]);
    const around = { ...nothingAround, orders: [port()] };
    expect(openPortSections(draft, around)[0]?.fields).toMatchObject([
      { path: 'override.openPort', required: true },
    ]);
    expect(orderBody(draft)).toEqual(orderBody({ ...draft, values: {} }));
    expect(carriedOver(draft.values)).toEqual({});
  });
});

test('what nothing takes back is said in so many words, naming the number', () => {
  expect(statementFor(aDraft({ type: 'DEACTIVATE' }))).toBe(
    'I know that 2035557676 is ended for good and that this cannot be undone.',
  );
  expect(statementFor(aDraft({ type: 'XFER_SERVICE_OUT' }))).toBe(
    'I know that 2035557676 leaves the company and that this cannot be undone.',
  );
  expect(statementFor(aDraft({ type: 'SUSPEND' }))).toBeUndefined();
});
