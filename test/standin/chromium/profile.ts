/** @file Chromium's profile folder serves one Chromium at a time. */
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import { isRunning } from '../processes.ts';

/**
 * Waits until no Chromium uses the folder. After a kill -9 the previous one needs some 50 ms to go, and one started
 * before that would hand our command over to it.
 */
export async function waitForProfile(folder: string): Promise<void> {
  fs.mkdirSync(folder, { recursive: true });
  for (let attempt = 0; attempt < 250; attempt++) {
    const owner = ownerOf(folder);
    if (owner === null) return;
    if (!isRunning(owner, folder)) {
      for (const file of ['SingletonLock', 'SingletonCookie', 'SingletonSocket']) {
        fs.rmSync(path.join(folder, file), { force: true });
      }
      return;
    }
    await after(20);
  }
  throw new Error(`stand-in: another Chromium still uses ${folder}`);
}

/** The lock is a symbolic link to "host-pid". */
function ownerOf(folder: string): number | null {
  try {
    return Number(fs.readlinkSync(path.join(folder, 'SingletonLock')).split('-').at(-1));
  } catch {
    return null;
  }
}
