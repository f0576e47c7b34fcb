import { cruise } from 'dependency-cruiser';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { reading, rules } from '../build/walls.ts';
import { plantedTree, repository } from './build/planted-tree.ts';

const rooms = ['electron', 'renderer', 'build'];
const concept = 'renderer/(drafts|orders|forms|review|account|lines|care)/';
const composition = 'electron/(main|tenants).ts';

test('every arrow between our rooms is one that the design allows', async () => {
  expect(await brokenWalls(Object.fromEntries(rooms.flatMap(filesIn)))).toEqual([]);
}, 60_000);

test('a broken wall is seen, whichever it is', async () => {
  const breaches: [file: string, wall: string, source: string][] = [
    ['electron/domain/a.ts', 'electron/domain/', `import '../contract/there.ts';`],
    ['electron/domain/b.ts', 'electron/domain/', `import type { Stats } from 'node:fs';`],
    ['electron/domain/c.ts', 'electron/domain/', `import 'valibot';`],
    ['electron/contract/a.ts', 'electron/contract/', `import '../shell/there.ts';`],
    ['electron/work/a.ts', 'electron/work/', `import '../store/there.ts';`],
    ['electron/work/b.ts', 'electron/work/', `import type { There } from '../remote/there.ts';`],
    ['electron/work/c.ts', 'electron/work/', `export { readFile } from 'node:fs/promises';`],
    ['electron/store/a.ts', 'electron/store/', `import '../vault/there.ts';`],
    ['electron/remote/a.ts', 'electron/remote/', `import { net } from 'electron';`],
    ['electron/vault/a.ts', 'electron/vault/', `import '../remote/there.ts';`],
    ['electron/patterns/a.ts', 'electron/patterns/', `import '../work/there.ts';`],
    ['electron/practice/a.ts', 'electron/practice/', `import '../remote/there.ts';`],
    ['electron/answers/a.ts', 'electron/answers/', `import '../store/there.ts';`],
    ['electron/shell/a.ts', 'electron/shell/', `export const there = () => import('../store/there.ts');`],
    ['electron/shell/b.ts', 'electron/shell/', `import '../../test/standin/there.ts';`],
    ['electron/preload.ts', 'electron/preload.ts', `import './shell/there.ts';`],
    ['electron/main.ts', composition, `import '../test/standin/there.ts';`],
    ['renderer/parts/a.ts', 'renderer/parts/', `import '../words/there.ts';`],
    ['renderer/parts/b.ts', 'renderer/parts/', `import '@domain/there.ts';`],
    [
      'renderer/parts/C.svelte',
      'renderer/parts/',
      svelte(`import type { There } from '@contract/there.ts';`),
    ],
    ['renderer/words/a.ts', 'renderer/words/', `import '../orders/there.ts';`],
    ['renderer/account/a.ts', concept, `import '../app/there.ts';`],
    ['renderer/drafts/a.ts', concept, `import '../../electron/work/there.ts';`],
    ['renderer/app/a.ts', 'renderer/app/', `import 'node:fs';`],
    ['renderer/app/B.svelte', 'renderer/app/', svelte(`import '../../electron/practice/there.ts';`)],
    ['build/a.mjs', 'build/', `import '../test/standin/there.ts';`],
    ['electron/attic/a.ts', 'in no room', `import '../domain/there.ts';`],
    ['electron/store/b.ts', 'an entry is imported by nobody', `import './worker.ts';`],
    ['electron/patterns/b.ts', 'an entry is imported by nobody', `import './worker.ts';`],
    ['electron/domain/d-again.ts', 'in a circle', `import type { D } from './d.ts'; export type E = D[];`],
    ['renderer/forms', 'concepts in a circle', ''],
    ['renderer/lines', 'concepts in a circle', ''],
    ['electron/domain/e.ts', 'not there', `import './nowhere.ts';`],
    ['electron/domain/e.ts', 'electron/domain/', ''],
  ];
  const broken = await brokenWalls({
    ...Object.fromEntries(somethingEverywhere.map((file) => [file, 'export type There = true;'])),
    ...allowed,
    ...Object.fromEntries(
      breaches.filter(([, , source]) => source).map(([file, , source]) => [file, source]),
    ),
  });
  const seen = new Set(broken.map(({ file, wall }) => `${file.replace('.svelte.ts', '.svelte')}: ${wall}`));
  expect([...seen].sort()).toEqual(breaches.map(([file, wall]) => `${file}: ${wall}`).sort());
}, 60_000);

const somethingEverywhere = [
  ...['domain', 'contract', 'work', 'store', 'remote', 'vault', 'practice', 'shell'].map(
    (room) => `electron/${room}/there.ts`,
  ),
  ...['parts', 'words', 'orders', 'app'].map((room) => `renderer/${room}/there.ts`),
  'electron/store/worker.ts',
  'electron/patterns/worker.ts',
  'test/standin/there.ts',
];

const allowed = {
  'electron/domain/d.ts': `import type { E } from './d-again.ts'; export type D = E[];`,
  'electron/work/fine.ts': `import { There } from '../domain/there.ts';`,
  'renderer/app/Fine.svelte': svelte(`import '@domain/there.ts'; import '../orders/there.ts';`),
  'renderer/forms/a.ts': `import '../lines/b.ts';`,
  'renderer/lines/a.ts': `import '../forms/b.ts';`,
  'renderer/forms/b.ts': '',
  'renderer/lines/b.ts': '',
};

function svelte(script: string): string {
  return `<script lang="ts">\n${script}\n</script>\n<p>There</p>\n`;
}

interface Breach {
  file: string;
  imports: string;
  wall: string;
}

/**
 * What is cruised is a copy in which a component is its script alone: the cruiser would compile it first, and what it
 * imports for its types only would be gone by then.
 */
async function brokenWalls(sources: Record<string, string>): Promise<Breach[]> {
  const tree = plantedTree(Object.fromEntries(Object.entries(sources).map(scriptAlone)));
  const tsConfig = { fileName: join(tree, 'tsconfig.json') };
  const { output } = await cruise(rooms, {
    ...reading,
    tsConfig,
    ruleSet: rules,
    validate: true,
    baseDir: tree,
  });
  if (typeof output === 'string') throw new Error(`expected the cruise as an object, got: ${output}`);
  return output.summary.violations.map(({ from, to, rule }) => ({
    file: from,
    imports: to,
    wall: rule.name,
  }));
}

/** `import './A.svelte'` finds A.svelte.ts. */
function scriptAlone([file, text]: [string, string]): [string, string] {
  if (!file.endsWith('.svelte')) return [file, text];
  const scripts = [...text.matchAll(/<script[^>]*>([^]*?)<\/script>/g)];
  return [`${file}.ts`, scripts.map(([, script]) => script).join('\n')];
}

function filesIn(room: string): [string, string][] {
  return readdirSync(join(repository, room), { recursive: true, encoding: 'utf8' })
    .map((name) => `${room}/${name}`)
    .filter((file) => /\.(ts|svelte|mjs|cjs|js)$/.test(file))
    .map((file) => [file, readFileSync(join(repository, file), 'utf8')]);
}
