/**
 * @file Which runtime shows the app on this machine: Electron where it is or can be fetched, else the stand-in.
 */
import { join } from 'node:path';
import { electronBinary, electronVersion, fetchElectron } from './electron.mjs';
import { Stopped } from './run.mjs';
import { systemHas } from './system.mjs';
import { root } from './toolchain.mjs';

/**
 * @typedef {{ name: string, executable: string, env: NodeJS.ProcessEnv, visible: boolean }} Runtime
 * @typedef {{ reason: string, remedy: string }} Obstacle
 */

/**
 * DESK_RUNTIME=electron fails rather than falls back, DESK_RUNTIME=stand-in takes the stand-in at once.
 * @param {string} node @param {NodeJS.ProcessEnv} env @param {(line: string) => void} say @returns {Promise<Runtime>}
 */
export async function chosenRuntime(node, env, say) {
  const obstacle = await obstacleToElectron(node, env, say);
  const binary = electronBinary();
  if (binary && !obstacle) return { name: 'Electron', executable: binary, env, visible: true };
  const { reason, remedy } = obstacle ?? { reason: 'Electron is gone again', remedy: '' };
  if (env.DESK_RUNTIME === 'electron') throw new Stopped(`Electron was asked for, but ${reason}. ${remedy}`);

  const visible = hasDisplay(env);
  say(
    `Mobproc Desk starts in its stand-in, because ${reason}: the same program with the same drafts, in a Chromium ` +
      `${visible ? 'window' : 'without a window, as there is no display'}. ${remedy}`,
  );
  await needChromium(visible, say);
  return {
    name: 'its stand-in',
    executable: join(root, 'test/standin/electron'),
    // The tests shut the stand-in off from the network; here a person may have a real connection.
    env: { ...env, STANDIN_NET: 'open', ...(visible ? { STANDIN_HEADED: '1' } : {}) },
    visible,
  };
}

/** @param {string} node @param {NodeJS.ProcessEnv} env @param {(line: string) => void} say @returns {Promise<Obstacle | null>} */
async function obstacleToElectron(node, env, say) {
  if (env.DESK_RUNTIME === 'stand-in') return { reason: 'DESK_RUNTIME=stand-in asks for it', remedy: '' };
  const unfetched = electronBinary() ? null : await fetchElectron(node, env, say);
  if (unfetched) {
    return {
      reason: `Electron ${electronVersion()} is not on this machine and could not be fetched (${unfetched})`,
      remedy:
        'For the real desktop app, start it where github.com can be reached, or point ELECTRON_MIRROR at a mirror or ' +
        'ELECTRON_OVERRIDE_DIST_PATH at an unpacked Electron.',
    };
  }
  if (hasDisplay(env)) return null;
  return {
    reason: 'this machine has no display',
    remedy: 'For the real desktop app, start it where one is.',
  };
}

/** @param {NodeJS.ProcessEnv} env */
function hasDisplay(env) {
  return process.platform !== 'linux' || Boolean(env.DISPLAY) || Boolean(env.WAYLAND_DISPLAY);
}

/** @param {boolean} visible @param {(line: string) => void} say */
async function needChromium(visible, say) {
  if (process.platform === 'win32') throw new Stopped('The stand-in runs on Linux and macOS only.');
  const there = await systemHas([visible ? 'browserWithWindows' : 'browser'], say);
  if (!there)
    throw new Stopped('Without a Chromium the stand-in has no window to show: start again when it is there.');
}
