import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readConfirmed } from '../../electron/remote/confirm-order.ts';
import { answer, errorBody, lost, notSent, published, refusalBody, signInPage } from './answers.ts';

const confirmation = published('pairs/UPGRADE/confirmation');
const order = published('pairs/UPGRADE/order');
const NUMBER = '12345678';

/** The six bodies that any status may come with. */
const bodies: Record<string, unknown> = {
  'the confirmation': confirmation,
  'an order': order,
  'a level 1 error': undefined,
  'a level 2 refusal': refusalBody,
  'a web page': signInPage,
  'cut-off JSON': JSON.stringify(confirmation).slice(0, 200),
};
const statuses = Array.from({ length: 500 }, (_, index) => index + 100);

describe.each(Object.entries(bodies))('%s', (what, body) => {
  test('with any status from 100 to 599 is judged by the table', () => {
    for (const status of statuses) {
      const outcome = readConfirmed(answer(status, body ?? errorBody(status)), NUMBER);

      expect([status, outcome.kind]).toEqual([status, expectedKind(what, status)]);
    }
  });
});

function expectedKind(what: string, status: number): string {
  const isSuccess = status >= 200 && status < 300;
  if (what === 'an order') return 'unexpectedOrder';
  if (what === 'the confirmation') return isSuccess ? 'confirmed' : 'failed';
  if (what === 'a level 2 refusal')
    return isSuccess || (status >= 400 && status < 500) ? 'refused' : 'failed';
  return 'failed';
}

test('a confirmation is handed on letter for letter', () => {
  const text = JSON.stringify(confirmation, null, 3);

  expect(readConfirmed(answer(200, text), NUMBER)).toEqual({ kind: 'confirmed', text, confirmation });
});

test('a confirmation that does not repeat the order number counts', () => {
  const body = { orderConfirmation: { transactionType: 'UPGRADE' }, status: 'SUCCESS' };

  expect(readConfirmed(answer(200, body), NUMBER).kind).toBe('confirmed');
});

test('a refusal tells every reason in the words of the server', () => {
  expect(readConfirmed(answer(200, refusalBody), NUMBER)).toMatchObject({
    kind: 'refused',
    reasons: [
      {
        errorCode: 'Plan-error',
        errorId: 'abcde',
        message: 'The plan does not fit the network of the device.',
      },
      { errorCode: 'Contact-error', errorId: 'fghij', message: 'CONTACT_NUMBER is needed.' },
    ],
  });
});

test.each([
  ['a list under another name', { status: 'ERROR', problems: [{ code: 'X', description: 'No.' }] }, 'No.'],
  ['a list that holds texts as well', { status: 'ERROR', a: ['x'], errors: [{ message: 'No.' }] }, 'No.'],
  ['a list of texts', { status: 'ERROR', errors: ['No.'] }, 'No.'],
  ['one reason without a list', { status: 'ERROR', message: 'No.' }, 'No.'],
  ['no reason at all', { status: 'ERROR' }, '{"status":"ERROR"}'],
])('a refusal with %s is still told', (_, body, message) => {
  expect(readConfirmed(answer(400, body), NUMBER)).toMatchObject({ kind: 'refused', reasons: [{ message }] });
});

describe('an order where a confirmation was asked for is never overlooked', () => {
  test.each<[string, unknown, string | undefined]>([
    ['a posted order', order, '8711720'],
    ['a bare order', { orderId: '77', status: 'ORDER_SUBMITTED' }, '77'],
    ['an order id that is a number', { order: { orderId: 77 } }, '77'],
    ['an order id inside a confirmation', { orderConfirmation: { orderId: '77' }, status: 'SUCCESS' }, '77'],
    ['an order without an id', { order: { transactionType: 'UPGRADE' }, status: 'SUCCESS' }, undefined],
    ['the date of a submission', { orderConfirmation: { dateSubmitted: '2016-04-28T18:10:27Z' } }, undefined],
    ['the state of an order', { status: 'AWAITING_APPROVAL' }, undefined],
    ['an order cut off in the middle', '{"order":{"orderId":"8711720","orderSeg', '8711720'],
  ])('%s', (_, body, orderId) => {
    const outcome = readConfirmed(answer(200, body), NUMBER);

    expect(outcome).toMatchObject({ kind: 'unexpectedOrder', ...(orderId && { orderId }) });
  });
});

describe('what is not a confirmation fails in words', () => {
  test.each<[string, unknown, string]>([
    [
      'another order',
      { orderConfirmation: { externalOrderNumber: 'MD-2' }, status: 'SUCCESS' },
      'another order (MD-2)',
    ],
    ['no status', { orderConfirmation: { externalOrderNumber: NUMBER } }, 'without status SUCCESS'],
    ['a numeric status', { orderConfirmation: {}, status: 200 }, 'without status SUCCESS'],
    ['no confirmation', { status: 'SUCCESS' }, 'without a confirmation'],
    ['a list', [], 'without status SUCCESS'],
    ['nothing', '', 'an empty answer'],
    ['a sign-in page', signInPage, 'a web page'],
  ])('%s', (_, body, got) => {
    expect(readConfirmed(answer(200, body), NUMBER)).toMatchObject({
      kind: 'failed',
      failure: { kind: 'notUnderstood', got: expect.stringContaining(got) as string, status: 200 },
    });
  });

  test('a redirect says that it may have dropped the query', () => {
    expect(readConfirmed(answer(307, ''), NUMBER)).toMatchObject({
      failure: { kind: 'notUnderstood', got: 'a redirect, which may have dropped confirm=true', status: 307 },
    });
  });

  test.each([lost, notSent])('a trip without an answer means offline', (trip) => {
    expect(readConfirmed(trip, NUMBER)).toMatchObject({ kind: 'failed', failure: { kind: 'offline' } });
  });
});

test('no answer, however odd, throws', () => {
  fc.assert(
    fc.property(fc.integer({ min: 100, max: 599 }), fc.oneof(fc.json(), fc.string()), (status, text) => {
      expect(readConfirmed(answer(status, text), NUMBER).kind).not.toBe('confirmed');
    }),
  );
});
