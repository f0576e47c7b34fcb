/** @file What the emulated modules share: the program, its browser, its windows, and its life from start to quit. */
import path from 'node:path';
import { Chromium } from './chromium/chromium.ts';
import { type Target, type TargetRequest, Targets } from './chromium/targets.ts';
import { AppPaths } from './emulated/app-paths.ts';
import { SingleInstance } from './emulated/single-instance.ts';
import type { StandInApp } from './emulated/app.ts';
import type { StandInWindow } from './emulated/browser-window.ts';
import { StandInIpcMain } from './emulated/ipc-main.ts';
import type { StandInSession } from './emulated/session.ts';
import { Life } from './life.ts';
import type { Program } from './program.ts';
import { Schemes } from './schemes.ts';

export type ColorScheme = 'system' | 'light' | 'dark';

export class World {
  readonly program: Program;
  readonly headless = process.env.STANDIN_HEADED !== '1';
  readonly paths: AppPaths;
  readonly instance: SingleInstance;
  readonly life: Life;
  readonly schemes = new Schemes();
  readonly ipcMain = new StandInIpcMain();
  readonly sessions = new Map<string, StandInSession>();
  readonly windows = new Map<number, StandInWindow>();
  focused: StandInWindow | null = null;
  colorScheme: ColorScheme = 'system';
  userAgent = '';
  #app: StandInApp | null = null;
  #chromium: Chromium | null = null;
  #targets: Targets | null = null;

  constructor(program: Program) {
    this.program = program;
    this.paths = new AppPaths(program, () => this.life.isReady);
    this.instance = new SingleInstance(
      () => this.paths.get('userData'),
      ({ argv, cwd, additionalData }) => this.app.emit('second-instance', {}, argv, cwd, additionalData),
    );
    this.life = new Life(this);
  }

  get app(): StandInApp {
    if (!this.#app) throw new Error('stand-in: the world has no app yet');
    return this.#app;
  }
  set app(app: StandInApp) {
    this.#app = app;
  }

  get chromium(): Chromium {
    if (!this.#chromium) throw new Error('stand-in: Chromium has not been started yet');
    return this.#chromium;
  }

  get hasChromium(): boolean {
    return this.#chromium !== null;
  }

  /** Starts Chromium on a profile inside the app's own folder, so that localStorage survives a restart. */
  async start(driver: Promise<void>): Promise<void> {
    const { args } = this.program;
    const chromium = await Chromium.start({
      profile: path.join(this.paths.get('sessionData'), 'stand-in-profile'),
      headless: this.headless,
      port: args.some((argument) => argument.startsWith('--remote-debugging-port')),
      switches: args.filter((argument) => /^--(lang|force-device-scale-factor)=/.test(argument)),
    });
    this.#chromium = chromium;
    void chromium.exited.then(() => {
      if (this.life.isEnding) return;
      console.error('stand-in: Chromium exited');
      process.exit(1);
    });
    const { product, userAgent } = await chromium.browser.send('Browser.getVersion');
    this.userAgent = userAgent.replace('HeadlessChrome', 'Chrome');
    Object.assign(process.versions, { chrome: product.split('/')[1] });
    this.#targets = await Targets.of(chromium, {
      onUninvited: ({ openerId, url }) =>
        this.#windowBehind(openerId)?.webContents.standIn.openedByChromium(url),
      onClosed: (targetId) => this.#windowBehind(targetId)?.standIn.gone(),
    });
    await driver;
    this.life.becomeReady();
  }

  openTarget(request: TargetRequest): Promise<Target> {
    if (!this.#targets) throw new Error('stand-in: Chromium has not been started yet');
    return this.#targets.open(request);
  }

  #windowBehind(targetId: string | undefined): StandInWindow | undefined {
    return [...this.windows.values()].find(({ webContents }) => webContents.standIn.targetId === targetId);
  }
}
