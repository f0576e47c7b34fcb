import { spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { launchDesk } from '../../journeys/launch.ts';
import { standIn } from '../../journeys/runtime.ts';
import { expect, type SmallWindow, test } from './desk.ts';
import { removeProgram, whenReady, writeProgram } from './program.ts';

test('page, address and output are those of the app', async ({ small }) => {
  await expect(small.page.getByRole('heading', { name: 'Small' })).toBeVisible();
  expect(small.url()).toBe('app://desk/index.html');
  await expect.poll(() => small.output()).toContain('The window is painted.');
  expect(
    await small.page.evaluate(() => (window as unknown as SmallWindow).small.echo({ when: new Date(5) })),
  ).toEqual({
    when: new Date(5),
  });
  expect(await small.app.evaluate(({ app }) => app.getPath('userData'))).toBe(small.userData);
});

test('after quitting and starting again the page still has its localStorage', async ({ small }) => {
  await small.page.evaluate(() => localStorage.setItem('draft', 'd1'));
  const page = await small.restart('quit');
  expect(await page.evaluate(() => localStorage.getItem('draft'))).toBe('d1');
});

test('after kill -9 the app starts again on the same folder', async ({ small }) => {
  const killed = small.app.process();
  const page = await small.restart('kill');
  await expect(page.getByRole('heading', { name: 'Small' })).toBeVisible();
  expect(killed.signalCode).toBe('SIGKILL');
});

test('a window closed from outside, as by a person, ends the app', async ({ small }) => {
  const ended = once(small.app.process(), 'exit');
  const browser = await small.app.context().newCDPSession(small.page);
  await browser.send('Page.close').catch(() => {}); // its answer may not come any more
  expect(await ended).toEqual([0, null]);
});

test('closing removes the folder and leaves no process behind', async ({ small }) => {
  const process = small.app.process();
  await small.close();
  expect({ exitCode: process.exitCode, folder: fs.existsSync(small.userData) }).toEqual({
    exitCode: 0,
    folder: false,
  });
});

test('a second instance ends at once and the first one hears of it', async ({ small }) => {
  const env = { ...process.env, DESK_USER_DATA: small.userData };
  const second = spawn(standIn, [small.program, '--note=hello'], { env, stdio: 'ignore' });
  const [code] = (await once(second, 'exit')) as [number];
  expect(code).toBe(0);
  await expect.poll(() => small.remembered()).toContain('second --note=hello a second one');
});

test('the window that Playwright finds behind a page can be sized', async ({ small }) => {
  const window = await small.app.browserWindow(small.page);
  await window.evaluate((it: Electron.BrowserWindow) => it.setContentSize(1024, 700));
  await expect.poll(() => small.page.evaluate(() => [innerWidth, innerHeight])).toEqual([1024, 700]);
});

test('the last closed window ends the app', async ({ small }) => {
  const ended = once(small.app.process(), 'exit');
  await small.page.close();
  expect(await ended).toEqual([0, null]);
});

test('an app that fails before its page shows is told with what it wrote, and ended', async () => {
  const program = writeProgram(
    whenReady("console.log('So far, so good.'); throw new Error('The plan is gone.');"),
  );
  const userData = fs.mkdtempSync(path.join(os.tmpdir(), 'desk-'));
  const failure = await launchDesk({ program, userData }).catch((error: unknown) => String(error));
  removeProgram(program);
  removeProgram(userData);
  expect(failure).toMatch(/The app did not show its page[^]*So far, so good\.[^]*The plan is gone\./);
});
