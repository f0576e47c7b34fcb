/**
 * @file One stage of `npm test` as one line: its name, its outcome, its seconds. What the stage itself says stays back
 * until the first bad news in it, and is shown as it comes from there on.
 */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { testsCount } from './reports.mjs';
import { capture } from './run.mjs';
import { npm, root } from './toolchain.mjs';

/**
 * @param {import('./stages.mjs').Stage} stage @param {NodeJS.ProcessEnv} env
 * @returns {Promise<import('./reports.mjs').Count>}
 */
export async function runStage({ name, report, failing }, env) {
  if (report) rmSync(join(root, report.file), { force: true });
  const started = performance.now();
  process.stdout.write(name.padEnd(10));
  const output = heldBack(failing);
  const { command, args, shell } = npm(['run', '--silent', name]);
  const { code } = await capture(
    command,
    args,
    { cwd: root, env: { ...colours(), ...env }, shell },
    output.hear,
  );
  const count = report
    ? testsCount(code, report.count(join(root, report.file)))
    : { passed: 0, failed: code === 0 ? 0 : 1 };
  if (count.failed > 0) output.show();
  if (report && code === 0 && count.passed === 0) console.log(`No test has passed, says ${report.file}.`);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`${output.isShown() ? name.padEnd(10) : ''}${inWords(count)}, ${seconds} s`);
  return count;
}

/** The tools see a pipe where we may have a terminal, or the other way round what CI makes of one. */
const colours = () => (process.stdout.isTTY ? { FORCE_COLOR: '1' } : { NO_COLOR: '1' });

/** @param {RegExp} failing */
function heldBack(failing) {
  let held = '';
  let shown = false;
  const show = () => {
    if (shown) return;
    shown = true;
    process.stdout.write(`\n${held}`);
  };
  const hear = (/** @type {string} */ piece) => {
    if (shown) process.stdout.write(piece);
    else if (failing.test((held += piece))) show();
  };
  return { hear, show, isShown: () => shown };
}

/** @param {import('./reports.mjs').Count} count */
function inWords({ passed, failed }) {
  const parts = [passed > 0 ? `${passed} passed` : '', failed > 0 ? `${failed} failed` : ''];
  return parts.filter(Boolean).join(', ') || 'ok';
}
