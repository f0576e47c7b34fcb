/**
 * @file Builds the app into out/app: main process, its two workers, preload and window.
 */
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { fingerprint, forgetBuilt, markBuilt } from './bootstrap/sources.mjs';
import { root } from './vite/aliases.ts';
import { firstLoad, firstLoadLimit } from './vite/first-load.ts';
import { nodeBundle } from './vite/node-side.ts';
import { preload } from './vite/preload.ts';
import { renderer } from './vite/renderer.ts';

const app = join(root, 'out/app');
const started = performance.now();
const sources = fingerprint(root);

forgetBuilt(root);
rmSync(app, { recursive: true, force: true });
mkdirSync(app, { recursive: true });
try {
  await Promise.all([
    build(nodeBundle('electron/main.ts', 'main.js')),
    build(nodeBundle('electron/store/worker.ts', 'store-worker.js')),
    build(nodeBundle('electron/patterns/worker.ts', 'pattern-worker.js')),
    build(preload),
    build(renderer),
  ]);
} catch (error) {
  console.error(error instanceof Error ? error.message : error); // the place in our sources; the stack is Vite's own
  process.exit(1);
}

const size = firstLoad(join(app, 'renderer/index.html'));
const kilobytes = (/** @type {number} */ bytes) => `${(bytes / 1000).toFixed(1)} KB`;
if (size > firstLoadLimit) {
  console.error(
    `The window's first load is ${kilobytes(size)} gzipped, over its ${kilobytes(firstLoadLimit)}: load later what the first screen does not show.`,
  );
  process.exit(1);
}
markBuilt(root, sources);
console.log(
  `built out/app in ${((performance.now() - started) / 1000).toFixed(1)} s; first load of the window ${kilobytes(size)} gzipped (limit ${kilobytes(firstLoadLimit)})`,
);
