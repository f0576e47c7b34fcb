/** @file Which runtime plays Electron: the real binary where it is installed, the stand-in otherwise. */
import fs from 'node:fs';
import path from 'node:path';

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

/** The installed Electron binary, or null. Never asks the package itself: without a binary that starts a download. */
export function electronBinary(): string | null {
  const folder = path.join(root, 'node_modules/electron');
  const name = path.join(folder, 'path.txt');
  if (!fs.existsSync(name)) return null;
  const dist = process.env.ELECTRON_OVERRIDE_DIST_PATH ?? path.join(folder, 'dist');
  const binary = path.join(dist, fs.readFileSync(name, 'utf8'));
  return fs.existsSync(binary) ? binary : null;
}
