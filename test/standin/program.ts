/** @file Which program to run: Electron's command line is `electron [switches] <folder or main file> [arguments]`. */
import fs from 'node:fs';
import path from 'node:path';
import vm from 'node:vm';

export interface Program {
  /** The whole command line behind the executable. */
  args: string[];
  /** Scripts to load before the program (-r), as Playwright asks when it starts Electron itself. */
  before: string[];
  folder: string;
  main: string;
  manifest: Manifest;
}

interface Manifest {
  name?: string;
  productName?: string;
  version?: string;
  main?: string;
  type?: string;
}

/** Why the stand-in stops, with the exit code it stops with. */
export class Stop extends Error {
  readonly code: number;
  constructor(code: number, message: string) {
    super(message);
    this.code = code;
  }
}

/** Exit code when the program breaks a rule of Electron, or throws. */
export const broken = 70;

export function programIn(args: string[]): Program {
  const before: string[] = [];
  let target: string | undefined;
  for (let at = 0; at < args.length && target === undefined; at++) {
    const argument = args[at] ?? '';
    if (argument === '-r' || argument === '--require') before.push(args[++at] ?? '');
    else if (!argument.startsWith('-')) target = path.resolve(argument);
  }
  if (target === undefined) throw new Stop(1, 'no app given');
  const isFolder = fs.statSync(target, { throwIfNoEntry: false })?.isDirectory() === true;
  const folder = isFolder ? target : path.dirname(target);
  const manifest = manifestIn(folder) ?? {};
  const main = isFolder ? path.join(folder, manifest.main ?? 'index.js') : target;
  if (!fs.existsSync(main)) throw new Stop(1, `Unable to find an app at ${target}: ${main} does not exist`);
  return { args, before, folder, main, manifest };
}

/**
 * Whether the main file goes to import(): an .mjs file, or one below a package.json with "type": "module"
 * (Electron's docs/tutorial/esm.md). Everything else goes to require(), and must then be CommonJS.
 */
export function isModule(main: string): boolean {
  if (main.endsWith('.mjs')) return true;
  if (!main.endsWith('.cjs') && nearestManifest(path.dirname(main)).type === 'module') return true;
  try {
    const parameters = ['exports', 'require', 'module', '__filename', '__dirname'];
    vm.compileFunction(fs.readFileSync(main, 'utf8'), parameters, { filename: main });
  } catch (error) {
    const reason = `goes to require() (no .mjs, no "type": "module") but is not CommonJS: ${String(error)}`;
    throw new Stop(broken, `${main} ${reason}`);
  }
  return false;
}

function nearestManifest(folder: string): Manifest {
  const parent = path.dirname(folder);
  return manifestIn(folder) ?? (parent === folder ? {} : nearestManifest(parent));
}

function manifestIn(folder: string): Manifest | null {
  const file = path.join(folder, 'package.json');
  return fs.existsSync(file) ? (JSON.parse(fs.readFileSync(file, 'utf8')) as Manifest) : null;
}
