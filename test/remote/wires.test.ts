import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { describe, expect, onTestFinished, test } from 'vitest';
import { wireOver } from '../../electron/remote/answer-wire.ts';
import { readWire } from '../../electron/remote/read-wire.ts';
import type { Ask, Trip } from '../../electron/remote/wire.ts';

/** A server on this computer; resolves to its origin. */
async function serverFor(listener: RequestListener): Promise<string> {
  const server = createServer(listener).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    return new Promise((resolve) => server.close(() => resolve()));
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const askOf = (url: string): Ask => ({ method: 'GET', url, headers: { Authorization: 'Bearer abc' } });

/** Reads from a server that gives these answers in turn; tells what came and which pauses were made. */
async function reading(answers: RequestListener[], limits = {}) {
  const pauses: number[] = [];
  let calls = 0;
  const origin = await serverFor((request, response) => answers[calls++]?.(request, response));
  const read = readWire({
    fetch,
    sleep: async (ms) => void pauses.push(ms),
    random: () => 0.5,
    limits,
  });
  const trip = await read(askOf(`${origin}/mobproc/v1/me`));
  return { trip, pauses, calls: () => calls };
}

const says =
  (status: number, text = '{}', headers: Record<string, string> = {}): RequestListener =>
  (_, response) =>
    void response.writeHead(status, headers).end(text);
const hangUp: RequestListener = (request) => void request.socket.destroy();
const statusOf = (trip: Trip) => (trip.kind === 'answer' ? trip.answer.status : trip.kind);

describe('a read', () => {
  test('brings status, headers and text', async () => {
    const { trip, pauses } = await reading([says(200, '{"id":"ü"}', { 'X-A': '1' })]);

    expect(trip).toMatchObject({
      kind: 'answer',
      answer: { status: 200, headers: { 'x-a': '1' }, text: '{"id":"ü"}' },
    });
    expect(pauses).toEqual([]);
  });

  test.each<[string, RequestListener[], number | string, number[]]>([
    ['a hang-up', [hangUp, says(200)], 200, [1_250]],
    ['two bad gateways', [says(502), says(503), says(200)], 200, [1_250, 2_250]],
    ['three hang-ups', [hangUp, hangUp, hangUp, says(200)], 'lost', [1_250, 2_250]],
    ['too many requests, with a pause', [says(429, '', { 'Retry-After': '7' }), says(200)], 200, [7_000]],
    [
      'too many requests, until a time of the server',
      [
        says(429, '', {
          'Retry-After': 'Sat, 01 Jan 2000 00:00:09 GMT',
          Date: 'Sat, 01 Jan 2000 00:00:00 GMT',
        }),
        says(200),
      ],
      200,
      [9_000],
    ],
    [
      'too many requests, with a pause beyond patience',
      [says(429, '', { 'Retry-After': '61' }), says(200)],
      429,
      [],
    ],
    ['a refusal', [says(400), says(200)], 400, []],
    ['a missing thing', [says(404), says(200)], 404, []],
    ['a token that is not accepted', [says(401), says(200)], 401, []],
    [
      'a redirect, which it does not follow',
      [says(302, '', { Location: '/mobproc/v1/elsewhere' }), says(200)],
      302,
      [],
    ],
  ])('after %s is tried again or not, with these pauses', async (_, answers, ends, pauses) => {
    const read = await reading(answers);

    expect([statusOf(read.trip), read.pauses]).toEqual([ends, pauses]);
  });

  test('takes no cookies along', async () => {
    const cookies: (string | undefined)[] = [];
    const remembering: RequestListener = (request, response) => {
      cookies.push(request.headers.cookie);
      response.writeHead(503, { 'Set-Cookie': 'a=1', 'Retry-After': '0' }).end();
    };

    await reading([remembering, remembering, remembering]);

    expect(cookies).toEqual([undefined, undefined, undefined]);
  });

  test('gives up a body that unpacks beyond the limit', async () => {
    const bomb = gzipSync(Buffer.alloc(3_000_000));
    const { trip } = await reading(
      Array.from({ length: 3 }, () => (_, response) => {
        response.writeHead(200, { 'Content-Encoding': 'gzip' }).end(bomb);
      }),
      { answerBytes: 1_000_000 },
    );

    expect(trip).toEqual({ kind: 'lost', detail: 'the answer is larger than 1000000 bytes' });
  });

  test('gives up a server that never answers', async () => {
    const { trip } = await reading([() => undefined, () => undefined, () => undefined], { total: 100 });

    expect(trip.kind).toBe('lost');
  });

  test('is the only thing this wire does', async () => {
    const read = readWire({ fetch, sleep: async () => undefined, random: Math.random });

    await expect(read({ ...askOf('http://127.0.0.1:9/'), method: 'POST' })).rejects.toThrow('expected a GET');
  });
});

describe('something that answers inside the program', () => {
  test('is called once for each ask and sees it whole', async () => {
    const seen: unknown[] = [];
    const wire = wireOver(async (request) => {
      const { method, url } = request;
      seen.push({ method, url, tenant: request.headers.get('X-TNGO-TENANT'), body: await request.text() });
      return Response.json({ status: 'SUCCESS' }, { status: 201, headers: { 'X-A': '1' } });
    });

    const trip = await wire.post({
      method: 'POST',
      url: 'https://practice.invalid/mobproc/v1/orders?confirm=true',
      headers: { 'X-TNGO-TENANT': 'ACME' },
      body: '{"ü":1}',
    });

    expect(seen).toEqual([
      {
        method: 'POST',
        url: 'https://practice.invalid/mobproc/v1/orders?confirm=true',
        tenant: 'ACME',
        body: '{"ü":1}',
      },
    ]);
    expect(trip).toMatchObject({
      kind: 'answer',
      answer: { status: 201, headers: { 'x-a': '1' }, text: '{"status":"SUCCESS"}' },
    });
  });

  test.each<[string, Error, Trip]>([
    ['breaks', new Error('the connection broke'), { kind: 'lost', detail: 'the connection broke' }],
    [
      'was never reached',
      Object.assign(new Error('nobody answers'), { notSent: true }),
      { kind: 'notSent', detail: 'nobody answers' },
    ],
    [
      'breaks, and does not say plainly that nothing was sent',
      Object.assign(new Error('broken'), { notSent: 'perhaps' }),
      { kind: 'lost', detail: 'broken' },
    ],
  ])('%s', async (_, error, trip) => {
    const wire = wireOver(() => Promise.reject(error));

    expect(await wire.read(askOf('https://practice.invalid/mobproc/v1/me'))).toEqual(trip);
  });

  test('breaks in the middle of its answer', async () => {
    const body = new ReadableStream({ start: (stream) => stream.error(new Error('cut off')) });
    const wire = wireOver(async () => new Response(body));

    expect(await wire.read(askOf('https://practice.invalid/mobproc/v1/me'))).toEqual({
      kind: 'lost',
      detail: 'cut off',
    });
  });
});
