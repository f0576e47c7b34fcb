/**
 * @file `npm test`: from a fresh clone to `N passed, N failed`. `npm test -- --only unit,lint` runs some stages alone.
 */
import { installed } from './install.mjs';
import { runStage } from './run-stage.mjs';
import { script, Stopped } from './run.mjs';
import { isBuilt } from './sources.mjs';
import { stages } from './stages.mjs';
import { systemHas } from './system.mjs';
import { root } from './toolchain.mjs';

const say = console.log;

await script(async () => {
  let passed = 0;
  let failed = 0;
  try {
    const chosen = chosenStages(process.argv.slice(2));
    const { env } = await installed(say);
    await systemHas(['browser', 'keyring', 'messageBus', 'secretService'], say);
    /** @type {Set<string>} */
    const broken = new Set();
    for (const stage of chosen) {
      if (stage.needs && broken.has(stage.needs)) {
        say(`${stage.name.padEnd(10)}not run, as ${stage.needs} failed`);
        continue;
      }
      const count = await runStage(stage, env);
      if (count.failed > 0) broken.add(stage.name);
      passed += count.passed;
      failed += count.failed;
    }
  } catch (error) {
    if (!(error instanceof Stopped)) throw error;
    say(error.message);
    failed += 1;
  }
  say(`${passed} passed, ${failed} failed`);
  return failed > 0 ? 1 : 0;
});

/** All of them, or those after `--only` with what they need. @param {readonly string[]} args */
function chosenStages(args) {
  if (args.length === 0) return stages;
  const [flag, list, ...rest] = args;
  const names = list?.split(',') ?? [];
  const unknown = names.filter((name) => !stages.some((stage) => stage.name === name));
  if (flag !== '--only' || names.length === 0 || rest.length > 0 || unknown.length > 0) {
    throw new Stopped(
      `npm test takes --only and stages, as in: npm test -- --only ${stages.map(({ name }) => name).join(',')}`,
    );
  }
  const chosen = stages.filter(({ name }) => names.includes(name));
  const needsBuild = chosen.some(({ needs }) => needs === 'build') && !isBuilt(root);
  return stages.filter((stage) => chosen.includes(stage) || (needsBuild && stage.name === 'build'));
}
