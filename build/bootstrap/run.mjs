/**
 * @file Children of the bootstrap: started, listened to, ended with us. Plain JavaScript for any Node >= 20.
 */
import { spawn } from 'node:child_process';
import { constants } from 'node:os';

/**
 * @typedef {{ env?: NodeJS.ProcessEnv, cwd?: string }} Place
 * @typedef {{ code: number, output: string }} Ended
 */

/**
 * Runs a command on our own terminal. Resolves to its exit code, 128 + n when signal n ended it.
 * @param {string} command @param {readonly string[]} args @param {Place} [place] @returns {Promise<number>}
 */
export function pass(command, args, place = {}) {
  return ended(spawn(command, args, { ...place, stdio: 'inherit' }));
}

/**
 * Runs a command and keeps what it says; `hear` gets each piece as it comes.
 * @param {string} command @param {readonly string[]} args @param {Place} [place]
 * @param {(piece: string) => void} [hear] @returns {Promise<Ended>}
 */
export async function capture(command, args, place = {}, hear = () => undefined) {
  const child = spawn(command, args, { ...place, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (/** @type {string} */ piece) => {
      output += piece;
      hear(piece);
    });
  }
  return { code: await ended(child), output };
}

/**
 * Hands our signals to the child until it has ended; a command that cannot start counts as 127, like in a shell.
 * @param {import('node:child_process').ChildProcess} child @returns {Promise<number>}
 */
export function ended(child) {
  const signals = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']);
  const forward = (/** @type {NodeJS.Signals} */ signal) => child.kill(signal);
  for (const signal of signals) process.on(signal, forward);
  return new Promise((resolve) => {
    const done = (/** @type {number} */ code) => {
      for (const signal of signals) process.off(signal, forward);
      resolve(code);
    };
    child.once('error', (error) => {
      console.error(error.message);
      done(127);
    });
    child.once('close', (code, signal) => done(code ?? 128 + (signal ? constants.signals[signal] : 0)));
  });
}
