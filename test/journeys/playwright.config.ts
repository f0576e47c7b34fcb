import path from 'node:path';
import { defineConfig } from '@playwright/test';
import { root, runtime } from './runtime.ts';

const inWorker = process.env.TEST_WORKER_INDEX !== undefined; // every worker reads this file again
const kind = runtime();
if (!inWorker) {
  console.log(
    kind === 'electron' ? 'Runtime: the Electron binary.' : 'Runtime: the stand-in (Node and Chromium).',
  );
}

/** Journeys drive the built app; rules check the stand-in itself, so the real binary has no use for them. */
export default defineConfig({
  outputDir: path.join(root, 'out/test-results'),
  reporter: [['list'], ['json', { outputFile: path.join(root, 'out/journeys.json') }]],
  workers: 2,
  retries: 0,
  timeout: 60_000,
  projects: [
    { name: 'journeys', testDir: import.meta.dirname },
    ...(kind === 'stand-in' ? [{ name: 'rules', testDir: path.join(root, 'test/standin/rules') }] : []),
  ],
});
