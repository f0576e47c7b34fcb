/**
 * @file The walls: who may import whom, types included. What is not listed is a wall; test/architecture.test.ts holds
 * them. Each room has one rule, named after it.
 */
import type { ICruiseOptions, IFlattenedRuleSet } from 'dependency-cruiser';

const npm = (name: string) => `(^|/)node_modules/(@types/)?${name}/`;
const own = (room: string) => `^${room}/`;

const node = '^[a-z0-9_/]+$'; // a builtin stands here by its bare name, everything else as a path
const domain = own('electron/domain');
const contract = own('electron/contract');
const parts = own('renderer/parts');
const words = own('renderer/words');
const concept = 'renderer/(drafts|orders|forms|review|account|lines|care)/';
const concepts = `^${concept}`;
const svelte = npm('svelte');

/** Each room and what it may import beside itself. */
const rooms = {
  'electron/domain/': [],
  'electron/contract/': [domain, npm('valibot')],
  'electron/work/': [domain],
  'electron/store/': [domain, npm('better-sqlite3'), node],
  'electron/remote/': [domain, node],
  'electron/pictures/': [domain, node],
  'electron/vault/': [domain, npm('keytar'), node],
  'electron/patterns/': [domain, npm('re2js'), node],
  'electron/practice/': [domain, npm('hono'), npm('@hono/node-server'), node],
  'electron/answers/': [domain, contract, own('electron/work')],
  'electron/shell/': [domain, contract, npm('electron'), node],
  'electron/preload.ts': [contract, npm('electron')],
  'electron/(main|tenants).ts': ['^electron/', npm('electron'), npm('keytar'), node],
  'renderer/parts/': ['^electron/domain/(money|listed).ts', svelte],
  'renderer/words/': [domain, contract, parts],
  [concept]: [domain, contract, concepts, words, parts, svelte],
  'renderer/app/': [domain, contract, concepts, words, parts, svelte],
  'renderer/main.ts': [contract, own('renderer/app'), svelte],
  'build/': [domain, '(^|/)node_modules/', node, '^(tsconfig|package)\\.json$'],
};

const entries = '^(electron/(main|preload|(store|patterns)/worker|practice/cli)|renderer/main)\\.ts$';

export const rules: IFlattenedRuleSet = {
  forbidden: [
    ...Object.entries(rooms).map(([room, allowed]) => ({
      name: room,
      severity: 'error' as const,
      from: { path: `^${room}` },
      to: { pathNot: [`^${room}`, ...allowed] },
    })),
    {
      name: 'in no room',
      severity: 'error',
      from: { path: '^(electron|renderer)/', pathNot: Object.keys(rooms).map((room) => `^${room}`) },
      to: {},
    },
    { name: 'an entry is imported by nobody', severity: 'error', from: {}, to: { path: entries } },
    { name: 'in a circle', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'concepts in a circle',
      severity: 'error',
      scope: 'folder',
      from: { path: '^renderer/[a-z]+$' },
      to: { circular: true },
    },
    { name: 'not there', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
};

/** Types count; a component or a package is found as Vite finds it. */
export const reading: ICruiseOptions = {
  doNotFollow: { path: 'node_modules' },
  tsPreCompilationDeps: true,
  enhancedResolveOptions: {
    exportsFields: ['exports'],
    conditionNames: ['svelte', 'types', 'import', 'default'],
  },
};
