/**
 * @file Are the bundles those of these sources? Contents are compared, not dates: a checkout sets dates as it likes.
 */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const sources = [
  'electron',
  'renderer',
  'build/vite',
  'build/bundle.mjs',
  'tsconfig.json',
  'package-lock.json',
];
const stamp = 'out/app.sources';

/** @param {string} root @returns {boolean} */
export function isBuilt(root) {
  try {
    return existsSync(join(root, 'out/app')) && readFileSync(join(root, stamp), 'utf8') === fingerprint(root);
  } catch {
    return false;
  }
}

/**
 * Remembers beside the bundles what they were made of; nothing while a build is under way.
 * @param {string} root @param {string} print
 */
export function markBuilt(root, print) {
  writeFileSync(join(root, stamp), print);
}

/** @param {string} root */
export function forgetBuilt(root) {
  rmSync(join(root, stamp), { force: true });
}

/** Names and contents of all sources as one sha-256. @param {string} root @returns {string} */
export function fingerprint(root) {
  const hash = createHash('sha256');
  for (const file of sources.flatMap((path) => filesAt(root, path)).sort()) {
    const content = readFileSync(join(root, file));
    hash.update(`${file}\0${content.length}\0`).update(content);
  }
  return hash.digest('hex');
}

/** @param {string} root @param {string} path @returns {string[]} */
function filesAt(root, path) {
  if (statSync(join(root, path)).isFile()) return [path];
  return readdirSync(join(root, path), { recursive: true, encoding: 'utf8' })
    .map((name) => join(path, name))
    .filter((file) => statSync(join(root, file)).isFile());
}
