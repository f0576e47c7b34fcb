/** @file Small throw-away programs for the rules: written into a temporary folder and run by the stand-in. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { standIn } from '../../journeys/runtime.ts';

export type Files = Record<string, string>;

export interface Ended {
  /** Exit code; null when it had to be killed. */
  code: number | null;
  output: string;
}

const asModule = { type: 'module', main: 'main.js' };

/** Runs a program to its end, at most fifteen seconds. */
export async function run(files: Files, manifest: object = asModule): Promise<Ended> {
  const folder = writeProgram(files, manifest);
  const env = { ...process.env, XDG_CONFIG_HOME: folder, FORCE_COLOR: '0', STANDIN_PATIENCE_MS: '700' };
  const child = spawn(standIn, [folder], { env, timeout: 15_000, killSignal: 'SIGKILL' });
  let output = '';
  child.stdout.on('data', (bytes: Buffer) => (output += bytes.toString()));
  child.stderr.on('data', (bytes: Buffer) => (output += bytes.toString()));
  await once(child, 'exit');
  removeProgram(folder);
  return { code: child.exitCode, output };
}

export function writeProgram(files: Files, manifest: object = asModule): string {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'rule-'));
  const all = { 'package.json': JSON.stringify({ name: 'rule', version: '0.0.1', ...manifest }), ...files };
  for (const [file, text] of Object.entries(all)) fs.writeFileSync(path.join(folder, file), text);
  return folder;
}

export function removeProgram(folder: string): void {
  fs.rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 });
}

const imports = `
  import { app, BrowserWindow, clipboard, dialog, ipcMain, nativeTheme, net, protocol, session, shell, Tray } from 'electron';
  import path from 'node:path';
`;

/** A main module that does `body` at once and exits, telling what `body` throws. */
export function atOnce(body: string): Files {
  return { 'main.js': `${imports} ${telling(body)}` };
}

/** A main module that does `body` when Electron is ready and exits, telling what `body` throws. */
export function whenReady(body: string): Files {
  return {
    'main.js': `${imports} ${registerScheme} app.whenReady().then(async () => { ${telling(body)} });`,
  };
}

export interface PageProgram {
  html?: string;
  preload?: string;
  /** Main-process statements before the window is made, and after its page has loaded. */
  before?: string;
  after?: string;
}

/** A program whose window shows `html`; the page leaves what is to be told in `window.result`. */
export function withPage({ html = '', preload = '', before = '', after = '' }: PageProgram): Files {
  const body = `
    ${before}
    const answer = () => new Response(${JSON.stringify(html)}, { headers: { 'content-type': 'text/html' } });
    protocol.handle('app', answer);
    const window = new BrowserWindow({ webPreferences: { preload: path.join(import.meta.dirname, 'preload.cjs') } });
    window.webContents.on('preload-error', (_event, _path, error) => console.log('PRELOAD ' + error.message.split('\\n')[0]));
    await window.loadURL('app://desk/');
    ${after}
    console.log('RESULT ' + JSON.stringify(await window.webContents.executeJavaScript('window.result')));
  `;
  return { ...whenReady(body), 'preload.cjs': preload };
}

/** A preload that opens \`api\` to the page; \`electron\` is Electron's module there. */
export function opening(api: string): string {
  return `const electron = require('electron'); electron.contextBridge.exposeInMainWorld('api', ${api});`;
}

const registerScheme = `
  const privileges = { standard: true, secure: true, supportFetchAPI: true };
  protocol.registerSchemesAsPrivileged([{ scheme: 'app', privileges }]);
`;

function telling(body: string): string {
  return `try { ${body} } catch (error) { console.log('THREW ' + error.message); } app.exit(0);`;
}
