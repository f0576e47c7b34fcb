import { expect, test } from 'vitest';
import { lineActions, lineTypes } from '../../electron/domain/line-actions.ts';
import type { Line } from '../../electron/domain/line.ts';
import { aLine } from '../helpers/make.ts';

const device = { id: '1', orderActions: ['UPGRADE', 'ORDER_ACCESSORIES', 'SWAP_DEVICES'] };
const service = ['UPGRADE', 'PORT_NUMBER', 'UPDATE_FEATURES', 'SUSPEND', 'UNSUSPEND', 'DEACTIVATE'];
const why = (line: Line, ...rest: [Parameters<typeof lineActions>[1]?]) =>
  Object.fromEntries(lineActions(line, ...rest).others.map(({ type, why }) => [type, why]));

test('the published line offers what it and its device name; a transfer is in no published list (CONTRACT.md b.2)', () => {
  const { offered, others } = lineActions(aLine({ orderActions: service, device }));
  expect(offered).toEqual([
    'UPGRADE',
    'PORT_NUMBER',
    'ORDER_ACCESSORIES',
    'SUSPEND',
    'DEACTIVATE',
    'UPDATE_FEATURES',
    'SWAP_DEVICES',
    'XFER_SERVICE_OUT',
    // Named for an active line (CONTRACT.md T41): offered, and last.
    'UNSUSPEND',
  ]);
  expect(others).toEqual([]);
});

test('a server that names no actions at all has said nothing: all is offered', () => {
  expect(lineActions(aLine({ orderActions: [] }))).toEqual({
    offered: [...lineTypes.filter((type) => type !== 'UNSUSPEND'), 'UNSUSPEND'],
    others: [],
  });
});

test('a line without its device’s actions offers what only a device could name', () => {
  const { offered } = lineActions(aLine({ orderActions: ['SUSPEND'] }));
  expect(offered).toEqual(['ORDER_ACCESSORIES', 'SUSPEND', 'SWAP_DEVICES', 'XFER_SERVICE_OUT']);
});

test('what is not named has its reason: the status first, then that it was not named', () => {
  expect(why(aLine({ status: 'SUSPENDED', orderActions: ['UNSUSPEND'], device }))).toMatchObject({
    SUSPEND: 'isSuspended',
    PORT_NUMBER: 'isSuspended',
  });
  expect(why(aLine({ status: 'ACTIVE', orderActions: ['SUSPEND'], device }))).toMatchObject({
    UNSUSPEND: 'isNotSuspended',
    PORT_NUMBER: 'notNamed',
  });
  expect(why(aLine({ status: 'INACTIVE', orderActions: ['UPGRADE'] }))).toMatchObject({
    SUSPEND: 'hasEnded',
  });
  expect(why(aLine({ device: undefined }))).toMatchObject({ SWAP_DEVICES: 'noDevice' });
});

test('SWAP_DEVICE is the same type as SWAP_DEVICES (CONTRACT.md T1)', () => {
  const swapping = { id: '1', orderActions: ['SWAP_DEVICE'] };
  expect(lineActions(aLine({ device: swapping })).offered).toContain('SWAP_DEVICES');
});

test('a type the account may not order is told so even when the line offers it; no list forbids nothing', () => {
  const line = aLine({ orderActions: service, device });
  expect(why(line, { orderTypes: ['UPGRADE', 'SUSPEND'] })).toMatchObject({ DEACTIVATE: 'notAllowed' });
  expect(lineActions(line, { canMoveService: false })).toEqual(lineActions(line));
});
