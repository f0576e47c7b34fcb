import { request } from 'node:http';
import { connect } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { servePractice } from '../../electron/practice/serve.ts';
import type { ServedPractice } from '../../electron/practice/serve.ts';
import type { PracticeTenant } from '../../electron/practice/tenant.ts';
import { at, listAt, signedInHeaders, tenantAtNoon } from './caller.ts';
import { published } from './published.ts';

let served: ServedPractice | undefined;

afterEach(async () => {
  await served?.close();
  served = undefined;
});

test('on a loopback port it answers as in the process, and keeps the very bytes of a body', async () => {
  const { tenant, url } = await serveOne();
  const { text } = published('PORT_NUMBER', 'request');

  const response = await fetch(`${url}/mobproc/v1/orders?confirm=true`, {
    method: 'POST',
    headers: await signedInHeaders(tenant),
    body: text,
  });

  expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  expect(await response.json()).toMatchObject({ status: 'SUCCESS' });
  expect(tenant.log.entries.at(-1)).toMatchObject({ path: '/mobproc/v1/orders', body: text });
});

test.each(['drop', 'offline'] as const)('%s breaks the connection without a byte', async (kind) => {
  const { tenant, url } = await serveOne();
  const headers = await signedInHeaders(tenant);
  tenant.faults.switchOn(kind === 'drop' ? { kind, when: 'after' } : { kind });

  expect(await outcome(`${url}/mobproc/v1/orders?confirm=false`, headers)).toBe('ECONNRESET');
  expect(tenant.orders).toHaveLength(kind === 'drop' ? 26 : 25);
});

test('the controls tell how to sign in', async () => {
  const { url } = await serveOne();

  const told: unknown = await (await fetch(`${url}/practice`)).json();

  expect(told).toMatchObject({
    api: `${url}/mobproc/v1`,
    token: `${url}/as/token.oauth2`,
    tenant: 'ACME',
    username: 'command://peter.edwards.acme',
    now: '2026-11-22T12:00:00Z',
  });
  const grant = new URLSearchParams({
    grant_type: 'password',
    client_id: String(at(told, 'clientId')),
    client_secret: String(at(told, 'clientSecret')),
    scope: String(at(told, 'scope')),
    username: String(at(told, 'username')),
    password: String(at(told, 'password')),
  });
  expect((await fetch(String(at(told, 'token')), { method: 'POST', body: grant })).status).toBe(200);
});

test('the controls switch faults on and off, turn the clock, end tokens and show the log', async () => {
  const { tenant, url } = await serveOne();
  const headers = await signedInHeaders(tenant);
  const control = async (path: string, method = 'GET', body?: unknown): Promise<unknown> =>
    (
      await fetch(`${url}/practice${path}`, {
        method,
        ...(body !== undefined && { body: JSON.stringify(body) }),
      })
    ).json();
  const ping = async (): Promise<number> => (await fetch(`${url}/mobproc/v1/ping`, { headers })).status;

  expect(await control('/faults', 'POST', { kind: 'status', status: 503 })).toEqual({ number: 1 });
  expect(await ping()).toBe(503);
  expect(at(await control('/faults'), 'faults', 0, 'struck')).toBe(1);
  expect(await control('/faults/1', 'DELETE')).toEqual({ faults: [] });
  expect(await ping()).toBe(200);
  expect(await control('/clock', 'POST', { advanceMs: 60_000 })).toEqual({
    now: '2026-11-22T12:01:00Z',
    turnedMs: 60_000,
  });
  expect(await control('/clock', 'POST', { advanceMs: -1 })).toHaveProperty('message');
  await control('/tokens/expire', 'POST');
  expect(await ping()).toBe(401);
  expect(listAt(await control('/log'), 'entries').map((entry) => at(entry, 'status'))).toEqual([
    200, 503, 200, 401,
  ]);
  expect(await control('/log', 'DELETE')).toEqual({ entries: [] });
  expect(await control('/faults', 'POST', { kind: 'meteor' })).toHaveProperty('message');
  expect(await control('/faults', 'DELETE')).toEqual({ faults: [] });
});

test('a page in a browser cannot reach the controls, under whatever name', async () => {
  const { url } = await serveOne();
  const port = Number(new URL(url).port);

  const fromPage = await fetch(`${url}/practice/log`, { headers: { Origin: 'https://page.example.com' } });

  expect(fromPage.status).toBe(403);
  expect(await rawGet(port, '/practice/log', 'rebound.example.com')).toMatch(/^HTTP\/1\.1 403 /);
});

test('a port that is taken is an error, not a second server', async () => {
  const { url } = await serveOne();

  await expect(
    servePractice({ port: Number(new URL(url).port), tenant: tenantAtNoon() }),
  ).rejects.toMatchObject({
    code: 'EADDRINUSE',
  });
});

async function serveOne(): Promise<{ tenant: PracticeTenant; url: string }> {
  const tenant = tenantAtNoon();
  served = await servePractice({ tenant });
  return { tenant, url: served.url };
}

/** What Node says of a POST of the published UPGRADE: a status, or why there is none. */
function outcome(url: string, headers: Record<string, string>): Promise<string> {
  return new Promise((resolve) => {
    const call = request(url, { method: 'POST', headers }, (response) => {
      response.resume();
      resolve(String(response.statusCode));
    });
    call.once('error', (error) => {
      resolve(String(at(error, 'code')));
    });
    call.end(published('UPGRADE', 'request').text);
  });
}

/** A GET with a Host header of its own, as after DNS rebinding. */
function rawGet(port: number, path: string, host: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    const socket = connect(port, '127.0.0.1', () => {
      socket.write(`GET ${path} HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`);
    });
    socket.setEncoding('utf8');
    socket.on('data', (text: string) => {
      said += text;
    });
    socket.once('close', () => {
      resolve(said);
    });
    socket.once('error', reject);
  });
}
