/** @file Which runtime plays Electron: the real binary where it is installed, the stand-in otherwise. */
import path from 'node:path';
import { electronBinary } from '../../build/bootstrap/electron.mjs';

export type Runtime = 'electron' | 'stand-in';

export const root = path.resolve(import.meta.dirname, '../..');
export const standIn = path.join(root, 'test/standin/electron');

/**
 * DESK_RUNTIME chooses: `electron` fails where the binary is missing instead of falling back, `stand-in` ignores a binary
 * that is there. Unset, the binary is taken when there is one.
 */
export function runtime(): Runtime {
  const wanted = process.env.DESK_RUNTIME ?? '';
  if (!['', 'electron', 'stand-in'].includes(wanted)) {
    throw new Error(`DESK_RUNTIME is "${wanted}"; it can be "electron" or "stand-in", or left out.`);
  }
  if (wanted === 'electron' && electronBinary() === null) {
    throw new Error(
      'DESK_RUNTIME=electron, but the Electron binary is not installed: run "npx install-electron" where github.com ' +
        'can be reached, or set ELECTRON_OVERRIDE_DIST_PATH.',
    );
  }
  if (wanted !== 'stand-in' && electronBinary() !== null) return 'electron';
  if (process.platform !== 'win32') return 'stand-in';
  throw new Error('The stand-in runs on Linux and macOS only. On Windows run "npx install-electron" first.');
}
