import { expect, test } from '@playwright/test';
import { opening, type PageProgram, run, withPage } from './program.ts';

async function resultOf(program: PageProgram): Promise<string> {
  const { output } = await run(withPage(program));
  return /RESULT (.*)/.exec(output)?.[1] ?? output;
}

const invoking = opening("{ ask: (...args) => electron.ipcRenderer.invoke('ask', ...args) }");
const asking = '<script>result = api.ask().catch((error) => [error.message, typeof error.code])</script>';

test('a handler gets what was sent and answers with structured clones', async () => {
  const html = `<script>
    result = api.ask(new Map([['a', 1n]]), new Date(5)).then((back) => [back instanceof Map, back.get('when').getTime()]);
  </script>`;
  const before =
    "ipcMain.handle('ask', (_event, map, when) => new Map([['when', when], ['big', map.get('a')]]));";
  expect(await resultOf({ html, preload: invoking, before })).toBe('[true,5]');
});

test('an error in a handler arrives wrapped, without its code', async () => {
  const before =
    "ipcMain.handle('ask', () => { throw Object.assign(new TypeError('no such plan'), { code: 7 }) });";
  expect(await resultOf({ html: asking, preload: invoking, before })).toBe(
    JSON.stringify(["Error invoking remote method 'ask': TypeError: no such plan", 'undefined']),
  );
});

test('a missing handler and an answer that cannot be cloned are errors', async () => {
  expect(await resultOf({ html: asking, preload: invoking })).toContain(
    "Error invoking remote method 'ask': Error: No handler registered for 'ask'",
  );
  const before = "ipcMain.handle('ask', () => () => 1);";
  expect(await resultOf({ html: asking, preload: invoking, before })).toContain(
    "Error invoking remote method 'ask': Error: An object could not be cloned.",
  );
});

test('a handler sees which frame asks', async () => {
  const html = '<script>result = api.ask()</script>';
  const before = `
    ipcMain.handle('ask', ({ senderFrame, sender }) =>
      [senderFrame.url, senderFrame.origin, senderFrame.parent, sender === BrowserWindow.getAllWindows()[0].webContents]);`;
  expect(await resultOf({ html, preload: invoking, before })).toBe('["app://desk/","app://desk",null,true]');
});

test('sendSync, which would block the page, is refused', async () => {
  const html = '<script>try { api.ask() } catch (error) { result = error.message }</script>';
  const preload = opening("{ ask: () => electron.ipcRenderer.sendSync('ask') }");
  expect(await resultOf({ html, preload })).toContain('ipcRenderer.sendSync is refused');
});

const heard = `
  window.webContents.send('changed', 1);
  await new Promise((resolve) => ipcMain.once('heard', resolve));`;

test('what the main process sends reaches the page, with the event stripped', async () => {
  const html = "<script>api.on((value) => { result = 'got ' + value; api.heard(); })</script>";
  const preload = opening(`{
    on: (listener) => electron.ipcRenderer.on('changed', (_event, value) => listener(value)),
    heard: () => electron.ipcRenderer.send('heard'),
  }`);
  expect(await resultOf({ html, preload, after: heard })).toBe('"got 1"');
});

test('an event object of ipcRenderer may not reach the page', async () => {
  const html = "<script>api.on(() => { result = 'leaked' })</script>";
  const preload = opening("{ on: (listener) => electron.ipcRenderer.on('changed', listener) }");
  const after =
    "window.webContents.send('changed', 1); await new Promise((resolve) => window.webContents.once('preload-error', resolve));";
  const { output } = await run(withPage({ html, preload, after }));
  expect(output).toContain('stand-in rule: an ipcRenderer event object must not cross the contextBridge');
  expect(output).toContain('RESULT undefined');
});
