/** @file The scripts for both worlds as text: the modules beside this one without their types, joined into one script. */
import fs from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import path from 'node:path';
import type { IsolatedWorldOptions, MainWorldOptions } from './messages.ts';

/** Script for the page's own world. */
export function mainWorldScript(options: MainWorldOptions): string {
  const files = ['bridge.ts', 'main-world.ts'];
  return `(() => {${joined(files)}\nstartMainWorld(${JSON.stringify(options)});})();`;
}

/** Script for the preload's world; `preload` is the preload's source text. It stays outside, where our names are unknown. */
export function isolatedWorldScript(options: IsolatedWorldOptions, preload: string | null): string {
  const files = [
    '../wire.ts',
    'bridge.ts',
    'page-emitter.ts',
    'ipc-renderer.ts',
    'sandbox.ts',
    'isolated-world.ts',
  ];
  const parameters = 'require, process, exports, module, Buffer, global, setImmediate, clearImmediate';
  const preloadFunction = preload === null ? 'null' : `function (${parameters}) {${preload}\n}`;
  return `((preload) => {${joined(files)}\nstartIsolatedWorld(${JSON.stringify(options)}, preload);})(${preloadFunction});`;
}

const read = new Map<string, string>();

function joined(files: string[]): string {
  return files.map((file) => withoutTypes(path.join(import.meta.dirname, file))).join('\n');
}

/** The imports of each file are among the joined ones, so the words import and export only have to go. */
function withoutTypes(file: string): string {
  const known = read.get(file);
  if (known !== undefined) return known;
  const script = stripTypeScriptTypes(fs.readFileSync(file, 'utf8'))
    .replace(/^import [^;]*;$/gm, '')
    .replace(/^export /gm, '');
  read.set(file, script);
  return script;
}
