/**
 * @file What the pinned Electron offers, read from its own electron.d.ts: the stand-in refuses what is known but missing
 * here, and has nothing that is unknown there.
 */
import fs from 'node:fs';

const folder = new URL('../../node_modules/electron/', import.meta.url);
const text = fs.readFileSync(new URL('electron.d.ts', folder), 'utf8');

export const electronVersion = (
  JSON.parse(fs.readFileSync(new URL('package.json', folder), 'utf8')) as { version: string }
).version;

/** Names of the values that `import … from 'electron'` gives in the main process. */
export const mainProcessNames: readonly string[] = [
  ...new Set(
    ['Main', 'Common'].flatMap((namespace) =>
      namesIn(blockAt(`  namespace ${namespace} {`), /^ {4}(?:const|class|let) (\w+)/gm),
    ),
  ),
];

/** Members of an Electron class or interface, inherited ones included; none when electron.d.ts has no such type. */
export function membersOf(type: string): ReadonlySet<string> {
  return readType(type, (block) => namesIn(block, /^ {4}(?:readonly )?(\w+)\??[(:]/gm));
}

/** Static members of an Electron class, inherited ones included. */
export function staticsOf(type: string): ReadonlySet<string> {
  return readType(type, (block) => namesIn(block, /^ {4}static (?:readonly )?(\w+)\??[(:]/gm));
}

/** Events an Electron class or interface emits, inherited ones included. */
export function eventsOf(type: string): ReadonlySet<string> {
  return readType(type, (block) => namesIn(block, /^ {4}on\(event: '([\w-]+)'/gm));
}

function readType(type: string, read: (block: string) => string[]): Set<string> {
  const block = blockAt(`  interface ${type} `) || blockAt(`  class ${type} `);
  const parent = /^ {2}(?:interface|class) \w+ extends (\w+)/.exec(block)?.[1];
  return new Set([...(parent === undefined ? [] : readType(parent, read)), ...read(block)]);
}

function blockAt(start: string): string {
  const from = text.indexOf(`\n${start}`);
  return from < 0 ? '' : text.slice(from + 1, text.indexOf('\n  }\n', from));
}

function namesIn(block: string, pattern: RegExp): string[] {
  return [...block.matchAll(pattern)].map((match) => match[1] ?? '');
}
