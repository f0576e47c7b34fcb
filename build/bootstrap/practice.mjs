/**
 * @file `npm run practice`: the practice tenant on a loopback port, for curl and for tests.
 */
import { installed } from './install.mjs';
import { pass, script } from './run.mjs';
import { root } from './toolchain.mjs';

await script(async () => {
  const { node, env } = await installed(console.error);
  return pass(node, ['electron/practice/cli.ts', ...process.argv.slice(2)], { cwd: root, env });
});
