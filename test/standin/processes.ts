import { execFileSync } from 'node:child_process';
import fs from 'node:fs';

/** Whether the process lives and its command line contains `word`: process ids are reused, and zombies have no command line. */
export function isRunning(pid: number, word: string): boolean {
  try {
    const line =
      process.platform === 'linux'
        ? fs.readFileSync(`/proc/${pid}/cmdline`, 'utf8')
        : execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' });
    return line.includes(word);
  } catch {
    return false;
  }
}
