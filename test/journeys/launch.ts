/** @file The one way in which journeys start the app, the same for the real Electron and for the stand-in. */
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import { _electron, test as base, type ElectronApplication, type Page } from '@playwright/test';
import { outputOf } from './child-output.ts';
import { root, runtime, standIn } from './runtime.ts';

export { expect } from '@playwright/test';

export interface LaunchOptions {
  /** The user-data folder; a new one, removed again by `close`, when left out. */
  userData?: string;
  env?: Record<string, string>;
  args?: string[];
  /** Size of the first window's content. */
  size?: { width: number; height: number };
  /** Another program than the Desk itself. */
  program?: string;
}

export interface Desk {
  readonly page: Page;
  readonly app: ElectronApplication;
  readonly userData: string;
  /** The page's address as the app knows it: `app://desk/…` with either runtime. */
  url(): string;
  /** What the app wrote to stdout and stderr, of all its starts. */
  output(): string;
  /** Ends the app as told and starts it again on the same user-data folder. */
  restart(how: 'quit' | 'kill'): Promise<Page>;
  /** kill -9. */
  kill(): Promise<void>;
  /** Quits the app, if it still runs. */
  close(): Promise<void>;
}

export async function launchDesk(options: LaunchOptions = {}): Promise<Desk> {
  const userData = options.userData ?? fs.mkdtempSync(path.join(os.tmpdir(), 'desk-'));
  const removeOwn = () => {
    if (options.userData === undefined) removeFolder(userData);
  };
  let before = '';
  let running: Running;
  try {
    running = await start(options, userData);
  } catch (error) {
    removeOwn();
    throw error;
  }
  const quit = async () => {
    const closing = running.app.close().catch(() => {}); // it may be gone already
    await ended(running.process);
    await closing;
  };
  const kill = async () => {
    running.process.kill('SIGKILL');
    await ended(running.process);
  };
  return {
    get page() {
      return running.page;
    },
    get app() {
      return running.app;
    },
    userData,
    url: () => appAddress(running.page.url()),
    output: () => before + outputOf(running.process),
    kill,
    restart: async (how) => {
      await (how === 'kill' ? kill() : quit());
      const earlier = before + outputOf(running.process);
      running = await start(options, userData);
      before = earlier;
      return running.page;
    },
    close: async () => {
      await quit();
      removeOwn();
    },
  };
}

/** `desk` is the app on a fresh user-data folder; `launch` says how it is started, for `test.use`. */
export const test = base.extend<{ desk: Desk; launch: LaunchOptions }>({
  launch: [{}, { option: true }],
  desk: async ({ launch }, use, info) => {
    const desk = await launchDesk(launch);
    try {
      await use(desk);
    } finally {
      if (info.status !== info.expectedStatus) {
        await info.attach('what the app wrote', { body: desk.output(), contentType: 'text/plain' });
      }
      await desk.close();
    }
  },
});

/** Removes a user-data folder. After a kill the browser writes into its profile for some 50 ms more. */
export function removeFolder(folder: string): void {
  fs.rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 });
}

interface Running {
  app: ElectronApplication;
  page: Page;
  /** `ElectronApplication.process()` no longer answers once the app is closed. */
  process: ChildProcess;
}

async function start(
  { env = {}, args = [], size, program = root }: LaunchOptions,
  userData: string,
): Promise<Running> {
  const app = await _electron.launch({
    ...(runtime() === 'stand-in' ? { executablePath: standIn } : {}),
    args: [program, ...args],
    cwd: program,
    colorScheme: null, // or Playwright would overrule nativeTheme
    env: { ...inheritedEnvironment(), DESK_USER_DATA: userData, ...env },
  });
  const process = app.process();
  try {
    const endedEarly = once(process, 'exit').then(() => Promise.reject(new Error('The app ended at once.')));
    const page = await Promise.race([firstPage(app), endedEarly]);
    if (size) await (await app.browserWindow(page)).evaluate(setContentSize, size);
    return { app, page, process };
  } catch (error) {
    process.kill('SIGKILL');
    await ended(process);
    throw new Error(`The app did not show its page. It wrote:\n${outputOf(process)}`, { cause: error });
  }
}

async function firstPage(app: ElectronApplication): Promise<Page> {
  const page = await app.firstWindow();
  await page.waitForURL((url) => appAddress(url.href).startsWith('app://desk/'));
  return page;
}

function setContentSize(window: Electron.BrowserWindow, size: { width: number; height: number }): void {
  window.setContentSize(size.width, size.height);
}

/** The stand-in shows Chromium `app://desk/x` as `https://desk.app.localhost/x`. */
function appAddress(url: string): string {
  return url.replace(/^https:\/\/([^/]+)\.app\.localhost/, 'app://$1');
}

function inheritedEnvironment(): Record<string, string> {
  return Object.fromEntries(Object.entries(process.env).filter(isSet));
}

function isSet(entry: [string, string | undefined]): entry is [string, string] {
  return entry[1] !== undefined;
}

/** Waits for the end of the process; after ten seconds it is killed and the test fails. */
async function ended(process: ChildProcess): Promise<void> {
  if (process.exitCode !== null || process.signalCode !== null) return;
  const limit = new AbortController();
  const exit = once(process, 'exit').then(() => 'ended');
  const first = await Promise.race([exit, after(10_000, 'still running', { signal: limit.signal })]);
  limit.abort();
  if (first === 'ended') return;
  process.kill('SIGKILL');
  throw new Error('The app did not quit within ten seconds.');
}
