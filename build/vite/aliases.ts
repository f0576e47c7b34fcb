import { resolve } from 'node:path';
import tsconfig from '../../tsconfig.json' with { type: 'json' };

export const root = resolve(import.meta.dirname, '../..');

/**
 * The window's two doors into electron/, told once in tsconfig.json (`@domain/*`, `@contract/*`).
 * Vite's own `tsconfigPaths` does not see imports made in `.svelte` files.
 */
export const aliases = Object.entries(tsconfig.compilerOptions.paths).flatMap(([alias, folders]) =>
  folders.map((folder) => ({
    find: alias.replace('/*', ''),
    replacement: resolve(root, folder.replace('/*', '')),
  })),
);
