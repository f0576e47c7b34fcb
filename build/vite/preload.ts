import { resolve } from 'node:path';
import type { InlineConfig } from 'vite';
import { root } from './aliases.ts';

/** A sandboxed preload is one plain CommonJS script; of Electron's modules it may ask for `electron` alone. */
export const preload: InlineConfig = {
  configFile: false,
  root,
  logLevel: 'warn',
  build: {
    outDir: 'out/app',
    emptyOutDir: false,
    target: 'chrome156',
    minify: false,
    lib: { entry: resolve(root, 'electron/preload.ts'), formats: ['cjs'], fileName: () => 'preload.cjs' },
    rolldownOptions: { external: ['electron'], output: { codeSplitting: false } },
  },
};
