import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readSubmitted } from '../../electron/remote/submit-order.ts';
import { answer, errorBody, lost, notSent, published, refusalBody, signInPage } from './answers.ts';

const order = published('pairs/UPGRADE/order');
const NUMBER = '12345678';

/** The six bodies that any status may come with. */
const bodies: Record<string, unknown> = {
  'the order': order,
  'the order of somebody else': { order: { orderId: '1', externalOrderNumber: 'MD-2' }, status: 'SUCCESS' },
  'a level 1 error': undefined,
  'a level 2 refusal': refusalBody,
  'a web page': signInPage,
  'cut-off JSON': JSON.stringify(order).slice(0, 2_000),
};
const statuses = Array.from({ length: 500 }, (_, index) => index + 100);
const REFUSALS = [400, 403, 404, 405, 413, 415, 422, 429];

describe.each(Object.entries(bodies))('%s', (what, body) => {
  test('with any status from 100 to 599 is judged by the table', () => {
    for (const status of statuses) {
      const outcome = readSubmitted(answer(status, body ?? errorBody(status)), NUMBER);

      expect([status, outcome.kind]).toEqual([status, expectedKind(what, status)]);
    }
  });
});

function expectedKind(what: string, status: number): string {
  const isSuccess = status >= 200 && status < 300;
  if (what === 'the order' && isSuccess) return 'accepted';
  if (what === 'a level 1 error' && REFUSALS.includes(status)) return 'rejected';
  if (what === 'a level 2 refusal' && (isSuccess || REFUSALS.includes(status))) return 'rejected';
  return 'unknown';
}

test('an accepted order comes with its id and its text, letter for letter', () => {
  const text = JSON.stringify(order, null, 3);

  expect(readSubmitted(answer(200, text), NUMBER)).toEqual({
    kind: 'accepted',
    orderId: '8711720',
    order,
    text,
  });
});

test('a 401 is a rejection only when the API itself asks for a token', () => {
  const ofTheApi = answer(401, errorBody(401), { 'www-authenticate': 'Bearer error="invalid_token"' });
  const ofAProxy = answer(401, errorBody(401), { 'www-authenticate': 'Basic realm="proxy"' });

  expect(readSubmitted(ofTheApi, NUMBER)).toMatchObject({
    kind: 'rejected',
    status: 401,
    failure: { kind: 'signedOut', why: 'expired' },
  });
  expect(readSubmitted(ofAProxy, NUMBER).kind).toBe('unknown');
  expect(readSubmitted(answer(401, errorBody(401)), NUMBER).kind).toBe('unknown');
});

describe('an order that cannot be proved is unknown', () => {
  test.each<[string, unknown]>([
    ['without an order number', { order: { orderId: '1' }, status: 'SUCCESS' }],
    ['without an order id', { order: { externalOrderNumber: NUMBER }, status: 'SUCCESS' }],
    ['with an empty order id', { order: { externalOrderNumber: NUMBER, orderId: '' }, status: 'SUCCESS' }],
    ['without a status', { order: { externalOrderNumber: NUMBER, orderId: '1' } }],
    ['with status ERROR', { order: { externalOrderNumber: NUMBER, orderId: '1' }, status: 'ERROR' }],
    ['with a confirmation in its place', published('pairs/UPGRADE/confirmation')],
    ['without a wrapper', { externalOrderNumber: NUMBER, orderId: '1', status: 'SUCCESS' }],
    ['with nothing', ''],
  ])('%s', (_, body) => {
    const outcome = readSubmitted(answer(200, body), NUMBER);

    expect(outcome).toMatchObject({ kind: 'unknown', status: 200, why: expect.any(String) as string });
  });

  test('and so is a refusal that carries an order', () => {
    const body = { ...errorBody(400), order: { orderId: '1' } };

    expect(readSubmitted(answer(400, body), NUMBER).kind).toBe('unknown');
  });
});

describe('an error body that is not quite the one of the API proves nothing', () => {
  test.each<[string, unknown]>([
    ['its status is another', { ...errorBody(400), status: 500 }],
    ['its status is a text', { ...errorBody(400), status: '400' }],
    ['it has no code', { ...errorBody(400), errorCode: undefined }],
    ['it has no message', { ...errorBody(400), message: undefined }],
    ['it is a list', [errorBody(400)]],
  ])('%s', (_, body) => {
    expect(readSubmitted(answer(400, body), NUMBER).kind).toBe('unknown');
  });
});

test('a rejection carries the words of the server', () => {
  expect(readSubmitted(answer(400, errorBody(400)), NUMBER)).toMatchObject({
    kind: 'rejected',
    status: 400,
    failure: {
      kind: 'malformed',
      server: { errorCode: '400-Region_id-Account-Id-error', errorId: 'tghwn', status: 400 },
    },
  });
  expect(readSubmitted(answer(200, refusalBody), NUMBER)).toMatchObject({
    kind: 'rejected',
    failure: { kind: 'refused', reasons: [{ errorCode: 'Plan-error' }, { errorCode: 'Contact-error' }] },
  });
});

test('a trip that never began sent nothing; a lost one may have ordered', () => {
  expect(readSubmitted(notSent, NUMBER)).toMatchObject({ kind: 'notSent', failure: { kind: 'offline' } });
  expect(readSubmitted(lost, NUMBER)).toEqual({
    kind: 'unknown',
    why: 'No whole answer came: socket hang up.',
  });
});

test('no odd answer proves anything, and none throws', () => {
  fc.assert(
    fc.property(fc.integer({ min: 100, max: 599 }), fc.oneof(fc.json(), fc.string()), (status, text) => {
      expect(readSubmitted(answer(status, text), NUMBER).kind).toBe('unknown');
    }),
  );
});
