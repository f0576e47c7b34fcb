/**
 * @file Type-checks every room by itself, so that a room sees only the words its own tsconfig gives it.
 */
import { resolve } from 'node:path';
import { capture } from './bootstrap/run.mjs';

const ours = resolve(import.meta.dirname, '..');
const tsc = resolve(ours, 'node_modules/typescript/bin/tsc');
const svelteCheck = resolve(ours, 'node_modules/svelte-check/bin/svelte-check');

export const rooms = ['renderer', 'test', 'electron', 'electron/domain', 'electron/contract', 'build'];

/**
 * Checks the rooms of one tree, two at a time. Resolves to what the compilers found in each room with errors.
 * @param {string} tree @param {readonly string[]} names @returns {Promise<{ room: string, errors: string }[]>}
 */
export async function typeErrors(tree, names) {
  const waiting = [...names];
  /** @type {{ room: string, errors: string }[]} */
  const found = [];
  const worker = async () => {
    for (let room = waiting.shift(); room !== undefined; room = waiting.shift()) {
      const { code, output } = await check(tree, room);
      if (code !== 0) found.push({ room, errors: output.trim() || `ended with ${code}` });
    }
  };
  await Promise.all([worker(), worker()]);
  return found;
}

/**
 * svelte-check where there are components (it reads the room's .ts files too), tsc everywhere else.
 * @param {string} tree @param {string} room
 */
function check(tree, room) {
  const project = resolve(tree, room, 'tsconfig.json');
  const command =
    room === 'renderer'
      ? [
          svelteCheck,
          '--workspace',
          resolve(tree, room),
          '--tsconfig',
          project,
          '--fail-on-warnings',
          '--output',
          'human',
        ]
      : [tsc, '--project', project, '--pretty', 'false'];
  return capture(process.execPath, command, { cwd: tree });
}

if (process.argv[1] === import.meta.filename) {
  const found = await typeErrors(ours, rooms);
  for (const { room, errors } of found) console.error(`${room}:\n${errors}\n`);
  process.exitCode = found.length > 0 ? 1 : 0;
}
