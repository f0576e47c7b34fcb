/** @file A sandboxed preload is one plain CommonJS script (Electron's docs/tutorial/sandbox.md). */
import fs from 'node:fs';
import path from 'node:path';
import vm from 'node:vm';

const available = new Set(
  ['electron', 'electron/renderer', 'electron/common', 'events', 'timers', 'url'].flatMap((name) => [
    name,
    `node:${name}`,
  ]),
);

/** The preload's source text. Throws when Electron could not run it. */
export function readPreload(file: string): string {
  if (!path.isAbsolute(file)) throw new Error(`stand-in rule: preload must be an absolute path: ${file}`);
  if (file.endsWith('.mjs')) {
    throw new Error('stand-in rule: a sandboxed preload cannot be an ES module (.mjs)');
  }
  const source = fs.readFileSync(file, 'utf8');
  try {
    vm.compileFunction(source, ['require', 'process', 'exports', 'module'], { filename: file });
  } catch (error) {
    throw new Error(`stand-in rule: the sandboxed preload is not a plain CommonJS script: ${String(error)}`, {
      cause: error,
    });
  }
  for (const [, , name = ''] of source.matchAll(/\brequire\((["'`])([^"'`]+)\1\)/g)) {
    if (available.has(name)) continue;
    throw new Error(
      `stand-in rule: the sandboxed preload requires '${name}'; only electron, events, timers and url exist there`,
    );
  }
  return source;
}
