import { EventEmitter } from 'node:events';
import type { IpcMain, IpcMainInvokeEvent } from 'electron';
import { type Emulates, refuseMissing } from '../guard.ts';

type Handler = Parameters<IpcMain['handle']>[1];

export class StandInIpcMain extends EventEmitter implements Emulates<IpcMain> {
  readonly #handlers = new Map<string, Handler>();

  handle(channel: string, handler: Handler): void {
    if (this.#handlers.has(channel)) {
      throw new Error(`Attempted to register a second handler for '${channel}'`);
    }
    if (typeof (handler as unknown) !== 'function') throw new TypeError('Expected handler to be a function');
    this.#handlers.set(channel, handler);
  }

  handleOnce(channel: string, handler: Handler): void {
    this.handle(channel, (event, ...args): unknown => {
      this.removeHandler(channel);
      return handler(event, ...(args as unknown[]));
    });
  }

  removeHandler(channel: string): void {
    this.#handlers.delete(channel);
  }

  /** Ours: what a page's `invoke` gets. */
  async standIn(channel: string, event: IpcMainInvokeEvent, args: unknown[]): Promise<unknown> {
    const handler = this.#handlers.get(channel);
    if (!handler) throw new Error(`No handler registered for '${channel}'`);
    return await (handler(event, ...args) as unknown);
  }
}

refuseMissing(StandInIpcMain.prototype, 'IpcMain', 'ipcMain');
