/**
 * @file `npm start`: from a fresh clone to the first screen.
 */
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { built } from './built.mjs';
import { installed } from './install.mjs';
import { ended, script } from './run.mjs';
import { chosenRuntime } from './runtime.mjs';
import { root } from './toolchain.mjs';

const say = console.log;

const howToLook =
  'There is no display to show it on. `npm run demo` leaves pictures of a whole order in out/demo; ' +
  '`npm start -- --remote-debugging-port=0` names an address that chrome://inspect of another Chromium can open.';

await script(async () => {
  const { node, env } = await installed(say);
  await built(node, env);
  return opened(await chosenRuntime(node, env, say));
});

/**
 * Runs the app until it ends, and says so when its first screen is there (main prints `desk: first screen` then).
 * @param {import('./runtime.mjs').Runtime} runtime
 */
function opened({ name, executable, env, visible }) {
  const app = spawn(executable, [root, ...process.argv.slice(2)], {
    cwd: root,
    env,
    stdio: ['inherit', 'pipe', 'pipe'],
  });
  app.stdout.pipe(process.stdout, { end: false });
  app.stderr.pipe(process.stderr, { end: false });
  createInterface({ input: app.stdout }).on('line', (line) => {
    if (line !== 'desk: first screen') return;
    say(`Mobproc Desk is open in ${name}. Ctrl-C here ends it.`);
    if (!visible) say(howToLook);
  });
  return ended(app);
}
