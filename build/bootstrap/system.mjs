/**
 * @file What the tests and the stand-in need of a Linux system beside the npm packages. macOS and Windows bring their
 * own keychain and can fetch Electron's binary, so nothing is asked of them.
 */
import { spawnSync } from 'node:child_process';
import { accessSync, constants, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { capture } from './run.mjs';

/** How each family of systems installs a package. */
const install = {
  debian: 'apt-get install -y --no-install-recommends',
  ubuntu: 'apt-get install -y --no-install-recommends',
  fedora: 'dnf install -y',
  arch: 'pacman -S --needed --noconfirm',
};

/**
 * A part is there when one of its programs is on PATH, or its library is known to the loader.
 * @typedef {keyof typeof install} Family
 * @typedef {{ programs?: string[], library?: string, packages: Record<Family, string> }} Part
 */

const chromium = { ubuntu: 'chromium-browser', fedora: 'chromium', arch: 'chromium' };
const browsers = ['chromium', 'chromium-browser', 'google-chrome'];

/** @satisfies {Record<string, Part>} */
const parts = {
  browser: {
    programs: ['chromium-headless-shell', ...browsers],
    packages: { ...chromium, debian: 'chromium-headless-shell' },
  },
  browserWithWindows: { programs: browsers, packages: { ...chromium, debian: 'chromium' } },
  keyring: {
    programs: ['gnome-keyring-daemon'],
    packages: {
      debian: 'gnome-keyring',
      ubuntu: 'gnome-keyring',
      fedora: 'gnome-keyring',
      arch: 'gnome-keyring',
    },
  },
  messageBus: {
    programs: ['dbus-run-session'],
    packages: { debian: 'dbus', ubuntu: 'dbus', fedora: 'dbus-daemon', arch: 'dbus' },
  },
  secretService: {
    library: 'libsecret-1.so.0',
    packages: { debian: 'libsecret-1-0', ubuntu: 'libsecret-1-0', fedora: 'libsecret', arch: 'libsecret' },
  },
};

/**
 * Sees to the named parts: on Debian as root it installs what is missing, elsewhere it says how to.
 * False when some are missing still.
 * @param {readonly (keyof typeof parts)[]} names @param {(line: string) => void} say @returns {Promise<boolean>}
 */
export async function systemHas(names, say) {
  if (process.platform !== 'linux') return true;
  const missing = () => names.map((name) => parts[name]).filter((part) => !isThere(part));
  if (missing().length === 0) return true;

  const family = familyOf(osRelease());
  const packages = missing().map((part) => part.packages[family ?? 'debian']);
  const isRoot = process.getuid?.() === 0;
  if (family === 'debian' && isRoot) {
    say(`Installing system packages: ${packages.join(', ')}.`);
    await aptGet(packages, say);
    return missing().length === 0;
  }
  const command = `${isRoot ? '' : 'sudo '}${install[family ?? 'debian']} ${packages.join(' ')}`;
  say(
    `Some system packages are missing. ${family ? 'Install them with' : 'On Debian it would be'}: ${command}`,
  );
  return false;
}

/** @param {Part} part */
function isThere({ programs, library }) {
  if (library) return spawnSync('/sbin/ldconfig', ['-p'], { encoding: 'utf8' }).stdout.includes(library);
  return programs?.some(isOnPath) ?? false;
}

/** @param {string} program */
function isOnPath(program) {
  return (process.env.PATH ?? '').split(delimiter).some((folder) => {
    try {
      accessSync(join(folder, program), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

function osRelease() {
  try {
    return readFileSync('/etc/os-release', 'utf8');
  } catch {
    return '';
  }
}

/**
 * The nearest relative whose packages we know: Mint is `ubuntu debian`, Rocky `rhel centos fedora`.
 * @param {string} release the text of /etc/os-release @returns {Family | undefined}
 */
export function familyOf(release) {
  const value = (/** @type {string} */ key) =>
    new RegExp(`^${key}="?([^"\\n]*)`, 'm').exec(release)?.[1] ?? '';
  const relatives = [value('ID'), ...value('ID_LIKE').split(' ')];
  const known = /** @type {Family[]} */ (Object.keys(install));
  return relatives.map((name) => known.find((family) => family === name)).find(Boolean);
}

/** @param {readonly string[]} packages @param {(line: string) => void} say */
async function aptGet(packages, say) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const patient = ['-o', 'DPkg::Lock::Timeout=300', '-o', 'Acquire::Retries=3'];
  for (const args of [['update'], ['install', '-y', '--no-install-recommends', ...packages]]) {
    const { code, output } = await capture('apt-get', [...patient, ...args], { env });
    if (code !== 0) say(`${output.trim()}\napt-get ${args[0]} failed (${code}).`);
  }
}
