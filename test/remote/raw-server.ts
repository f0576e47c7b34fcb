/**
 * @file A server on 127.0.0.1 that reads requests whole, counts them, and answers with the very bytes a test
 * gives it: well-behaved servers cannot cut an answer off or send it twice.
 */
import { readFileSync } from 'node:fs';
import { createServer, type AddressInfo, type Socket } from 'node:net';
import { createServer as createSecureServer } from 'node:tls';

export interface Received {
  head: string;
  body: string;
}

/** Answers one request on its connection, by whatever bytes; `reset` breaks the connection with a TCP reset. */
export type Behaviour = (socket: Socket, received: Received, reset: () => void) => void;

export interface RawServer {
  origin: string;
  /** Every request that came whole, over all connections. */
  received: Received[];
  /** Bytes of requests, also of those that never came whole. */
  bytes: () => number;
  close: () => Promise<void>;
}

export const tlsFile = (name: string): string =>
  readFileSync(new URL(`./tls/${name}.pem`, import.meta.url), 'utf8');

/** `certificate` names a file in ./tls; without one the server speaks plain http. */
export async function rawServer(behaviour: Behaviour, certificate?: string): Promise<RawServer> {
  const received: Received[] = [];
  const connections = new Map<number | undefined, Socket>();
  let bytes = 0;
  const serve = (socket: Socket) => {
    const reset = () => connections.get(socket.remotePort)?.resetAndDestroy();
    socket.on('error', () => undefined);
    let unread = Buffer.alloc(0);
    socket.on('data', (chunk) => {
      bytes += chunk.length;
      unread = Buffer.concat([unread, chunk]);
      for (let request = wholeRequest(unread); request; request = wholeRequest(unread)) {
        unread = unread.subarray(request.length);
        received.push(request);
        behaviour(socket, request, reset);
      }
    });
  };
  const server = certificate
    ? createSecureServer({ key: tlsFile('server-key'), cert: tlsFile(certificate) }, serve)
    : createServer(serve);
  server.on('tlsClientError', () => undefined);
  server.on('connection', (socket: Socket) => {
    socket.on('error', () => undefined);
    connections.set(socket.remotePort, socket);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `${certificate ? 'https' : 'http'}://127.0.0.1:${port}`,
    received,
    bytes: () => bytes,
    close: () => {
      for (const socket of connections.values()) socket.destroy();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

function wholeRequest(bytes: Buffer): (Received & { length: number }) | undefined {
  const end = bytes.indexOf('\r\n\r\n');
  if (end < 0) return undefined;
  const head = bytes.subarray(0, end).toString('latin1');
  const bodyLength = Number(/^content-length: *(\d+)/im.exec(head)?.[1] ?? 0);
  const length = end + 4 + bodyLength;
  if (bytes.length < length) return undefined;
  return { head, body: bytes.subarray(end + 4, length).toString('utf8'), length };
}

/** A complete HTTP/1.1 answer as bytes. */
export function answerBytes(
  status: number,
  body: string,
  headers: Readonly<Record<string, string>> = { 'Content-Type': 'application/json' },
): string {
  const lines = Object.entries({ ...headers, 'Content-Length': String(Buffer.byteLength(body)) });
  return `HTTP/1.1 ${status} Status\r\n${lines.map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n${body}`;
}
