import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { published } from './answers.ts';
import { anyText } from './hostile.ts';
import { signedInDesk } from './practice-desk.ts';

const PETER = '28673732';
const bodyFor = (externalOrderNumber: string, changes: object = {}) =>
  JSON.stringify({
    orderRequest: {
      ...(published('pairs/UPGRADE/request') as { orderRequest: object }).orderRequest,
      externalOrderNumber,
      ...changes,
    },
  });

const orderPosts = ({ asks }: Awaited<ReturnType<typeof signedInDesk>>) =>
  asks.filter(({ method, url }) => method === 'POST' && !url.includes('/as/'));

describe('an order', () => {
  test('is confirmed and then placed with the same bytes, each call naming confirm', async () => {
    const desk = await signedInDesk();
    const body = bodyFor('MD-1');

    const confirmed = await desk.api.confirmOrder(body, PETER);
    const before = desk.tenant.orders.length;
    const submitted = await desk.api.submitOrder(body, PETER);

    expect(confirmed).toMatchObject({
      kind: 'confirmed',
      confirmation: { orderConfirmation: { externalOrderNumber: 'MD-1' }, status: 'SUCCESS' },
    });
    expect(submitted).toMatchObject({ kind: 'accepted', order: { order: { externalOrderNumber: 'MD-1' } } });
    expect(desk.tenant.orders).toHaveLength(before + 1);
    expect(orderPosts(desk).map(({ url, body: sent }) => [url, sent])).toEqual([
      ['https://practice.invalid/mobproc/v1/orders?confirm=true', body],
      ['https://practice.invalid/mobproc/v1/orders?confirm=false', body],
    ]);
  });

  test('is sent for the person it is for, and can be traced by its number', async () => {
    const desk = await signedInDesk();

    await desk.api.confirmOrder(bodyFor('MD-1'), PETER);
    await desk.api.submitOrder(bodyFor('MD-1'), PETER);
    const [first, second] = orderPosts(desk).map(({ headers }) => headers);

    expect(first).toMatchObject({
      'Content-Type': 'application/json; charset=utf-8',
      'X-TNGO-TENANT': 'ACME',
      'X-TNGO-CONTEXT-EMPLOYEEID': PETER,
      'X-TNGO-CONTEXT-ACTIVITYID': 'MD-1',
    });
    expect(second!['X-TNGO-CONTEXT-CORRELATIONID']).not.toBe(first!['X-TNGO-CONTEXT-CORRELATIONID']);
  });

  test('that the server refuses is refused with every reason', async () => {
    const { api } = await signedInDesk();

    const outcome = await api.confirmOrder(bodyFor('MD-1', { shipTo: undefined, properties: [] }), PETER);

    expect(outcome.kind).toBe('refused');
    if (outcome.kind !== 'refused') return;
    expect(outcome.reasons.length).toBeGreaterThan(0);
    for (const reason of outcome.reasons) expect(reason.message).toMatch(/\w/);
  });

  test('without a number is never sent', async () => {
    const desk = await signedInDesk();

    await expect(desk.api.submitOrder('{"orderRequest":{}}', PETER)).rejects.toThrow('externalOrderNumber');
    await expect(desk.api.confirmOrder('no JSON', PETER)).rejects.toThrow('externalOrderNumber');
    expect(orderPosts(desk)).toEqual([]);
  });
});

describe('only two addresses ever take an order', () => {
  test('whatever the body, the number and the person are', async () => {
    const desk = await signedInDesk();

    await fc.assert(
      fc.asyncProperty(anyText, anyText, fc.boolean(), async (number, actorId, confirm) => {
        fc.pre(number !== '');
        const post = confirm ? desk.api.confirmOrder : desk.api.submitOrder;
        await post(bodyFor(number, { transactionType: 'NONE' }), actorId);
      }),
      { numRuns: 60 },
    );

    expect(new Set(orderPosts(desk).map(({ url }) => url))).toEqual(
      new Set([
        'https://practice.invalid/mobproc/v1/orders?confirm=true',
        'https://practice.invalid/mobproc/v1/orders?confirm=false',
      ]),
    );
  });

  test('and only one place in the code posts them', () => {
    const room = new URL('../../electron/remote/', import.meta.url);
    const calling = (name: string) =>
      readdirSync(room).filter((file) =>
        new RegExp(`\\b${name}\\(`).test(readFileSync(new URL(file, room), 'utf8')),
      );

    // The wire's own declaration, what is sent once, and the token request.
    expect(calling('post')).toEqual(['post-once.ts', 'session.ts', 'wire.ts']);
    // Its own file, the order, and the move of a service, which has another address.
    expect(calling('postOnce')).toEqual(['move-service.ts', 'post-once.ts', 'post-order.ts']);
  });
});

describe('what becomes of a POST when something breaks', () => {
  const path = '/mobproc/v1/orders';

  test.each([
    ['before the server did anything', { kind: 'drop', when: 'before' }, 'failed', 'unknown', 0],
    ['after the order was placed', { kind: 'drop', when: 'after' }, 'failed', 'unknown', 1],
    ['and the answer is half', { kind: 'truncated' }, 'failed', 'unknown', 1],
    ['and a web page comes instead', { kind: 'html' }, 'failed', 'unknown', undefined],
    [
      'with a 500 after the order was placed',
      { kind: 'status', status: 500, when: 'after' },
      'failed',
      'unknown',
      1,
    ],
    ['with a 502', { kind: 'status', status: 502 }, 'failed', 'unknown', undefined],
    [
      'and the number is another',
      { kind: 'altered', alteration: 'externalOrderNumberWrong' },
      'failed',
      'unknown',
      1,
    ],
    ['and nobody answers', { kind: 'offline' }, 'failed', 'notSent', 0],
  ] as const)('%s', async (_, fault, confirmed, submitted, placed) => {
    const desk = await signedInDesk();
    const before = desk.tenant.orders.length;

    desk.tenant.faults.switchOn({ ...fault, match: { method: 'POST', path } });
    const first = await desk.api.confirmOrder(bodyFor('MD-1'), PETER);
    const afterConfirm = desk.tenant.orders.length;
    const second = await desk.api.submitOrder(bodyFor('MD-1'), PETER);

    expect([first.kind, second.kind]).toEqual([confirmed, submitted]);
    expect(afterConfirm).toBe(before);
    if (placed !== undefined) expect(desk.tenant.orders).toHaveLength(before + placed);
    expect(orderPosts(desk)).toHaveLength(2);
  });

  test('a query that is lost on the way is found out by the order that comes back', async () => {
    const desk = await signedInDesk({
      through: (wire) => ({
        read: (ask) => wire.read(ask),
        post: (ask) => wire.post({ ...ask, url: ask.url.replace('?confirm=true', '') }),
      }),
    });
    const before = desk.tenant.orders.length;

    const outcome = await desk.api.confirmOrder(bodyFor('MD-1'), PETER);

    expect(desk.tenant.orders).toHaveLength(before + 1);
    expect(outcome).toMatchObject({ kind: 'unexpectedOrder', orderId: desk.tenant.orders.at(-1)!.orderId });
  });

  test('a token that is refused costs no second POST; the next call has another one', async () => {
    const desk = await signedInDesk();
    desk.tenant.expireTokens();

    const first = await desk.api.submitOrder(bodyFor('MD-1'), PETER);
    const second = await desk.api.submitOrder(bodyFor('MD-1'), PETER);

    expect(first).toMatchObject({
      kind: 'rejected',
      status: 401,
      failure: { kind: 'signedOut', why: 'expired' },
    });
    expect(second.kind).toBe('accepted');
    expect(orderPosts(desk)).toHaveLength(2);
  });

  test('a token with less than two minutes left is renewed before the POST', async () => {
    const desk = await signedInDesk();
    desk.tenant.clock.advance((7_199 - 110) * 1000);

    const outcome = await desk.api.submitOrder(bodyFor('MD-1'), PETER);

    expect(outcome.kind).toBe('accepted');
    expect(desk.tokenCalls()).toBe(2);
  });

  test('without a sign-in nothing is sent', async () => {
    const desk = await signedInDesk();
    await desk.session.signOut();

    const confirmed = await desk.api.confirmOrder(bodyFor('MD-1'), PETER);
    const submitted = await desk.api.submitOrder(bodyFor('MD-1'), PETER);

    expect(confirmed).toEqual({ kind: 'failed', failure: { kind: 'signedOut', why: 'never' } });
    expect(submitted).toEqual({ kind: 'notSent', failure: { kind: 'signedOut', why: 'never' } });
    expect(orderPosts(desk)).toEqual([]);
  });
});

test('a token that the server repeats in an answer is kept by nobody', async () => {
  const desk = await signedInDesk({
    through: (wire) => ({
      read: (ask) => wire.read(ask),
      post: async (ask) => {
        const trip = await wire.post(ask);
        if (trip.kind !== 'answer' || ask.url.includes('/as/')) return trip;
        const text = `{"echo":"${ask.headers['Authorization'] ?? ''}",${trip.answer.text.slice(1)}`;
        return { ...trip, answer: { ...trip.answer, text } };
      },
    }),
  });
  const token = await desk.session.accessToken();

  const told = JSON.stringify([
    await desk.api.confirmOrder(bodyFor('MD-1'), PETER),
    await desk.api.submitOrder(bodyFor('MD-1'), PETER),
    await desk.api.submitOrder(bodyFor('MD-2', { serviceId: 'none' }), PETER),
  ]);

  expect(told).toContain('Bearer •••');
  expect(token.ok && told.includes(token.value)).toBe(false);
});
