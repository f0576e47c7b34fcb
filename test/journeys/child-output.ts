/**
 * @file What an app writes, from its first byte on. Playwright hands the process over only when it runs, and what it wrote
 * until then would be lost; Node tells of every new process on a diagnostics channel.
 */
import type { ChildProcess } from 'node:child_process';
import { subscribe } from 'node:diagnostics_channel';

const written = new WeakMap<ChildProcess, string>();

subscribe('child_process', (message) => {
  const { process } = message as { process: ChildProcess }; // as Node documents this channel
  process.once('spawn', () => {
    if (!process.spawnargs.includes('--remote-debugging-port=0')) return; // not started by `_electron.launch`
    const hear = (bytes: Buffer) => written.set(process, outputOf(process) + bytes.toString());
    process.stdout?.on('data', hear);
    process.stderr?.on('data', hear);
  });
});

/** What a process that `_electron.launch` started has written to stdout and stderr so far. */
export function outputOf(process: ChildProcess): string {
  return written.get(process) ?? '';
}
