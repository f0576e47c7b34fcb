/** @file What the page says to the main process and hears from it: IPC, and questions about permissions and windows. */
import { types } from 'node:util';
import type { IpcMainEvent, IpcMainInvokeEvent, WebFrameMain } from 'electron';
import type { Protocol } from '../chromium/protocol.ts';
import { preventable } from '../events.ts';
import type { FromPage, Permission, Question, ToPage } from '../page/messages.ts';
import { makeWire } from '../wire.ts';
import type { Page } from './page.ts';

const wire = makeWire(types.isProxy);

export class Messages {
  /** The preload's world in the document that is loaded now. */
  contextId: number | null = null;
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  /** `webContents.send`. */
  send(channel: string, args: unknown[]): void {
    if (this.#page.isGone) throw new TypeError('Object has been destroyed');
    if (typeof (channel as unknown) !== 'string') throw new TypeError('Missing required channel argument');
    this.#say({ kind: 'message', channel, args: wire.pack(args) });
  }

  receive(message: FromPage): void {
    const { contents, preloadPath } = this.#page;
    switch (message.kind) {
      case 'send':
        this.#receiveSent(message.channel, unpackAll(message.args));
        break;
      case 'invoke':
        void this.#receiveInvoked(message.id, message.channel, unpackAll(message.args));
        break;
      case 'ask':
        void this.#decide(message.question).then((granted) =>
          this.#say({ kind: 'answer', id: message.id, granted }),
        );
        break;
      case 'preload failed':
        console.error(`stand-in: the preload failed: ${message.message}`);
        contents.emit('preload-error', {}, preloadPath, new Error(message.message));
    }
  }

  #receiveSent(channel: string, args: unknown[]): void {
    const { contents, world } = this.#page;
    const reply: IpcMainEvent['reply'] = (name, ...values) => this.send(name, values as unknown[]);
    const event = { ...this.#event(), reply };
    contents.emit('ipc-message', event, channel, ...args);
    world.ipcMain.emit(channel, event, ...args);
  }

  async #receiveInvoked(id: number, channel: string, args: unknown[]): Promise<void> {
    // The event has all that Electron's has; its classes are the stand-in's.
    const event = this.#event() as unknown as IpcMainInvokeEvent;
    let reply: ToPage;
    try {
      const result = await this.#page.world.ipcMain.standIn(channel, event, args);
      reply = { kind: 'result', id, result: wire.pack(result) };
    } catch (error) {
      console.error(`Error occurred in handler for '${channel}':`, error);
      reply = { kind: 'error', id, error: String(error) };
    }
    this.#say(reply);
  }

  #event() {
    const { contents } = this.#page;
    return {
      ...preventable(),
      type: 'frame' as const,
      sender: contents,
      senderFrame: asItIsNow(contents.mainFrame),
      processId: contents.mainFrame.processId,
      frameId: contents.mainFrame.routingId,
      ports: [],
    };
  }

  async #decide(question: Question): Promise<boolean> {
    if (question.kind === 'permission') return await this.#grant(question.permission);
    const { url, frameName, features, disposition } = question;
    this.#page.navigation.decideOpen({
      url: this.#page.world.schemes.toApp(url),
      frameName,
      features,
      disposition,
    });
    return false;
  }

  /** Without a handler Electron grants everything, and so does the stand-in. */
  async #grant(permission: Permission): Promise<boolean> {
    const { contents, world } = this.#page;
    const { permissionHandler, contextId } = contents.session.standIn;
    const details = { requestingUrl: this.#page.url, isMainFrame: true };
    const granted = await new Promise<boolean>((resolve) => {
      if (permissionHandler) Reflect.apply(permissionHandler, null, [contents, permission, resolve, details]);
      else resolve(true);
    });
    if (!granted) return false;
    const browserContextId = await contextId();
    await world.chromium.browser.send('Browser.grantPermissions', {
      permissions: chromiumsPermissions[permission],
      origin: new URL(world.schemes.toChromium(this.#page.url)).origin,
      ...(browserContextId === undefined ? {} : { browserContextId }),
    });
    return true;
  }

  #say(message: ToPage): void {
    if (this.contextId === null) return; // no document listens
    void this.#page.cdp
      .send('Runtime.callFunctionOn', {
        functionDeclaration: 'function (text) { globalThis.standInReceive(text); }',
        executionContextId: this.contextId,
        arguments: [{ value: JSON.stringify(message) }],
        silent: true,
      })
      .catch(() => {}); // the document is gone, and its promises with it
  }
}

const chromiumsPermissions: Record<Permission, Protocol.Browser.PermissionType[]> = {
  notifications: ['notifications'],
  media: ['audioCapture', 'videoCapture'],
  'clipboard-read': ['clipboardReadWrite'],
  'clipboard-sanitized-write': ['clipboardSanitizedWrite'],
  geolocation: [],
};

function unpackAll(args: string): unknown[] {
  return wire.unpack(args) as unknown[]; // packed as a list, by the preload's world
}

/** The frame with the address it had when it sent the message: it may have moved on when a handler looks. */
function asItIsNow(frame: WebFrameMain): WebFrameMain {
  const { url, origin } = frame;
  return Object.create(frame, {
    url: { value: url, enumerable: true },
    origin: { value: origin, enumerable: true },
  }) as WebFrameMain; // made on that frame
}
