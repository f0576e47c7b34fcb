import { describe, expect, onTestFinished, test } from 'vitest';
import { orderPost } from '../../electron/remote/order-post.ts';
import type { Ask, Trip } from '../../electron/remote/wire.ts';
import { answerBytes, rawServer, tlsFile, type Behaviour, type RawServer } from './raw-server.ts';

const body = JSON.stringify({ orderRequest: { externalOrderNumber: 'MD-1', note: 'Zürich – 06477 ✓' } });
const quick = { connect: 2_000, handshake: 2_000, firstByte: 300, idle: 300, total: 5_000 };

const askOf = (origin: string): Ask => ({
  method: 'POST',
  url: `${origin}/mobproc/v1/orders?confirm=false`,
  headers: { 'Content-Type': 'application/json; charset=utf-8', 'X-TNGO-TENANT': 'ACME' },
  body,
});

async function server(behaviour: Behaviour, certificate?: string): Promise<RawServer> {
  const raw = await rawServer(behaviour, certificate);
  onTestFinished(raw.close);
  return raw;
}

const whole = (status: number, text: string, headers?: Record<string, string>): Behaviour => {
  return (socket) => void socket.end(answerBytes(status, text, headers));
};

/** What a server does, and how the trip has to end. */
const behaviours: Record<string, { does: Behaviour; ends: Trip['kind'] | { status: number } }> = {
  'answers well': { does: whole(200, '{"status":"SUCCESS"}'), ends: { status: 200 } },
  'resets before it answers': { does: (_socket, _received, reset) => reset(), ends: 'lost' },
  'resets after the headers': {
    does: (socket, _received, reset) => {
      socket.write('HTTP/1.1 200 OK\r\nContent-Length: 20\r\n\r\n', () => setTimeout(reset, 20));
    },
    ends: 'lost',
  },
  'cuts the body off': {
    does: (socket) => void socket.end('HTTP/1.1 200 OK\r\nContent-Length: 40\r\n\r\n{"status":"SUCC'),
    ends: 'lost',
  },
  'closes without a word': { does: (socket) => void socket.end(), ends: 'lost' },
  'redirects with 307': {
    does: (socket, { head }) => {
      const host = /^host: *(.*)$/im.exec(head)?.[1] ?? '';
      socket.end(answerBytes(307, '', { Location: `http://${host}/mobproc/v1/orders` }));
    },
    ends: { status: 307 },
  },
  'says 421, wrong connection': { does: whole(421, ''), ends: { status: 421 } },
  'asks for a sign-in': {
    does: whole(401, '', { 'WWW-Authenticate': 'Basic realm="x"' }),
    ends: { status: 401 },
  },
  'says 503 and to come back at once': {
    does: whole(503, '', { 'Retry-After': '0' }),
    ends: { status: 503 },
  },
  'never begins to answer': { does: () => undefined, ends: 'lost' },
  'stops in the middle': {
    does: (socket) => void socket.write('HTTP/1.1 200 OK\r\nContent-Length: 40\r\n\r\n{"st'),
    ends: 'lost',
  },
  'sends a web page': {
    does: whole(200, '<html><title>Sign in</title></html>', { 'Content-Type': 'text/html' }),
    ends: { status: 200 },
  },
  'upgrades to something else': {
    does: (socket) =>
      void socket.write('HTTP/1.1 101 Switching\r\nConnection: Upgrade\r\nUpgrade: h2c\r\n\r\n'),
    ends: 'lost',
  },
};

describe.each(['http', 'https'])('over %s, a server that', (scheme) => {
  test.each(Object.entries(behaviours))('%s is sent one POST, and no second', async (_, { does, ends }) => {
    const raw = await server(does, scheme === 'https' ? 'loopback' : undefined);
    const post = orderPost({ limits: quick, certificateAuthorities: [tlsFile('authority')] });

    const trip = await post(askOf(raw.origin));

    expect(trip.kind === 'answer' ? { status: trip.answer.status } : trip.kind).toEqual(ends);
    expect(raw.received.map((request) => request.body)).toEqual([body]);
  });

  test('sends its answer twice is sent one POST, and the second copy changes nothing', async () => {
    const twice = answerBytes(200, '{"status":"SUCCESS"}').repeat(2);
    const raw = await server((socket) => void socket.end(twice), scheme === 'https' ? 'loopback' : undefined);
    const post = orderPost({ limits: quick, certificateAuthorities: [tlsFile('authority')] });

    const trip = await post(askOf(raw.origin));

    if (trip.kind === 'answer') expect(trip.answer.text).toBe('{"status":"SUCCESS"}');
    else expect(trip.kind).toBe('lost');
    expect(raw.received).toHaveLength(1);
  });
});

test('the server receives the order letter for letter, with its length in bytes and a closing connection', async () => {
  const raw = await server(whole(200, '{}'));

  await orderPost()(askOf(raw.origin));

  const [request] = raw.received;
  expect(request!.body).toBe(body);
  expect(request!.head).toContain('POST /mobproc/v1/orders?confirm=false HTTP/1.1');
  expect(request!.head).toMatch(new RegExp(`^content-length: ${Buffer.byteLength(body)}\\r?$`, 'im'));
  expect(request!.head).toMatch(/^connection: close\r?$/im);
  expect(request!.head).toMatch(/^X-TNGO-TENANT: ACME\r?$/m);
});

test('two posts use two connections', async () => {
  const ports = new Set<number | undefined>();
  const raw = await server((socket) => {
    ports.add(socket.remotePort);
    socket.write(answerBytes(200, '{}', { Connection: 'keep-alive' }));
  });
  const post = orderPost();

  await post(askOf(raw.origin));
  await post(askOf(raw.origin));

  expect(ports.size).toBe(2);
});

test('an answer keeps its text and its headers', async () => {
  const raw = await server(
    whole(400, '{"message":"Zürich ✓"}', { 'WWW-Authenticate': 'Bearer', 'X-A': '1' }),
  );

  const trip = await orderPost()(askOf(raw.origin));

  expect(trip).toMatchObject({
    kind: 'answer',
    answer: {
      status: 400,
      headers: { 'www-authenticate': 'Bearer', 'x-a': '1' },
      text: '{"message":"Zürich ✓"}',
    },
  });
});

test('an answer larger than the limit is given up while it comes', async () => {
  const raw = await server((socket) => {
    socket.write('HTTP/1.1 200 OK\r\nContent-Length: 100000000\r\n\r\n');
    socket.write('x'.repeat(200_000));
  });

  const trip = await orderPost({ limits: { answerBytes: 100_000 } })(askOf(raw.origin));

  expect(trip).toEqual({ kind: 'lost', detail: 'the answer is larger than 100000 bytes' });
});

test('an answer that drips for ever ends with the limit for the whole', async () => {
  const drips = new Set<NodeJS.Timeout>();
  onTestFinished(() => drips.forEach((drip) => clearInterval(drip)));
  const raw = await server((socket) => {
    socket.write('HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n');
    drips.add(setInterval(() => socket.write('x'), 20));
  });

  const trip = await orderPost({ limits: { ...quick, total: 400 } })(askOf(raw.origin));

  expect(trip).toEqual({ kind: 'lost', detail: 'no whole answer within 0.4 s' });
});

describe('certainly not sent', () => {
  test('when nobody listens', async () => {
    const raw = await rawServer(() => undefined);
    await raw.close();

    const trip = await orderPost()(askOf(raw.origin));

    expect(trip.kind).toBe('notSent');
  });

  test.each([
    ['of another host', 'elsewhere', [tlsFile('authority')]],
    ['that has expired', 'expired', [tlsFile('authority')]],
    ['of an authority nobody here trusts', 'loopback', undefined],
  ])(
    'when the server shows a certificate %s, and not one byte leaves',
    async (_, certificate, authorities) => {
      const raw = await server(whole(200, '{}'), certificate);

      const trip = await orderPost(authorities && { certificateAuthorities: authorities })(askOf(raw.origin));

      expect(trip.kind).toBe('notSent');
      expect(raw.bytes()).toBe(0);
    },
  );

  test('when the TLS handshake never ends', async () => {
    const raw = await server(() => undefined);
    const post = orderPost({ limits: { handshake: 200 } });

    const trip = await post(askOf(raw.origin.replace('http:', 'https:')));

    expect(trip).toEqual({ kind: 'notSent', detail: 'no TLS handshake within 0.2 s' });
  });

  test.each([
    'http://mobproc.example.com/mobproc/v1',
    'http://localhost:1/mobproc/v1',
    'http://127.0.0.1.example.com/mobproc/v1',
    'ftp://127.0.0.1/mobproc/v1',
    'no address at all',
  ])('to %s, which is neither https nor this computer', async (origin) => {
    const trip = await orderPost()(askOf(origin));

    expect(trip.kind).toBe('notSent');
  });

  test('with a header no request can carry; its value is not told', async () => {
    const raw = await server(whole(200, '{}'));
    const ask = { ...askOf(raw.origin), headers: { Authorization: 'Bearer to\nken' } };

    const trip = await orderPost()(ask);

    expect(trip).toMatchObject({ kind: 'notSent', detail: expect.not.stringContaining('ken') as string });
    expect(raw.received).toEqual([]);
  });
});
