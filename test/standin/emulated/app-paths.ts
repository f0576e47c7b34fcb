import os from 'node:os';
import path from 'node:path';
import type { Program } from '../program.ts';

/** Folders that `app.getPath` knows, with Electron's defaults for Linux. */
export class AppPaths {
  name: string;
  readonly #chosen = new Map<string, string>();
  readonly #defaults: Record<string, () => string>;
  readonly #isReady: () => boolean;

  constructor({ manifest }: Program, isReady: () => boolean) {
    this.name = manifest.productName ?? manifest.name ?? 'Electron';
    this.#isReady = isReady;
    const home = os.homedir();
    const inHome = (folder: string) => () => path.join(home, folder);
    const inUserData = (folder: string) => () => path.join(this.get('userData'), folder);
    this.#defaults = {
      home: () => home,
      appData: () => process.env.XDG_CONFIG_HOME ?? path.join(home, '.config'),
      userData: () => path.join(this.get('appData'), this.name),
      sessionData: () => this.get('userData'),
      temp: () => os.tmpdir(),
      exe: () => process.execPath,
      desktop: inHome('Desktop'),
      documents: inHome('Documents'),
      downloads: inHome('Downloads'),
      logs: inUserData('logs'),
      crashDumps: inUserData('Crashpad'),
    };
  }

  get(name: string): string {
    const standard = this.#defaults[name];
    if (!standard) throw new Error(`Failed to get '${name}' path`);
    return this.#chosen.get(name) ?? standard();
  }

  set(name: string, folder: string): void {
    if (!this.#defaults[name]) throw new Error(`Failed to set path '${name}'`);
    if (!path.isAbsolute(folder)) throw new Error('Path must be absolute');
    if (this.#isReady() && (name === 'userData' || name === 'sessionData')) {
      throw new Error(`app.setPath('${name}') should be called before app is ready`);
    }
    this.#chosen.set(name, folder);
  }
}
