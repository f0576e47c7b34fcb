/**
 * @file The bundles in out/app, built again only when their sources are others than those they were made of.
 */
import { pass, Stopped } from './run.mjs';
import { isBuilt } from './sources.mjs';
import { root } from './toolchain.mjs';

/** @param {string} node @param {NodeJS.ProcessEnv} env */
export async function built(node, env) {
  if (isBuilt(root)) return;
  const code = await pass(node, ['build/bundle.mjs'], { cwd: root, env });
  if (code !== 0) throw new Stopped('The app could not be built, for the reason above.');
}
