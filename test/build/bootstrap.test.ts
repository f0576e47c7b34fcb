import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fingerprint, forgetBuilt, isBuilt, markBuilt } from '../../build/bootstrap/sources.mjs';
import { familyOf } from '../../build/bootstrap/system.mjs';
import { firstLoad } from '../../build/vite/first-load.ts';
import { plantedTree } from './planted-tree.ts';

const sources = {
  'electron/main.ts': 'export const one = 1;',
  'renderer/index.html': '<p>one</p>',
  'build/vite/renderer.ts': '',
  'build/bundle.mjs': '',
  'package-lock.json': '{}',
};

test('the bundles are built again when a source changes, comes or goes, and after a build that did not end', () => {
  const tree = plantedTree(sources);
  expect(isBuilt(tree)).toBe(false);
  mkdirSync(join(tree, 'out/app'), { recursive: true });
  markBuilt(tree, fingerprint(tree));
  expect(isBuilt(tree)).toBe(true);

  writeFileSync(join(tree, 'electron/main.ts'), 'export const one = 2;');
  expect(isBuilt(tree)).toBe(false);
  writeFileSync(join(tree, 'electron/main.ts'), sources['electron/main.ts']);
  writeFileSync(join(tree, 'renderer/late.ts'), '');
  expect(isBuilt(tree)).toBe(false);
  rmSync(join(tree, 'renderer/late.ts'));
  expect(isBuilt(tree)).toBe(true);

  forgetBuilt(tree);
  expect(isBuilt(tree)).toBe(false);
});

test('the first load counts what the page names, not what comes later', () => {
  const tree = plantedTree({
    'page/index.html':
      '<script type="module" src="./a.js"></script><link rel="stylesheet" href="./b.css"><img src="c.png">',
    'page/a.js': 'import("./late.js")',
    'page/b.css': 'p { color: red }',
    'page/late.js': 'x'.repeat(100_000),
    'page/c.png': 'x'.repeat(100_000),
  });
  const size = firstLoad(join(tree, 'page/index.html'));
  expect(size).toBeGreaterThan(40);
  expect(size).toBeLessThan(100);
});

test.each([
  ['debian', 'PRETTY_NAME="Debian GNU/Linux 12 (bookworm)"\nID=debian\n'],
  ['ubuntu', 'ID=linuxmint\nID_LIKE="ubuntu debian"\n'],
  ['fedora', 'ID="rocky"\nID_LIKE="rhel centos fedora"\n'],
  ['arch', 'ID=arch\n'],
  [undefined, 'ID=nixos\n'],
  [undefined, ''],
])('the system packages are those of the nearest known relative: %s', (family, release) => {
  expect(familyOf(release)).toBe(family);
});
