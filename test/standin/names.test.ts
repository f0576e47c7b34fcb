import { EventEmitter } from 'node:events';
import { describe, expect, test } from 'vitest';
import { mainProcessNames, membersOf, staticsOf } from './electron-types.ts';
import { emulatedModules } from './emulated/electron.ts';
import { World } from './world.ts';

/** A world without a browser: enough to make one of everything. */
const world = new World({
  args: [],
  before: [],
  folder: '/nowhere',
  main: '/nowhere/main.js',
  manifest: { name: 'names' },
});
const modules = emulatedModules(world);
world.life.isReady = true;
modules.app.on('window-all-closed', () => {}); // or the last window would end this process

const window = new modules.BrowserWindow();
window.destroy();

/** The name under which the stand-in keeps what is its own. */
const ours = 'standIn';

const emulated: [type: string, instance: object][] = [
  ['App', modules.app],
  ['CommandLine', modules.app.commandLine],
  ['BrowserWindow', window],
  ['Clipboard', modules.clipboard],
  ['Dialog', modules.dialog],
  ['IpcMain', modules.ipcMain],
  ['Menu', modules.Menu.buildFromTemplate([])],
  ['MenuItem', new modules.MenuItem({ label: 'New draft' })],
  ['NativeTheme', modules.nativeTheme],
  ['Net', modules.net],
  ['Notification', new modules.Notification()],
  ['PowerMonitor', modules.powerMonitor],
  ['Protocol', modules.protocol],
  ['Protocol', modules.session.defaultSession.protocol],
  ['Screen', modules.screen],
  ['Display', modules.screen.getPrimaryDisplay()],
  ['Session', modules.session.defaultSession],
  ['Shell', modules.shell],
  ['WebContents', window.webContents],
  ['WebFrameMain', window.webContents.mainFrame],
  ['WebRequest', modules.session.defaultSession.webRequest],
];

const statics: [type: string, holder: object][] = [
  ['BrowserWindow', modules.BrowserWindow],
  ['Menu', modules.Menu],
  ['Notification', modules.Notification],
  ['Session', modules.session],
  ['WebContents', modules.webContents],
];

describe("every name of the stand-in is one of Electron's", () => {
  test('the modules', () => {
    expect(Object.keys(modules).filter((name) => !mainProcessNames.includes(name))).toEqual([]);
  });

  test.each(emulated)('the members of %s', (type, instance) => {
    const known = membersOf(type);
    expect(known.size).toBeGreaterThan(0);
    expect(namesOf(instance).filter((name) => !known.has(name))).toEqual([]);
  });

  test.each(statics)('the static members of %s', (type, holder) => {
    const known = staticsOf(type);
    expect(known.size).toBeGreaterThan(0);
    expect(namesOf(holder).filter((name) => !known.has(name))).toEqual([]);
  });
});

const lacking: [name: string, holder: object, member: string][] = [
  ['app', modules.app, 'setUserActivity'],
  ['BrowserWindow', modules.BrowserWindow, 'fromBrowserView'],
  ['webContents', window.webContents, 'capturePage'],
];

test.each(lacking)('what Electron has and the stand-in lacks in %s says so', (name, holder, member) => {
  expect((): unknown => Reflect.get(holder, member)).toThrow(
    `stand-in: electron ${name}.${member} is not emulated; this needs the real Electron binary`,
  );
});

/** Own and inherited names, without those every object, function or emitter has. */
function namesOf(object: object): string[] {
  const usual = new Set([
    ...[EventEmitter.prototype, Object.prototype, Function.prototype, EventEmitter].flatMap(
      Object.getOwnPropertyNames,
    ),
    ...Object.getOwnPropertyNames(new EventEmitter()),
    'prototype',
    ours,
  ]);
  const names: string[] = [];
  for (let holder: unknown = object; holder instanceof Object; holder = Object.getPrototypeOf(holder)) {
    names.push(...Object.getOwnPropertyNames(holder));
  }
  return [...new Set(names)].filter((name) => !usual.has(name));
}
