import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';
import { tlsFile } from '../remote/raw-server.ts';

/** The smallest beginning of a PNG, with as many bytes behind it as asked for. */
export const aPng = (size = 64): Buffer => {
  const bytes = Buffer.alloc(size, 1);
  bytes.write('\x89PNG\r\n\x1a\n', 'latin1');
  return bytes;
};

type Answers = Record<string, (response: ServerResponse, request: IncomingMessage) => void>;

export const whole =
  (body: Buffer | string, type = 'image/png'): Answers[string] =>
  (response) =>
    response.writeHead(200, { 'Content-Type': type }).end(body);

export const redirect =
  (to: string): Answers[string] =>
  (response) =>
    response.writeHead(302, { Location: to }).end();

/** A host of pictures on 127.0.0.1, by path; `seen` is every request that came. With a certificate it speaks TLS. */
export async function aHost(answers: Answers, certificate?: string) {
  const seen: { path: string; headers: string[] }[] = [];
  const answer = (request: IncomingMessage, response: ServerResponse) => {
    const path = request.url ?? '';
    seen.push({ path, headers: Object.keys(request.headers) });
    const known = answers[path];
    if (known) known(response, request);
    else response.writeHead(404).end();
  };
  const server = certificate
    ? createSecureServer({ key: tlsFile('server-key'), cert: tlsFile(certificate) }, answer)
    : createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return { port, origin: `${certificate ? 'https' : 'http'}://127.0.0.1:${port}`, seen };
}
