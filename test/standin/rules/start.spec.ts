import { expect, test } from '@playwright/test';
import { atOnce, run, whenReady } from './program.ts';

test('a top-level await on whenReady, which would never end, stops with an explanation', async () => {
  const main = "import { app } from 'electron'; await app.whenReady();";
  const ended = await run({ 'main.js': main });
  expect(ended.code).toBe(71);
  expect(ended.output).toContain('a top-level await on it never ends');
});

test('an import of a name that Electron lacks fails while it is linked', async () => {
  const ended = await run({ 'main.js': "import { nope } from 'electron';" });
  expect(ended.code).toBe(70);
  expect(ended.output).toContain("does not provide an export named 'nope'");
});

test('module syntax without "type": "module" is refused', async () => {
  const ended = await run({ 'main.js': "import { app } from 'electron';" }, { main: 'main.js' });
  expect(ended.code).toBe(70);
  expect(ended.output).toContain('Cannot use import statement outside a module');
});

test('a CommonJS program runs', async () => {
  const main = `
    const { app } = require('electron');
    app.whenReady().then(() => { console.log('READY', process.versions.electron, process.type); app.quit(); });`;
  const ended = await run({ 'main.cjs': main }, { main: 'main.cjs' });
  expect(ended.code).toBe(0);
  expect(ended.output).toMatch(/READY 45\.\d+\.\d+ browser/);
});

test('an uncaught error ends the program', async () => {
  const ended = await run(
    whenReady("setTimeout(() => { throw new Error('boom') }, 1); await new Promise(() => {});"),
  );
  expect(ended.code).toBe(70);
  expect(ended.output).toMatch(/JavaScript error occurred in the main process[^]*boom/);
});

test('an unhandled rejection ends the program', async () => {
  const ended = await run(whenReady("void Promise.reject(new Error('boom')); await new Promise(() => {});"));
  expect(ended.code).toBe(70);
  expect(ended.output).toMatch(/unhandledRejection[^]*boom/);
});

test('windows, sessions, dialogs and the network wait for ready', async () => {
  const tries = `
    for (const early of [() => new BrowserWindow(), () => session.defaultSession, () => dialog.showOpenDialog({}), () => net.fetch('http://127.0.0.1:9/')]) {
      try { await early(); } catch (error) { console.log(error.message); }
    }`;
  const { output } = await run(atOnce(tries));
  expect(output.trim().split('\n')).toEqual([
    'Cannot create BrowserWindow before app is ready',
    'Session can only be received when app is ready',
    'dialog module can only be used after app is ready',
    'net module can only be used after app is ready',
  ]);
});

test('the user-data folder cannot be changed after ready', async () => {
  const { output } = await run(whenReady("app.setPath('userData', '/elsewhere')"));
  expect(output).toContain("THREW app.setPath('userData') should be called before app is ready");
});

test('schemes cannot be registered after ready, or twice', async () => {
  const late = await run(whenReady('protocol.registerSchemesAsPrivileged([])'));
  expect(late.output).toContain('should be called before app is ready');

  const scheme = "protocol.registerSchemesAsPrivileged([{ scheme: 'app', privileges: {} }]);";
  const twice = await run(atOnce(scheme + scheme));
  expect(twice.output).toContain('registerSchemesAsPrivileged can be called only once');
});

test('an unregistered scheme cannot be handled', async () => {
  const { output } = await run(whenReady("protocol.handle('other', () => new Response(''))"));
  expect(output).toContain("THREW stand-in rule: 'other' is not registered");
});

test('what is not emulated says so, and so does a misspelt event', async () => {
  const tray = await run(whenReady("new Tray('icon.png')"));
  expect(tray.output).toContain('THREW stand-in: electron Tray is not emulated');
  const member = await run(whenReady("app.setUserActivity('a', {})"));
  expect(member.output).toContain('THREW stand-in: electron app.setUserActivity is not emulated');
  const event = await run(whenReady("app.on('redy', () => {})"));
  expect(event.output).toContain("THREW stand-in: app has no event 'redy'");
});

test('quit asks before-quit, the windows and will-quit, in this order', async () => {
  const { code, output } = await run(
    whenReady(`
      const tell = (name) => () => console.log('EVENT', name);
      for (const name of ['before-quit', 'will-quit', 'quit']) app.on(name, tell(name));
      const window = new BrowserWindow();
      window.on('close', tell('close'));
      window.on('closed', tell('closed'));
      app.quit();
      await new Promise(() => {});`),
  );
  expect(code).toBe(0);
  expect([...output.matchAll(/EVENT (\S+)/g)].map(([, name]) => name)).toEqual([
    'before-quit',
    'close',
    'closed',
    'will-quit',
    'quit',
  ]);
});

test('a window can hold the quit back', async () => {
  const { output } = await run(
    whenReady(`
      const window = new BrowserWindow();
      window.once('close', (event) => event.preventDefault());
      app.quit();
      console.log('HELD', window.isDestroyed());
      app.on('will-quit', () => console.log('WILL QUIT'));
      app.quit();
      await new Promise(() => {});`),
  );
  expect(output).toMatch(/HELD false[^]*WILL QUIT/);
});

test('an addon that is not Node-API is refused', async () => {
  const { output } = await run(whenReady("process.dlopen({ exports: {} }, '/bin/true')"));
  expect(output).toContain('THREW stand-in rule: /bin/true is not a Node-API addon');
});
