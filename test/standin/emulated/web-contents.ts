import { EventEmitter } from 'node:events';
import type { BrowserWindowConstructorOptions, PrintToPDFOptions, WebContents, WebFrameMain } from 'electron';
import { mention } from '../events.ts';
import { Page } from '../contents/page.ts';
import { type Emulates, refuseMissing, refuseUnknownEvents } from '../guard.ts';
import type { World } from '../world.ts';
import type { StandInWindow } from './browser-window.ts';
import { sessionModule, type StandInSession } from './session.ts';

type OpenHandler = Parameters<WebContents['setWindowOpenHandler']>[0];
type Emulated = Emulates<WebContents, 'session' | 'mainFrame'>;

let lastId = 0;

export class StandInContents extends EventEmitter implements Emulated {
  readonly id = ++lastId;
  readonly session: StandInSession;
  readonly mainFrame: WebFrameMain;
  /** Ours: the Chromium page behind these contents. */
  readonly standIn: Page;
  readonly #window: StandInWindow;
  #zoom = 1;

  constructor(world: World, window: StandInWindow, options: BrowserWindowConstructorOptions) {
    super();
    refuseUnknownEvents(this, 'WebContents', 'webContents');
    this.#window = window;
    const { session, partition = '' } = options.webPreferences ?? {};
    this.session =
      (session as unknown as StandInSession | undefined) ?? sessionModule(world).fromPartition(partition);
    this.mainFrame = frameOf(this);
    this.standIn = new Page(world, this, window, options);
  }

  loadURL(url: string): Promise<void> {
    return this.standIn.load(url);
  }
  loadFile(): Promise<void> {
    throw new Error('stand-in rule: loadFile (file://) is refused; serve the page through protocol.handle');
  }
  reload(): void {
    this.standIn.reload();
  }
  stop(): void {
    void this.standIn.cdp.send('Page.stopLoading');
  }
  getURL(): string {
    return this.standIn.url;
  }
  getTitle(): string {
    return this.standIn.title;
  }
  isLoading(): boolean {
    return this.standIn.isLoading;
  }
  isDestroyed(): boolean {
    return this.standIn.isGone;
  }
  isCrashed(): boolean {
    return false;
  }
  getType(): 'window' {
    return 'window';
  }

  send(channel: string, ...args: unknown[]): void {
    this.standIn.messages.send(channel, args);
  }
  setWindowOpenHandler(handler: OpenHandler): void {
    this.standIn.navigation.openHandler = handler;
  }
  async executeJavaScript(code: string): Promise<unknown> {
    return await this.standIn.evaluate(code);
  }
  async insertCSS(css: string): Promise<string> {
    const text = JSON.stringify(css);
    await this.standIn.evaluate(
      `{ const sheet = new CSSStyleSheet(); sheet.replaceSync(${text}); document.adoptedStyleSheets.push(sheet); }`,
    );
    return 'stand-in';
  }
  async printToPDF(options: PrintToPDFOptions): Promise<Buffer<ArrayBuffer>> {
    const { landscape = false, printBackground = false } = options;
    const printed = await this.standIn.cdp.send('Page.printToPDF', { landscape, printBackground });
    return Buffer.from(printed.data, 'base64');
  }

  setZoomFactor(factor: number): void {
    this.#zoom = factor;
    void this.standIn.evaluate(`document.documentElement.style.zoom = ${factor}`).catch(() => {});
  }
  getZoomFactor(): number {
    return this.#zoom;
  }
  setUserAgent(userAgent: string): void {
    this.standIn.applyUserAgent(userAgent);
  }
  getUserAgent(): string {
    return this.session.getUserAgent();
  }
  getOSProcessId(): number {
    return this.standIn.processId;
  }
  focus(): void {
    this.#window.focus();
  }
  isFocused(): boolean {
    return this.#window.isFocused();
  }
  close(): void {
    this.#window.standIn.finish();
  }
  openDevTools(): void {
    mention('webContents.openDevTools');
  }
  closeDevTools(): void {}
  isDevToolsOpened(): boolean {
    return false;
  }
  setIgnoreMenuShortcuts(): void {}
}

refuseMissing(StandInContents.prototype, 'WebContents', 'webContents');

/** The module `webContents`. */
export function webContentsModule(world: World) {
  const all = () => [...world.windows.values()].map(({ webContents }) => webContents);
  return {
    getAllWebContents: all,
    getFocusedWebContents: () => world.focused?.webContents ?? null,
    fromId: (id: number) => all().find((contents) => contents.id === id),
    fromDevToolsTargetId: (target: string) => all().find(({ standIn }) => standIn.targetId === target),
  };
}

/** The top frame, as handlers find it in `event.senderFrame`. */
function frameOf(contents: StandInContents): WebFrameMain {
  const frame: Partial<WebFrameMain> = {
    routingId: 1,
    processId: contents.id + 1,
    frameTreeNodeId: contents.id,
    parent: null,
    isDestroyed: () => contents.isDestroyed(),
    executeJavaScript: (code) => contents.executeJavaScript(code),
    send: (channel, ...args) => contents.send(channel, ...(args as unknown[])),
  };
  Object.defineProperties(frame, {
    url: { get: () => contents.getURL(), enumerable: true },
    origin: { get: () => originOf(contents.getURL()), enumerable: true },
    top: { get: () => frame, enumerable: true },
  });
  return refuseMissing(frame, 'WebFrameMain', 'mainFrame') as WebFrameMain; // what lacks, throws
}

/** The URL class knows no origin for the app's own schemes. */
function originOf(url: string): string {
  if (!URL.canParse(url)) return '';
  const { origin, protocol, host } = new URL(url);
  return origin === 'null' ? `${protocol}//${host}` : origin;
}
