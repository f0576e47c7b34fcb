import type { Desk } from '@contract/desk.ts';
import { openApp } from './app/open-app.ts';

declare global {
  interface Window {
    /** Opened by electron/preload.ts. */
    readonly desk: Desk;
  }
}

const shell = document.querySelector('#desk');
if (!shell) throw new Error('expected #desk in index.html');
await openApp(window.desk, shell);
