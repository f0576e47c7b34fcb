import { builtinModules } from 'node:module';
import { resolve } from 'node:path';
import type { InlineConfig } from 'vite';
import { root } from './aliases.ts';

/** What is not bundled: the runtime itself, and packages with native code, which are loaded from disk. */
const loadedAtRunTime = ['electron', 'better-sqlite3', 'keytar', ...builtinModules, /^node:/];

/** One self-contained ES module for Node 24 in out/app, readable as written: its stack traces name our lines. */
export function nodeBundle(entry: string, fileName: string): InlineConfig {
  return {
    configFile: false,
    root,
    logLevel: 'warn',
    build: {
      outDir: 'out/app',
      emptyOutDir: false,
      target: 'node24',
      minify: false,
      lib: { entry: resolve(root, entry), formats: ['es'], fileName: () => fileName },
      rolldownOptions: { external: loadedAtRunTime, platform: 'node', output: { codeSplitting: false } },
    },
  };
}
