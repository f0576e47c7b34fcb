import { BrowserWindow } from 'electron';

interface WindowOptions {
  preload: string;
  /** Shown while the page loads, so that nothing flashes. */
  background: string;
}

const PREFERENCES = Object.freeze({
  sandbox: true,
  contextIsolation: true,
  webSecurity: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webviewTag: false,
  spellcheck: false,
});

/** The one place where windows are made, always with the same locked preferences (reliability BAR 1). */
export function openWindow({ preload, background }: WindowOptions): BrowserWindow {
  return new BrowserWindow({
    width: 1280,
    height: 800,
    minWidth: 640,
    minHeight: 480,
    show: false,
    title: 'Mobproc Desk',
    backgroundColor: background,
    webPreferences: { ...PREFERENCES, preload },
  });
}
