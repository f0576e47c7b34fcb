/** @file Entry of the stand-in: plays the Electron binary for one program. Started by the script `electron` beside it. */
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { installElectron } from './electron-module.ts';
import { electronVersion } from './electron-types.ts';
import { electronFor } from './emulated/electron.ts';
import { broken, isModule, type Program, programIn, Stop } from './program.ts';
import { becomeMainProcess, failOnErrors, refuseForeignAddons } from './main-process.ts';
import { World } from './world.ts';

const args = process.argv.slice(2);
if (args.includes('--version') || args.includes('-v')) {
  console.log(`v${electronVersion} (stand-in)`);
  process.exit(0);
}
try {
  await run(programIn(args));
} catch (error) {
  if (!(error instanceof Stop)) throw error;
  console.error(`stand-in: ${error.message}`);
  process.exit(error.code);
}

async function run(program: Program): Promise<void> {
  const asModule = isModule(program.main);
  const world = new World(program);
  becomeMainProcess(program);
  installElectron(electronFor(world));
  refuseForeignAddons();
  failOnErrors();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => world.life.quit());

  const require = createRequire(path.join(process.cwd(), 'any-file'));
  for (const file of program.before) require(file);
  const driver = driverOf(program);
  const patience = watchForEndlessWait(world);
  try {
    if (asModule) await import(pathToFileURL(program.main).href);
    else require(program.main);
  } catch (error) {
    console.error('stand-in: the app threw an error while it was loaded\n', error);
    process.exit(broken);
  }
  clearTimeout(patience);
  // A program that quits at once, such as a second instance, never gets a browser.
  if (!world.life.isEnding) await world.start(driver);
}

/**
 * Playwright has the real binary wait with `ready` until it has attached, through a loader of its own (-r). It cannot hand
 * that to another executable, but calls the loader's function all the same; so nothing happens that it would not see.
 */
async function driverOf({ args, before }: Program): Promise<void> {
  const isDriven = args.includes('--inspect=0') && args.includes('--remote-debugging-port=0');
  if (!isDriven || before.length > 0) return;
  await new Promise<void>((resolve) => Object.assign(globalThis, { __playwright_run: resolve }));
}

/**
 * `ready` comes only after the entry module has run (electron#40719), so a top-level await on it never ends. Left alone,
 * such a program would hang without a word.
 */
function watchForEndlessWait(world: World): NodeJS.Timeout {
  const before = world.life.timesAskedForReady;
  return setTimeout(
    () => {
      if (world.life.timesAskedForReady === before) return;
      console.error(
        'stand-in: the main module has not finished, yet waits for app.whenReady(). In Electron, `ready` comes only ' +
          'after the entry module has run, so a top-level await on it never ends.',
      );
      process.exit(71);
    },
    Number(process.env.STANDIN_PATIENCE_MS ?? 4000),
  );
}
