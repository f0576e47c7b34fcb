import { makeWire } from '../wire.ts';
import { ipcEvents } from './bridge.ts';
import type { FromPage, ToPage } from './messages.ts';
import { PageEmitter } from './page-emitter.ts';

type Reply = Extract<ToPage, { kind: 'result' | 'error' }>;

const wire = makeWire(() => false); // proxies of the page are refused by the bridge before they come here

/** Without enumerable members of its own, so that it crosses the bridge as {}, as since Electron 29. */
export class IpcRenderer extends PageEmitter {
  readonly #say: (message: FromPage) => void;
  readonly #waiting = new Map<number, (reply: Reply) => void>();
  #invoked = 0;

  constructor(say: (message: FromPage) => void) {
    super();
    this.#say = say;
  }

  send(channel: string, ...args: unknown[]): void {
    this.#say({ kind: 'send', channel, args: wire.pack(args) });
  }

  async invoke(channel: string, ...args: unknown[]): Promise<unknown> {
    const id = ++this.#invoked;
    const packed = wire.pack(args);
    const reply = await new Promise<Reply>((resolve) => {
      this.#waiting.set(id, resolve);
      this.#say({ kind: 'invoke', id, channel, args: packed });
    });
    if (reply.kind === 'result') return wire.unpack(reply.result);
    throw new Error(`Error invoking remote method '${channel}': ${reply.error}`);
  }

  sendSync(): never {
    throw new Error('stand-in: ipcRenderer.sendSync is refused (it blocks the renderer); use invoke');
  }

  postMessage(): never {
    throw new Error('stand-in: ipcRenderer.postMessage is not emulated; this needs the real Electron binary');
  }

  /** What the main process says. */
  static hear(ipcRenderer: IpcRenderer, message: Exclude<ToPage, { kind: 'answer' }>): void {
    if (message.kind === 'message') {
      const event = { sender: ipcRenderer, ports: [], defaultPrevented: false, preventDefault() {} };
      ipcEvents.add(event);
      ipcRenderer.emit(message.channel, event, ...(wire.unpack(message.args) as unknown[])); // packed as a list
    } else {
      ipcRenderer.#waiting.get(message.id)?.(message);
      ipcRenderer.#waiting.delete(message.id);
    }
  }
}
