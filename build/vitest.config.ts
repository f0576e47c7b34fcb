import { svelte } from '@sveltejs/vite-plugin-svelte';
import { svelteTesting } from '@testing-library/svelte/vite';
import { defineConfig } from 'vitest/config';
import { aliases, root } from './vite/aliases.ts';

/** Milliseconds. A busy machine is no fault of the code; a test that hangs ends all the same. */
const testTimeout = 30_000;

/**
 * Unit and integration tests: everything under test/ but what needs a browser engine or the stand-in runtime.
 * Plain Node; a component test asks for a document with `// @vitest-environment jsdom`.
 */
export default defineConfig({
  root,
  test: {
    reporters: ['default', 'json'],
    outputFile: { json: 'out/unit.json' },
    projects: [
      {
        root,
        test: {
          name: 'rooms',
          testTimeout,
          isolate: false, // no room keeps state in a module, so the files of a worker need no fresh one each
          include: ['test/**/*.test.ts'],
          exclude: ['test/renderer/**', 'test/journeys/**', 'test/standin/rules/**'],
        },
      },
      {
        root,
        plugins: [svelte({ configFile: false }), svelteTesting()],
        resolve: { alias: aliases },
        test: { name: 'window', testTimeout, include: ['test/renderer/**/*.test.ts'] },
      },
    ],
  },
});
