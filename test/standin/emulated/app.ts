import { EventEmitter } from 'node:events';
import type { App, CommandLine, Settings } from 'electron';
import { electronVersion } from '../electron-types.ts';
import { mention } from '../events.ts';
import { type Emulates, refuseMissing, refuseUnknownEvents } from '../guard.ts';
import type { World } from '../world.ts';

export class StandInApp extends EventEmitter implements Emulates<App> {
  readonly commandLine: CommandLine;
  readonly isPackaged = false;
  readonly #world: World;

  constructor(world: World) {
    super();
    refuseUnknownEvents(this, 'App', 'app');
    this.#world = world;
    this.commandLine = commandLineOf(world);
  }

  get name(): string {
    return this.#world.paths.name;
  }
  set name(name: string) {
    this.#world.paths.name = name;
  }
  getName(): string {
    return this.name;
  }
  setName(name: string): void {
    this.name = name;
  }
  getVersion(): string {
    return this.#world.program.manifest.version ?? electronVersion;
  }
  getAppPath(): string {
    return this.#world.program.folder;
  }
  getLocale(): string {
    return 'en-US';
  }
  getSystemLocale(): string {
    return 'en-US';
  }
  getPreferredSystemLanguages(): string[] {
    return ['en-US'];
  }
  getPath(name: string): string {
    return this.#world.paths.get(name);
  }
  setPath(name: string, folder: string): void {
    this.#world.paths.set(name, folder);
  }

  isReady(): boolean {
    return this.#world.life.isReady;
  }
  whenReady(): Promise<void> {
    return this.#world.life.whenReady();
  }
  quit(): void {
    this.#world.life.quit();
  }
  exit(code = 0): void {
    void this.#world.life.exit(code);
  }
  relaunch(): void {
    mention('app.relaunch');
  }

  requestSingleInstanceLock(additionalData?: Record<string, unknown>): boolean {
    return this.#world.instance.request(additionalData);
  }
  hasSingleInstanceLock(): boolean {
    return this.#world.instance.isHeld;
  }
  releaseSingleInstanceLock(): void {
    this.#world.instance.release();
  }

  enableSandbox(): void {
    this.#world.life.requireNotReady('app.enableSandbox()');
  }
  disableHardwareAcceleration(): void {
    this.#world.life.requireNotReady('app.disableHardwareAcceleration()');
  }
  focus(): void {
    this.#world.focused?.focus();
  }
  setAppUserModelId(): void {}
  setAboutPanelOptions(): void {}
  showAboutPanel(): void {
    mention('app.showAboutPanel');
  }
  setBadgeCount(count = 0): boolean {
    mention('app.setBadgeCount', String(count));
    return true;
  }
  setLoginItemSettings(settings: Settings): void {
    mention('app.setLoginItemSettings', JSON.stringify(settings));
  }
}

refuseMissing(StandInApp.prototype, 'App', 'app');

function commandLineOf({ program, life }: World): CommandLine {
  const find = (name: string) =>
    program.args.find((argument) => argument === `--${name}` || argument.startsWith(`--${name}=`));
  const commandLine: Partial<CommandLine> = {
    appendSwitch: (name) => {
      life.requireNotReady('app.commandLine.appendSwitch()');
      mention('app.commandLine.appendSwitch', name);
    },
    hasSwitch: (name) => find(name) !== undefined,
    getSwitchValue: (name) => find(name)?.slice(name.length + 3) ?? '',
  };
  return refuseMissing(commandLine, 'CommandLine', 'app.commandLine') as CommandLine; // what lacks, throws
}
