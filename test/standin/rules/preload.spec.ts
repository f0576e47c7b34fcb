import { expect, test } from '@playwright/test';
import { run, whenReady, withPage } from './program.ts';

test('only safe settings are accepted for a window', async () => {
  const { output } = await run(whenReady('new BrowserWindow({ webPreferences: { sandbox: false } })'));
  expect(output).toContain('THREW stand-in rule: webPreferences.sandbox must stay true');
});

const refused: [name: string, preload: string, reason: string][] = [
  ['requires fs', "require('fs')", "requires 'fs'"],
  ['requires another file', "require('./other.cjs')", "requires './other.cjs'"],
  [
    'is an ES module',
    "import { ipcRenderer } from 'electron'",
    'not a plain CommonJS script: SyntaxError: Cannot use import statement',
  ],
];
for (const [name, preload, reason] of refused) {
  test(`a preload that ${name} is refused`, async () => {
    const { output } = await run(withPage({ preload }));
    expect(output).toContain('THREW stand-in rule: ');
    expect(output).toContain(reason);
  });
}

test('a preload called .mjs is refused', async () => {
  const body = "new BrowserWindow({ webPreferences: { preload: path.join(import.meta.dirname, 'a.mjs') } })";
  expect((await run(whenReady(body))).output).toContain('cannot be an ES module (.mjs)');
});

const missing: [name: string, preload: string, error: string][] = [
  ['computes what it requires', "require(['f', 's'].join(''))", 'Error: module not found: fs'],
  ['uses __dirname', '__dirname', 'ReferenceError: __dirname is not defined'],
  ['uses Buffer', "Buffer.from('a')", 'Error: stand-in: Buffer.from is not emulated'],
];
for (const [name, preload, error] of missing) {
  test(`a preload that ${name} fails as it runs, and the window is told`, async () => {
    expect((await run(withPage({ preload }))).output).toContain(`PRELOAD ${error}`);
  });
}

test('the names of a preload stay in its own world', async () => {
  const html =
    '<script>result = [typeof window.mine, typeof require, typeof process, typeof standInSend]</script>';
  const { output } = await run(withPage({ html, preload: 'window.mine = 1' }));
  expect(output).toContain('RESULT ["undefined","undefined","undefined","undefined"]');
});

test('a preload finds events, timers and url', async () => {
  const preload = `
    const Emitter = require('events');
    const heard = [];
    const emitter = new Emitter();
    emitter.once('a', (value) => heard.push(value));
    emitter.emit('a', 1);
    emitter.emit('a', 2);
    const { URL } = require('node:url');
    const { contextBridge } = require('electron');
    contextBridge.exposeInMainWorld('api', { heard, host: new URL('app://desk/x').host, timer: typeof require('timers').setImmediate });`;
  const { output } = await run(withPage({ html: '<script>result = api</script>', preload }));
  expect(output).toContain('RESULT {"heard":[1],"host":"desk","timer":"function"}');
});
