import { EventEmitter } from 'node:events';
import type { BrowserWindow, BrowserWindowConstructorOptions, Rectangle, WebPreferences } from 'electron';
import { mention, preventable } from '../events.ts';
import { type Emulates, refuseMissing, refuseMissingStatics, refuseUnknownEvents } from '../guard.ts';
import type { World } from '../world.ts';
import { StandInContents } from './web-contents.ts';

/** Stricter than Electron: these settings are what keeps a page in its place, so no other value is accepted. */
const safeSettings: WebPreferences = {
  contextIsolation: true,
  sandbox: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  webviewTag: false,
  experimentalFeatures: false,
};

type WindowState = 'normal' | 'minimized' | 'maximized' | 'fullscreen';
type Emulated = Emulates<BrowserWindow, 'webContents' | 'getParentWindow'>;

export class StandInWindow extends EventEmitter implements Emulated {
  readonly id: number;
  readonly webContents: StandInContents;
  readonly #world: World;
  readonly #parent: StandInWindow | null;
  #bounds: Rectangle;
  #title: string;
  #visible: boolean;
  #state: WindowState = 'normal';
  #destroyed = false;

  /** Ours: what the rest of the stand-in needs of a window. */
  readonly standIn = {
    /** Its page is no longer there, whoever closed it. */
    gone: () => this.#gone(),
    finish: () => this.#finish(),
    painted: () => this.emit('ready-to-show', {}),
  };

  constructor(world: World, options: BrowserWindowConstructorOptions = {}) {
    super();
    world.life.requireReady('Cannot create BrowserWindow before app is ready');
    requireSafe(options.webPreferences);
    refuseUnknownEvents(this, 'BrowserWindow');
    const { x = 0, y = 0, width = 800, height = 600, show = true, title = world.app.name, parent } = options;
    this.#world = world;
    this.#parent = (parent ?? null) as StandInWindow | null; // every window here is one of ours
    this.#bounds = { x, y, width, height };
    this.#title = title;
    this.#visible = show;
    this.webContents = new StandInContents(world, this, options);
    this.id = this.webContents.id;
    world.windows.set(this.id, this);
    if (show) world.focused = this;
    this.webContents.on('page-title-updated', (event: { defaultPrevented: boolean }, text: string) => {
      this.emit('page-title-updated', event, text, true);
      if (!event.defaultPrevented) this.#title = text;
    });
    world.app.emit('web-contents-created', {}, this.webContents);
    world.app.emit('browser-window-created', {}, this);
  }

  loadURL(url: string): Promise<void> {
    return this.webContents.loadURL(url);
  }
  loadFile(): Promise<void> {
    return this.webContents.loadFile();
  }
  reload(): void {
    this.webContents.reload();
  }

  show(): void {
    if (this.#visible) return;
    this.showInactive();
    this.focus();
  }
  showInactive(): void {
    this.#visible = true;
    this.emit('show', {});
  }
  hide(): void {
    this.#visible = false;
    this.emit('hide', {});
  }
  isVisible(): boolean {
    return this.#visible;
  }
  focus(): void {
    this.#world.focused = this;
    if (!this.#world.headless) this.webContents.standIn.bringToFront();
    this.emit('focus', {});
    this.#world.app.emit('browser-window-focus', {}, this);
  }
  isFocused(): boolean {
    return this.#world.focused === this;
  }

  minimize(): void {
    this.#change('minimized', 'minimize');
  }
  maximize(): void {
    this.#change('maximized', 'maximize');
  }
  unmaximize(): void {
    this.#change('normal', 'unmaximize');
  }
  restore(): void {
    this.#change('normal', 'restore');
  }
  setFullScreen(full: boolean): void {
    this.#change(full ? 'fullscreen' : 'normal', full ? 'enter-full-screen' : 'leave-full-screen');
  }
  isMinimized(): boolean {
    return this.#state === 'minimized';
  }
  isMaximized(): boolean {
    return this.#state === 'maximized';
  }
  isFullScreen(): boolean {
    return this.#state === 'fullscreen';
  }

  getBounds(): Rectangle {
    return { ...this.#bounds };
  }
  getNormalBounds(): Rectangle {
    return this.getBounds();
  }
  getContentBounds(): Rectangle {
    return this.getBounds();
  }
  setBounds(bounds: Partial<Rectangle>): void {
    this.#bounds = { ...this.#bounds, ...bounds };
    this.webContents.standIn.applySize();
    this.emit('resize');
    this.emit('resized');
  }
  getSize(): number[] {
    return [this.#bounds.width, this.#bounds.height];
  }
  setSize(width: number, height: number): void {
    this.setBounds({ width, height });
  }
  getContentSize(): number[] {
    return this.getSize();
  }
  setContentSize(width: number, height: number): void {
    this.setSize(width, height);
  }
  getPosition(): number[] {
    return [this.#bounds.x, this.#bounds.y];
  }
  setPosition(x: number, y: number): void {
    this.#bounds = { ...this.#bounds, x, y };
    this.emit('move');
  }

  getTitle(): string {
    return this.#title;
  }
  setTitle(title: string): void {
    this.#title = title;
  }
  getParentWindow(): StandInWindow | null {
    return this.#parent;
  }
  setProgressBar(progress: number): void {
    mention('window.setProgressBar', String(progress));
  }
  // Nothing to see of these without a desktop.
  center(): void {}
  setMinimumSize(): void {}
  setBackgroundColor(): void {}
  setMenu(): void {}
  removeMenu(): void {}
  setMenuBarVisibility(): void {}
  setAutoHideMenuBar(): void {}
  flashFrame(): void {}
  setDocumentEdited(): void {}

  close(): void {
    if (this.#destroyed) return;
    const event = preventable();
    this.emit('close', event);
    if (event.defaultPrevented) this.#world.life.heldBack();
    else this.#finish();
  }
  destroy(): void {
    this.#finish();
  }
  isDestroyed(): boolean {
    return this.#destroyed;
  }

  #change(state: WindowState, event: string): void {
    this.#state = state;
    this.emit(event);
  }

  #finish(): void {
    if (this.#destroyed) return;
    this.webContents.standIn.closePage();
    this.#gone();
  }

  #gone(): void {
    if (this.#destroyed) return;
    this.#destroyed = true;
    const { windows } = this.#world;
    windows.delete(this.id);
    if (this.#world.focused === this) this.#world.focused = [...windows.values()].at(-1) ?? null;
    this.webContents.standIn.gone();
    this.emit('closed');
    this.#world.life.windowClosed();
  }
}

refuseMissing(StandInWindow.prototype, 'BrowserWindow');

/** The module `BrowserWindow`. */
export function browserWindowModule(world: World) {
  class BrowserWindow extends StandInWindow {
    constructor(options?: BrowserWindowConstructorOptions) {
      super(world, options);
    }
    static getAllWindows(): StandInWindow[] {
      return [...world.windows.values()];
    }
    static getFocusedWindow(): StandInWindow | null {
      return world.focused;
    }
    static fromWebContents(contents: StandInContents | undefined): StandInWindow | null {
      return world.windows.get(contents?.id ?? 0) ?? null;
    }
    static fromId(id: number): StandInWindow | null {
      return world.windows.get(id) ?? null;
    }
  }
  return refuseMissingStatics(BrowserWindow, 'BrowserWindow');
}

function requireSafe(preferences: WebPreferences = {}): void {
  for (const [setting, safe] of Object.entries(safeSettings)) {
    const chosen = preferences[setting as keyof WebPreferences] as unknown; // the keys of safeSettings
    if (chosen !== undefined && chosen !== safe) {
      throw new Error(`stand-in rule: webPreferences.${setting} must stay ${String(safe)}`);
    }
  }
}
