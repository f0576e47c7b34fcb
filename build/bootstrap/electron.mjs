/**
 * @file Electron's own binary: is it here, can it be fetched? `require('electron')` would start a download by itself,
 * and on a network that drops packets hang on it, so neither it nor `npx electron` is ever used to find out.
 */
import { existsSync, readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { pass } from './run.mjs';
import { root } from './toolchain.mjs';

const folder = join(root, 'node_modules/electron');

/** The installed binary's path, or null; ELECTRON_OVERRIDE_DIST_PATH names another. @returns {string | null} */
export function electronBinary() {
  try {
    const name = readFileSync(join(folder, 'path.txt'), 'utf8');
    const binary = join(process.env.ELECTRON_OVERRIDE_DIST_PATH ?? join(folder, 'dist'), name);
    return existsSync(binary) ? binary : null;
  } catch {
    return null;
  }
}

/** @returns {string} */
export function electronVersion() {
  const { version } = /** @type {{ version: string }} */ (
    JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  );
  return version;
}

/**
 * Fetches the binary if the place it comes from answers. Resolves to null when it is here, else to the reason why not.
 * @param {string} node @param {NodeJS.ProcessEnv} env @param {(line: string) => void} say @returns {Promise<string | null>}
 */
export async function fetchElectron(node, env, say) {
  const mirror = env.ELECTRON_MIRROR ?? env.npm_config_electron_mirror ?? 'https://github.com/';
  const unreachable = await whyUnreachable(new URL(mirror));
  if (unreachable && !env.HTTPS_PROXY && !env.https_proxy) return unreachable;
  say(`Fetching Electron ${electronVersion()}, once.`);
  const code = await pass(node, [join(folder, 'install.js')], { env });
  return electronBinary() ? null : `its own installer ended with ${code}`;
}

/** Three seconds to open a connection. @param {URL} place @returns {Promise<string | null>} */
function whyUnreachable({ hostname, port, protocol }) {
  return new Promise((resolve) => {
    const socket = connect({ host: hostname, port: Number(port) || (protocol === 'http:' ? 80 : 443) });
    const settle = (/** @type {string | null} */ reason) => {
      clearTimeout(limit);
      socket.destroy();
      resolve(reason);
    };
    const limit = setTimeout(() => settle(`${hostname} did not answer within 3 s`), 3000);
    socket.once('connect', () => settle(null));
    socket.once('error', (error) => settle(`${hostname} cannot be reached: ${reasonIn(error)}`));
  });
}

/** @param {Error & { code?: string }} error */
const reasonIn = (error) => error.code ?? error.message;
