/**
 * @file Children of the bootstrap: started, listened to, ended with us. Plain JavaScript for any Node >= 20.
 */
import { spawn } from 'node:child_process';
import { constants } from 'node:os';

/**
 * @typedef {{ env?: NodeJS.ProcessEnv, cwd?: string, shell?: boolean }} Place
 * @typedef {{ code: number, output: string }} Ended
 */

/** A reason to stop that a person can act on: its message is all that is shown. */
export class Stopped extends Error {}

/**
 * Runs one of the commands of package.json: its exit code becomes ours, a `Stopped` its sentence and 1.
 * @param {() => Promise<number>} main
 */
export async function script(main) {
  try {
    process.exitCode = await main();
  } catch (error) {
    if (!(error instanceof Stopped)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}

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
 * Hands our signals to the child and waits for its end; once told to end ourselves, we start nothing after it.
 * A command that cannot start counts as 127, like in a shell.
 * @param {import('node:child_process').ChildProcess} child @returns {Promise<number>}
 */
export function ended(child) {
  const signals = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']);
  let told = false;
  const forward = (/** @type {NodeJS.Signals} */ signal) => {
    told = true;
    // Ctrl-C in a terminal reaches the whole group by itself; a second one would cut the child's own ending short.
    if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal);
  };
  for (const signal of signals) process.on(signal, forward);
  return new Promise((resolve) => {
    const done = (/** @type {number} */ code) => {
      for (const signal of signals) process.off(signal, forward);
      if (told) process.exit(code);
      resolve(code);
    };
    child.once('error', (error) => {
      console.error(error.message);
      done(127);
    });
    child.once('exit', (code, signal) => {
      const result = code ?? 128 + (signal ? constants.signals[signal] : 0);
      heardOut(child, () => done(result));
    });
  });
}

/**
 * Waits for the child's last words, but not for a stranger that inherited its pipes and lives on.
 * @param {import('node:child_process').ChildProcess} child @param {() => void} done
 */
function heardOut(child, done) {
  const patience = setTimeout(() => {
    child.stdout?.destroy();
    child.stderr?.destroy();
  }, 2000);
  child.once('close', () => {
    clearTimeout(patience);
    done();
  });
}
