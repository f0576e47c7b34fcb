/**
 * @file Are the npm packages those of this lockfile? If not, install them once, quietly.
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { capture, Stopped } from './run.mjs';
import { environment, node24, npm, root, withoutNode24 } from './toolchain.mjs';

const lockfile = join(root, 'package-lock.json');
const stamp = join(root, 'node_modules/.desk-lock');
const keychain = join(root, 'node_modules/keytar/build/Release/keytar.node');

/**
 * Installs what is missing and returns the Node 24 that everything else runs on, with the environment for it.
 * @param {(line: string) => void} say @returns {Promise<{ node: string, env: NodeJS.ProcessEnv }>}
 */
export async function installed(say) {
  const missing = whatIsMissing();
  if (missing) {
    say(`Installing the npm packages: ${missing}. This takes a minute or two.`);
    await install();
    writeFileSync(stamp, contentOfStamp());
    const still = whatIsMissing();
    if (still) throw new Stopped(`npm ended well, and yet ${still}.`);
  }
  const node = node24();
  if (!node) throw new Stopped(withoutNode24);
  return { node, env: environment(node) };
}

/** In words, or null when all is there. */
function whatIsMissing() {
  if (!existsSync(join(root, 'node_modules'))) return 'there are none yet';
  if (!existsSync(stamp)) return 'it is not known that all are there';
  if (readFileSync(stamp, 'utf8') !== contentOfStamp())
    return 'the lockfile or this machine is another than theirs';
  if (!existsSync(keychain)) return 'the keychain library is missing';
  return node24() ? null : 'Node 24 is missing';
}

/** The lockfile's sha-256, and the platform, since some packages hold its binaries. */
function contentOfStamp() {
  const lock = existsSync(lockfile) ? readFileSync(lockfile) : '';
  return `${createHash('sha256').update(lock).digest('hex')} ${process.platform} ${process.arch}\n`;
}

/** Of all packages only keytar needs its install script (it picks its prebuilt binary), so only that one runs. */
async function install() {
  await quietly([
    existsSync(lockfile) ? 'ci' : 'install',
    '--ignore-scripts',
    '--include=dev',
    '--include=optional',
  ]);
  await quietly(['rebuild', 'keytar']);
}

/** @param {readonly string[]} args */
async function quietly(args) {
  const { command, args: all, shell } = npm([...args, '--no-audit', '--no-fund', '--loglevel=error']);
  const { code, output } = await capture(command, all, { cwd: root, shell });
  if (code !== 0)
    throw new Stopped(`${output.trim()}\nnpm ${args[0]} failed (${code}). Nothing else was started.`);
}
