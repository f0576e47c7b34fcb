/**
 * @file `npm run demo`: the whole main job in the practice tenant, without a person, as pictures and a protocol.
 */
import { built } from './built.mjs';
import { installed } from './install.mjs';
import { pass, script, Stopped } from './run.mjs';
import { systemHas } from './system.mjs';
import { root } from './toolchain.mjs';

const say = console.log;

await script(async () => {
  const { node, env } = await installed(say);
  if (!(await systemHas(['browser'], say)))
    throw new Stopped('Without a Chromium there is nothing to take pictures of.');
  await built(node, env);
  const code = await pass(node, ['test/journeys/demo/demo.ts', ...process.argv.slice(2)], { cwd: root, env });
  if (code === 0) say('The pictures and the protocol of the demo are in out/demo.');
  return code;
});
