/**
 * @file The one way a POST leaves this computer.
 *
 * Node's own `https.request` on a connection of its own: Chromium's stack and undici repeat a POST by
 * themselves after 421, 307, 308 or a reset on a reused connection, and a repeated order is a second order.
 * No redirects, no sign-in dialogue, HTTP/1.1. Nothing is written before the connection is up, so `notSent`
 * is certain. The token request goes the same way.
 */
import { request as requestPlain, type ClientRequest, type IncomingMessage } from 'node:http';
import { Agent, request as requestSecure } from 'node:https';
import type { SecureContext } from 'node:tls';
import { trustContext } from './trusted.ts';
import type { Answer, Ask, Trip } from './wire.ts';

export interface PostSettings {
  /** Certificate authorities besides Node's and the operating system's, as PEM. */
  certificateAuthorities?: readonly string[];
  limits?: Partial<typeof usualLimits>;
}

/** Milliseconds, and bytes of the answer's body. */
const usualLimits = {
  connect: 10_000,
  handshake: 10_000,
  firstByte: 60_000,
  idle: 20_000,
  total: 120_000,
  answerBytes: 8 * 1024 * 1024,
};

const HEADER_BYTES = 64 * 1024;

/** A function that posts: exactly one request for each call, never a second try. */
export function orderPost(settings: PostSettings = {}): (ask: Ask) => Promise<Trip> {
  const limits = { ...usualLimits, ...settings.limits };
  let context: SecureContext | undefined;
  const trust = () => (context ??= trustContext(settings.certificateAuthorities ?? []));
  return (ask) =>
    new Promise((settle) => {
      let request: ClientRequest | undefined;
      let sent = false;
      let stage: NodeJS.Timeout | undefined;
      const end = (trip: Trip) => {
        clearTimeout(stage);
        clearTimeout(whole);
        settle(trip);
        request?.destroy();
      };
      const fail = (detail: string) => end({ kind: sent ? 'lost' : 'notSent', detail });
      const within = (ms: number, what: string) => {
        clearTimeout(stage);
        stage = setTimeout(() => fail(`${what} within ${ms / 1000} s`), ms);
      };
      const whole = setTimeout(() => fail(`no whole answer within ${limits.total / 1000} s`), limits.total);

      try {
        request = openRequest(ask, trust);
      } catch (error) {
        fail(wordsOf(error));
        return;
      }
      const send = () => {
        sent = true;
        within(limits.firstByte, 'no answer began');
        request.end(ask.body ?? '', 'utf8');
      };
      const isSecure = ask.url.startsWith('https:');
      within(limits.connect, 'no connection');
      request.on('socket', (socket) => {
        socket.once('connect', () => (isSecure ? within(limits.handshake, 'no TLS handshake') : send()));
        if (isSecure) socket.once('secureConnect', send);
      });
      request.on('response', (response) => {
        const nextBytes = () => within(limits.idle, 'no further bytes');
        nextBytes();
        readAnswer(response, limits.answerBytes, nextBytes, end);
      });
      request.on('error', (error) => fail(wordsOf(error)));
      request.on('close', () => fail('the connection closed before an answer came'));
    });
}

function openRequest(ask: Ask, trust: () => SecureContext): ClientRequest {
  const url = new URL(ask.url);
  const options = {
    method: ask.method,
    headers: {
      ...ask.headers,
      'Accept-Encoding': 'identity',
      'Content-Length': Buffer.byteLength(ask.body ?? '', 'utf8'),
    },
    maxHeaderSize: HEADER_BYTES,
  };
  if (url.protocol === 'https:') {
    const agent = new Agent({ keepAlive: false, maxCachedSessions: 0, secureContext: trust() });
    return requestSecure(url, { ...options, agent, rejectUnauthorized: true });
  }
  if (url.protocol === 'http:' && LOOPBACK.test(url.hostname))
    return requestPlain(url, { ...options, agent: false });
  throw new Error('only https addresses are used, and http on this computer (127.0.0.1)');
}

/** Literal addresses only: a name such as localhost can be made to mean another computer. */
const LOOPBACK = /^(?:127(?:\.\d{1,3}){3}|\[::1\])$/;

function readAnswer(
  response: IncomingMessage,
  limit: number,
  onBytes: () => void,
  end: (trip: Trip) => void,
): void {
  const chunks: Buffer[] = [];
  let bytes = 0;
  response.on('data', (chunk: Buffer) => {
    onBytes();
    bytes += chunk.length;
    if (bytes > limit) end({ kind: 'lost', detail: `the answer is larger than ${limit} bytes` });
    else chunks.push(chunk);
  });
  response.on('error', (error) => end({ kind: 'lost', detail: wordsOf(error) }));
  response.on('end', () => {
    if (!response.complete) end({ kind: 'lost', detail: 'the answer was cut off' });
    else end({ kind: 'answer', answer: answerOf(response, Buffer.concat(chunks)) });
  });
}

function answerOf(response: IncomingMessage, body: Buffer): Answer {
  const headers = Object.entries(response.headersDistinct).map(([name, values = []]) => [
    name,
    values.join(', '),
  ]);
  return {
    status: response.statusCode ?? 0,
    headers: Object.fromEntries(headers) as Record<string, string>,
    text: new TextDecoder().decode(body),
  };
}

/** Node's message names the host or the header, never a header's value. */
const wordsOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
