import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { client } from '../../electron/practice/accounts.ts';
import { servePractice } from '../../electron/practice/serve.ts';
import { practiceTenant } from '../../electron/practice/tenant.ts';
import { expect, test, type Desk } from './launch.ts';
import { swapDevices } from './published.ts';
import * as desk from './steps.ts';

const PASSWORD = 'canary-password-7Q2K9F3M';

/** A server that knows the account by another password, and remembers every token it gave out. */
async function aTellingServer() {
  const tenant = practiceTenant();
  const given: string[] = [];
  const answer = async (request: Request): Promise<Response> => {
    if (!request.url.includes('/as/token.oauth2')) return tenant.answer(request);
    const body = (await request.text()).replace(PASSWORD, desk.password);
    const response = await tenant.answer(
      new Request(request.url, { method: 'POST', headers: request.headers, body }),
    );
    const tokens = (await response.clone().json()) as Record<string, unknown>;
    for (const name of ['access_token', 'refresh_token'])
      if (typeof tokens[name] === 'string') given.push(tokens[name]);
    return response;
  };
  const { url, close } = await servePractice({ tenant: { ...tenant, answer } });
  return { url, close, tenant, given, posts: () => [] };
}

/** Every file below a folder that holds one of the texts. */
const filesWith = (folder: string, texts: readonly string[]): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => {
      const content = readFileSync(file);
      return texts.some((text) => content.includes(text) || content.includes(Buffer.from(text, 'utf16le')));
    });

/** Arguments and environment of the app and of all the processes it started. */
const processTexts = (pid: number): string =>
  [pid, ...childrenOf(pid)]
    .map((id) => ['cmdline', 'environ'].map((name) => readProc(id, name)).join(' '))
    .join(' ');

const childrenOf = (pid: number): number[] =>
  readProc(pid, `task/${pid}/children`)
    .split(' ')
    .filter(Boolean)
    .map(Number)
    .flatMap((child) => [child, ...childrenOf(child)]);

/** Empty for a process that is gone. */
function readProc(pid: number, name: string): string {
  try {
    return readFileSync(`/proc/${pid}/${name}`, 'utf8');
  } catch {
    return '';
  }
}

/** All that scripts of the page could reach, as text. */
async function pageMemory({ page }: Desk): Promise<string> {
  const session = await page.context().newCDPSession(page);
  const chunks: string[] = [];
  session.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => chunks.push(chunk));
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  await session.detach();
  return chunks.join('');
}

test('no token, secret or password is anywhere but in the keychain', async ({ desk: app }) => {
  test.skip(process.platform !== 'linux', 'reads /proc, which only Linux has');
  test.setTimeout(120_000);
  const server = await aTellingServer();
  await desk.connect(app.page, server);
  await desk.signIn(app.page, PASSWORD);
  await desk.catalogRead(app.page);
  // A token that ran out is renewed, so there are two of each kind.
  server.tenant.expireTokens();
  await app.page.getByRole('button', { name: 'Orders', exact: true }).click();
  await app.page
    .getByRole('button', { name: /^Refresh/ })
    .first()
    .click();
  await expect.poll(() => server.given.length).toBeGreaterThanOrEqual(4);
  await desk.startOrder(app.page, swapDevices.name, swapDevices.line.search, swapDevices.line.number);
  await swapDevices.fill(app.page);
  await desk.confirm(app.page);
  await desk.tickSurprises(app.page);
  await desk.submit(app.page);

  const secrets = [PASSWORD, client.secret, ...server.given];
  const memory = await pageMemory(app);
  expect(memory).toContain('Swap devices');
  const pid = app.app.process().pid ?? 0;
  const processes = processTexts(pid);
  expect(processes).toContain('DESK_USER_DATA');

  expect(secrets.filter((secret) => memory.includes(secret))).toEqual([]);
  expect(secrets.filter((secret) => processes.includes(secret))).toEqual([]);
  expect(secrets.filter((secret) => app.output().includes(secret))).toEqual([]);
  expect(filesWith(app.userData, secrets)).toEqual([]);
  // The search does find what is there.
  expect(filesWith(app.userData, [swapDevices.line.number])).not.toEqual([]);

  // Signed in again after a restart, without typing: the keychain had what was needed.
  const page = await app.restart('quit');
  await expect(page.locator('header.bar')).toContainText('You: Peter Edwards');
  await server.close();
});
