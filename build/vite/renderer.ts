import { svelte } from '@sveltejs/vite-plugin-svelte';
import { resolve } from 'node:path';
import type { InlineConfig } from 'vite';
import { aliases, root } from './aliases.ts';

/** The window: relative addresses, since it is served from a scheme of our own. */
export const renderer: InlineConfig = {
  configFile: false,
  root: resolve(root, 'renderer'),
  base: './',
  logLevel: 'warn',
  plugins: [svelte({ configFile: false })],
  resolve: { alias: aliases },
  build: {
    outDir: resolve(root, 'out/app/renderer'),
    emptyOutDir: true,
    target: 'chrome156',
    // Fonts and images stay files of their own: the policy of the page allows no data: in fonts and scripts.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: { checks: { bundlerTimings: false } },
  },
};
