import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** What the window may load before its first screen, gzipped. */
export const firstLoadLimit = 80_000;

/** Bytes, gzipped, of all scripts and styles that a built page names itself; what it loads later is not counted. */
export function firstLoad(page: string): number {
  const named = readFileSync(page, 'utf8').matchAll(/(?:src|href)="([^"]+\.(?:js|css))"/g);
  const files = new Set([...named].map(([, file]) => join(dirname(page), file ?? '')));
  return [...files].reduce((sum, file) => sum + gzipSync(readFileSync(file), { level: 9 }).length, 0);
}
