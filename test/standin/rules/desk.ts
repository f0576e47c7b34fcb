/** @file A small program with one window that stays, started by the fixture of the journeys. */
import { launchDesk, type Desk, test as base } from '../../journeys/launch.ts';
import { removeProgram, writeProgram } from './program.ts';

export { expect } from '../../journeys/launch.ts';

const main = `
  import { app, BrowserWindow, ipcMain, protocol } from 'electron';
  import path from 'node:path';
  app.setPath('userData', process.env.DESK_USER_DATA);
  const privileges = { standard: true, secure: true, supportFetchAPI: true };
  protocol.registerSchemesAsPrivileged([{ scheme: 'app', privileges }]);
  if (!app.requestSingleInstanceLock({ from: 'a second one' })) app.exit(0);
  globalThis.remembered = [];
  const remember = (...what) => void remembered.push(what.join(' '));
  app.on('second-instance', (_event, argv, _cwd, data) => remember('second', argv.at(-1), data.from));
  app.on('window-all-closed', () => app.quit());
  app.whenReady().then(() => {
    const html = '<title>Small</title><h1>Small</h1>';
    protocol.handle('app', () => new Response(html, { headers: { 'content-type': 'text/html' } }));
    ipcMain.handle('echo', (_event, value) => value);
    const preload = path.join(import.meta.dirname, 'preload.cjs');
    const window = new BrowserWindow({ width: 900, height: 600, show: false, webPreferences: { preload } });
    window.once('ready-to-show', () => { console.log('The window is painted.'); window.show(); });
    window.webContents.setWindowOpenHandler(({ url, disposition }) => { remember('open', url, disposition); return { action: 'deny' }; });
    window.webContents.on('will-navigate', (event) => { remember('navigate', event.url); event.preventDefault(); });
    void window.loadURL('app://desk/index.html');
  });`;

const preload = `
  const { contextBridge, ipcRenderer } = require('electron');
  contextBridge.exposeInMainWorld('small', { echo: (value) => ipcRenderer.invoke('echo', value) });`;

/** The names that the program's worlds have besides the usual ones. */
export type SmallWindow = typeof globalThis & { small: { echo(value: unknown): Promise<unknown> } };
type SmallMain = typeof globalThis & { remembered: string[] };

export interface Small extends Desk {
  readonly program: string;
  /** What the main process was asked and told. */
  remembered(): Promise<string[]>;
}

export const test = base.extend<{ small: Small }>({
  // Playwright reads from this parameter which fixtures are needed: none.
  // eslint-disable-next-line no-empty-pattern
  small: async ({}, use) => {
    const program = writeProgram({ 'main.js': main, 'preload.cjs': preload });
    const desk = await launchDesk({ program });
    const remembered = () => desk.app.evaluate(() => (globalThis as SmallMain).remembered);
    await use(Object.assign(desk, { program, remembered }));
    await desk.close();
    removeProgram(program);
  },
});
