/** @file What `require` and the other names of a sandboxed preload give (Electron's docs/tutorial/sandbox.md). */
import type { Bridge } from './bridge.ts';
import type { IpcRenderer } from './ipc-renderer.ts';
import type { PreloadFunction } from './messages.ts';
import { PageEmitter } from './page-emitter.ts';

type Immediate = Parameters<PreloadFunction>[6];

/** Runs the preload. What it throws is thrown on. */
export function runPreload(
  preload: PreloadFunction,
  bridge: Bridge,
  ipcRenderer: IpcRenderer,
  process: object,
): void {
  const modules = sandboxModules(bridge, ipcRenderer);
  const require = (name: string): unknown => {
    const found = modules.get(name.replace(/^node:(?=(?:events|timers|url)$)/, ''));
    if (found) return found;
    throw new Error(`module not found: ${name}`);
  };
  const module = { exports: {} };
  preload(
    require,
    Object.assign(new PageEmitter(), process, { uptime: () => performance.now() / 1000 }),
    module.exports,
    module,
    notEmulated('Buffer'),
    window,
    setImmediate,
    clearImmediate,
  );
}

function sandboxModules(bridge: Bridge, ipcRenderer: IpcRenderer): Map<string, object> {
  const electron = {
    contextBridge: refusingTheRest('contextBridge', {
      exposeInMainWorld(key: string, api: unknown) {
        bridge.expose(key, api);
      },
    }),
    ipcRenderer,
    ...Object.fromEntries(
      ['webFrame', 'webUtils', 'nativeImage', 'crashReporter'].map((name) => [name, notEmulated(name)]),
    ),
  };
  return new Map<string, object>([
    ['electron', electron],
    ['electron/renderer', electron],
    ['electron/common', electron],
    ['events', Object.assign(PageEmitter, { EventEmitter: PageEmitter, default: PageEmitter })],
    ['timers', { setTimeout, clearTimeout, setInterval, clearInterval, setImmediate, clearImmediate }],
    ['url', refusingTheRest('url', { URL, URLSearchParams })],
  ]);
}

const setImmediate: Immediate = (callback, ...args) => setTimeout(callback, 0, ...args);
const clearImmediate = (handle?: number) => {
  clearTimeout(handle);
};

function notEmulated(name: string): object {
  return refusingTheRest(name, {});
}

function refusingTheRest(name: string, have: object): object {
  return new Proxy(have, {
    get(target, key): unknown {
      if (key in target || typeof key === 'symbol') return Reflect.get(target, key);
      throw new Error(`stand-in: ${name}.${key} is not emulated in the sandboxed preload`);
    },
  });
}
