/**
 * @file `npm run -s diff -- REQUEST.json CONFIRMATION.json [ORDER.json]`: on stdout stands the JSON and nothing else.
 */
import { join } from 'node:path';
import { installed } from './install.mjs';
import { pass, script } from './run.mjs';
import { root } from './toolchain.mjs';

await script(async () => {
  const { node, env } = await installed(console.error);
  // The files are named from where the person stands, which npm leaves for the repository.
  return pass(node, [join(root, 'build/diff.ts'), ...process.argv.slice(2)], {
    env,
    cwd: process.env.INIT_CWD,
  });
});
