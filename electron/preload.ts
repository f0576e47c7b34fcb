/** @file Opens the desk over Electron's wire. Named functions only: no ipcRenderer, event or token crosses. */
import { contextBridge, ipcRenderer } from 'electron';
import { openDesk } from './contract/desk.ts';

contextBridge.exposeInMainWorld(
  'desk',
  openDesk({
    ask: (channel, args) => ipcRenderer.invoke(channel, ...args),
    hear: (channel, listener) => {
      const forward = (_event: unknown, body: unknown) => {
        listener(body);
      };
      ipcRenderer.on(channel, forward);
      return () => {
        ipcRenderer.off(channel, forward);
      };
    },
  }),
);
