import { ESLint } from 'eslint';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { plantedTree, repository } from './planted-tree.ts';

const breaches: [file: string, rule: string, source: string][] = [
  ['electron/work/a.ts', '@typescript-eslint/no-explicit-any', 'export const sent: any = 1;'],
  ['electron/work/b.ts', '@typescript-eslint/no-floating-promises', 'Promise.resolve(1);'],
  [
    'electron/work/c.ts',
    '@typescript-eslint/no-non-null-assertion',
    'export const first = (names: string[]) => names[0]!;',
  ],
  ['electron/work/d.ts', 'no-restricted-globals', `export const answer = fetch('https://api.example.com');`],
  [
    'electron/work/e.ts',
    'no-restricted-syntax',
    `export const answer = globalThis.fetch('https://api.example.com');`,
  ],
  ['electron/work/f.ts', 'no-eval', `eval('1');`],
  ['electron/work/g.ts', '@typescript-eslint/no-implied-eval', `new Function('return 1');`],
  ['electron/remote/order-post.ts', 'no-restricted-imports', `export { request } from 'undici';`],
  ['electron/remote/submit-order.ts', 'no-restricted-imports', `export { net } from 'electron';`],
  [
    'electron/remote/post-order.ts',
    'no-restricted-globals',
    `export const send = () => fetch('https://api.example.com');`,
  ],
  [
    'electron/shell/menu.ts',
    'no-restricted-syntax',
    `import { BrowserWindow } from 'electron';\nexport const other = new BrowserWindow();`,
  ],
  [
    'electron/shell/dock.ts',
    'no-restricted-syntax',
    `import * as electron from 'electron';\nexport const other = new electron.BrowserWindow();`,
  ],
  [
    'electron/shell/tray.ts',
    'no-restricted-syntax',
    `import { BrowserWindow as Pane } from 'electron';\nexport const other = new Pane();`,
  ],
  ['renderer/drafts/a.ts', 'no-restricted-globals', 'export const home = process.env.HOME;'],
  ['renderer/drafts/b.ts', 'no-restricted-syntax', `document.body.innerHTML = '<b>draft</b>';`],
  ['renderer/drafts/c.ts', 'no-restricted-syntax', `document.body['outerHTML'] = '<b>draft</b>';`],
  [
    'renderer/drafts/D.svelte',
    'svelte/no-at-html-tags',
    `<script lang="ts">\n  let { text }: { text: string } = $props();\n</script>\n\n{@html text}\n`,
  ],
];

const allowed = {
  'electron/shell/window.ts': `import { BrowserWindow } from 'electron';\nexport const only = new BrowserWindow();\n`,
  'electron/remote/read-orders.ts': `export const read = () => fetch('https://api.example.com');\n`,
};

test('the linter refuses what could send an order twice, make markup from text or hide a mistake', async () => {
  const planted = Object.fromEntries(breaches.map(([file, , source]) => [file, source]));
  const tree = plantedTree({ ...planted, ...allowed });
  const linter = new ESLint({ cwd: tree, overrideConfigFile: join(repository, 'build/eslint.config.js') });
  const results = await linter.lintFiles(['electron', 'renderer']);
  const seen = (file: string) =>
    results.find(({ filePath }) => filePath === join(tree, file))?.messages.map(({ ruleId }) => ruleId);
  for (const [file, rule] of breaches) expect(seen(file), file).toContain(rule);
  for (const file of Object.keys(allowed)) expect(seen(file), file).toEqual([]);
}, 120_000);
