/** @file One Chromium process. The pipe is its leash: when this process dies, however it dies, Chromium exits as well. */
import { type ChildProcess, spawn } from 'node:child_process';
import type { Readable, Writable } from 'node:stream';
import { setTimeout as after } from 'node:timers/promises';
import { type CdpSession, Connection } from './connection.ts';
import { chromiumExecutable, chromiumSwitches } from './executable.ts';
import { waitForProfile } from './profile.ts';

export interface ChromiumOptions {
  profile: string;
  headless: boolean;
  /** Whether to open a port as well, for Playwright. */
  port: boolean;
  /** Further switches, such as --lang. */
  switches: string[];
}

export class Chromium {
  readonly headless: boolean;
  readonly browser: CdpSession;
  readonly connection: Connection;
  readonly #options: ChromiumOptions;
  readonly #child: ChildProcess;
  /** Settled when the process has ended. */
  readonly exited: Promise<void>;
  hasExited = false;

  /** Starts Chromium without any window. */
  static async start(options: ChromiumOptions): Promise<Chromium> {
    await waitForProfile(options.profile);
    const { profile, headless, port, switches } = options;
    const child = spawn(
      chromiumExecutable(headless),
      [
        ...chromiumSwitches(profile, headless),
        '--no-startup-window',
        '--remote-debugging-pipe',
        ...(port ? ['--remote-debugging-port=0'] : []),
        ...switches,
      ],
      { stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'] },
    );
    return new Chromium(options, child);
  }

  private constructor(options: ChromiumOptions, child: ChildProcess) {
    this.#options = options;
    this.#child = child;
    this.headless = options.headless;
    const [, , errors, down, up] = child.stdio as [null, null, Readable, Writable, Readable]; // as spawned above
    this.connection = new Connection(down, up);
    this.browser = this.connection.browser;
    errors.on('data', passOn);
    this.exited = new Promise((resolve) => {
      const gone = () => {
        this.hasExited = true;
        this.connection.close();
        resolve();
      };
      child.once('exit', gone);
      child.once('error', gone);
    });
  }

  get pid(): number {
    return this.#child.pid ?? 0;
  }

  /**
   * Asks for an app window: no tab strip, no address bar. The protocol cannot make one, but a second Chromium process on
   * the same profile hands its `--app=` to this one and ends. The window comes as a new target that shows `url`.
   */
  openAppWindow(url: string): void {
    const { profile, headless } = this.#options;
    spawn(chromiumExecutable(headless), [...chromiumSwitches(profile, headless), `--app=${url}`], {
      stdio: 'ignore',
    });
  }

  async stop(): Promise<void> {
    if (this.hasExited) return;
    this.browser.send('Browser.close').catch(() => {}); // its answer is its end
    await Promise.race([this.exited, after(3000)]);
  }
}

/** Playwright waits for the line about DevTools; the rest of what Chromium says only helps when looking for a fault. */
function passOn(bytes: Buffer): void {
  for (const line of bytes.toString().split('\n')) {
    if (/^DevTools listening on|Unable to open X display|Missing X server/.test(line))
      process.stderr.write(`${line}\n`);
    else if (process.env.STANDIN_DEBUG && line) process.stderr.write(`[chromium] ${line}\n`);
  }
}
