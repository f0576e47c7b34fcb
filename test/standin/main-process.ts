/** @file Makes this Node process look like, and be as strict as, Electron's main process. */
import fs from 'node:fs';
import path from 'node:path';
import { electronVersion } from './electron-types.ts';
import { broken, type Program } from './program.ts';

export function becomeMainProcess(program: Program): void {
  process.argv = [process.argv[0] ?? '', ...program.args];
  Object.assign(process.versions, { electron: electronVersion, chrome: '0.0.0.0' });
  Object.assign(process, {
    type: 'browser',
    defaultApp: true,
    resourcesPath: path.join(program.folder, 'resources'),
    sandboxed: false,
    contextIsolated: false,
  });
}

/** Electron has an ABI number of its own: only Node-API addons load in both. */
export function refuseForeignAddons(): void {
  const open = process.dlopen.bind(process);
  process.dlopen = (module: object, file: string, flags?: number) => {
    const addon = fs.readFileSync(file);
    if (!addon.includes('napi_register_module_v1') && !addon.includes('napi_module_register')) {
      throw new Error(`stand-in rule: ${file} is not a Node-API addon; Electron could not load this build`);
    }
    if (flags === undefined) open(module, file);
    else open(module, file, flags);
  };
}

/** Electron shows a box, or only warns, and goes on; a test run must fail instead. The app's own listeners come first. */
export function failOnErrors(): void {
  for (const kind of ['uncaughtException', 'unhandledRejection'] as const) {
    process.on(kind, (error: unknown) => {
      if (process.listenerCount(kind) > 1) return;
      console.error(`stand-in: A JavaScript error occurred in the main process (${kind})\n`, error);
      process.exit(broken);
    });
  }
}
