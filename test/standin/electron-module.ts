/** @file Makes `electron` importable: by `import` and by `require`, in this thread only (as in Electron's workers). */
import { registerHooks } from 'node:module';

const names = new Set(['electron', 'electron/main', 'electron/common']);
const holder = Symbol.for('stand-in electron');

export function installElectron(electron: Record<string, unknown>): void {
  Object.defineProperty(globalThis, holder, { value: electron });
  const found = `globalThis[Symbol.for(${JSON.stringify(holder.description)})]`;
  const exportLines = Object.keys(electron).map((name) => `export const ${name} = electron.${name};`);
  // Only these names are exported: an import of anything else fails at link time, as in Electron.
  const source = {
    module: [`const electron = ${found};`, 'export default electron;', ...exportLines].join('\n'),
    commonjs: `module.exports = ${found};`,
  };
  registerHooks({
    resolve(specifier, context, next) {
      if (specifier === 'electron/renderer') {
        throw new Error('stand-in: electron/renderer cannot be used in the main process');
      }
      if (!names.has(specifier)) return next(specifier, context);
      const format = context.conditions.includes('import') ? 'module' : 'commonjs';
      return { url: `stand-in:electron?${format}`, format, shortCircuit: true };
    },
    load(url, context, next) {
      if (!url.startsWith('stand-in:electron?')) return next(url, context);
      const format = url.endsWith('module') ? 'module' : 'commonjs';
      return { format, source: source[format], shortCircuit: true };
    },
  });
}
