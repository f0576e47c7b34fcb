import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { onTestFinished } from 'vitest';

export const repository = resolve(import.meta.dirname, '../..');

const settings = [
  'package.json',
  'tsconfig.json',
  'electron/tsconfig.json',
  'electron/domain/tsconfig.json',
  'electron/contract/tsconfig.json',
  'renderer/tsconfig.json',
];

/**
 * A repository with our settings and only these files, to see rules broken on purpose. It stands inside out/, so that
 * packages are found as ever, and goes when the test has finished.
 */
export function plantedTree(files: Readonly<Record<string, string>>): string {
  mkdirSync(join(repository, 'out'), { recursive: true });
  const tree = mkdtempSync(join(repository, 'out/planted-'));
  onTestFinished(() => rmSync(tree, { recursive: true, force: true }));
  for (const file of settings) cpSync(join(repository, file), join(tree, file));
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(join(tree, dirname(file)), { recursive: true });
    writeFileSync(join(tree, file), text);
  }
  return tree;
}
