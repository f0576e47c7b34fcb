/** @file The Chromium page behind a window's contents: opened, given its two worlds, loaded, sized and closed. */
import { randomUUID } from 'node:crypto';
import type { BrowserWindowConstructorOptions } from 'electron';
import type { CdpSession } from '../chromium/connection.ts';
import type { StandInWindow } from '../emulated/browser-window.ts';
import type { StandInContents } from '../emulated/web-contents.ts';
import { isolatedWorldScript, mainWorldScript } from '../page/source.ts';
import { readPreload } from '../preload.ts';
import { schemeOf } from '../schemes.ts';
import type { World } from '../world.ts';
import { Messages } from './messages.ts';
import { Navigation } from './navigation.ts';
import { followPage } from './page-events.ts';
import { Requests } from './requests.ts';

const knownSchemes = ['http', 'https', 'file', 'data', 'about'];
const worldName = 'Electron Isolated Context';

export class Page {
  readonly world: World;
  readonly contents: StandInContents;
  readonly window: StandInWindow;
  readonly preloadPath: string;
  readonly messages: Messages;
  readonly navigation: Navigation;
  readonly #preload: string | null;
  readonly #token = `stand-in-${randomUUID()}`;
  readonly #opened: Promise<void>;
  #cdp: CdpSession | null = null;
  targetId = '';
  /** Chromium's id of the top frame. */
  frameId = '';
  url = '';
  title = '';
  isLoading = false;
  isGone = false;

  constructor(
    world: World,
    contents: StandInContents,
    window: StandInWindow,
    options: BrowserWindowConstructorOptions,
  ) {
    this.world = world;
    this.contents = contents;
    this.window = window;
    this.preloadPath = options.webPreferences?.preload ?? '';
    this.#preload = this.preloadPath === '' ? null : readPreload(this.preloadPath);
    this.messages = new Messages(this);
    this.navigation = new Navigation(this);
    this.#opened = this.#open(options);
    this.#opened.catch((error: unknown) => {
      if (!this.isGone && !world.life.isEnding)
        console.error('stand-in: the window could not be opened', error);
    });
  }

  get cdp(): CdpSession {
    if (!this.#cdp) throw new Error('stand-in: the page is not open yet');
    return this.#cdp;
  }

  get processId(): number {
    return this.world.chromium.pid;
  }

  async load(url: string): Promise<void> {
    await this.#opened;
    const { schemes } = this.world;
    if (!knownSchemes.includes(new URL(url).protocol.slice(0, -1)) && !schemes.has(url)) {
      throw loadError('ERR_UNKNOWN_URL_SCHEME', -302, url);
    }
    const finished = new Promise<void>((resolve) => {
      this.contents.once('did-finish-load', resolve);
      this.contents.once('destroyed', resolve);
    });
    this.navigation.expectOwn();
    const { errorText, loaderId } = await this.cdp.send('Page.navigate', { url: schemes.toChromium(url) });
    if (errorText !== undefined) {
      const error = loadError(errorText.replace('net::', ''), -2, url);
      if (error.code !== 'ERR_ABORTED') this.contents.emit('did-fail-load', {}, -2, error.code, url, true);
      throw error;
    }
    if (loaderId !== undefined) await finished; // without one it was a step inside the same document
  }

  reload(): void {
    this.navigation.expectOwn();
    void this.cdp.send('Page.reload');
  }

  /** The value of a script in the page's own world. Throws the first line of what the script throws. */
  async evaluate(expression: string): Promise<unknown> {
    await this.#opened;
    const options = { expression, awaitPromise: true, returnByValue: true };
    const { result, exceptionDetails } = await this.cdp.send('Runtime.evaluate', options);
    if (!exceptionDetails) return result.value;
    throw new Error(exceptionDetails.exception?.description?.split('\n')[0] ?? 'Script failed to execute');
  }

  /** Chromium opened a page of its own for this one (a link with a target); it is closed already. */
  openedByChromium(url: string): void {
    this.navigation.openedByChromium(url);
  }

  applySize(): void {
    void this.#whenOpen(() => this.#sendSize());
  }

  applyTheme(): void {
    void this.#whenOpen(() => this.#sendTheme());
  }

  applyUserAgent(userAgent: string): void {
    void this.#whenOpen(() => this.cdp.send('Emulation.setUserAgentOverride', { userAgent }));
  }

  bringToFront(): void {
    void this.#whenOpen(() => this.cdp.send('Page.bringToFront'));
  }

  closePage(): void {
    void this.#opened
      .then(() => this.world.chromium.browser.send('Target.closeTarget', { targetId: this.targetId }))
      .catch(() => {}); // it never opened, or is closed already
  }

  gone(): void {
    this.isGone = true;
    this.contents.emit('destroyed');
  }

  async #open({ width = 800, height = 600 }: BrowserWindowConstructorOptions): Promise<void> {
    const browserContextId = await this.contents.session.standIn.contextId();
    const { id, cdp } = await this.world.openTarget({ width, height, browserContextId });
    this.#cdp = cdp;
    this.targetId = id;
    if (this.isGone) return;
    const requests = new Requests(this);
    cdp.on('Fetch.requestPaused', (request) => void requests.answer(request));
    followPage(this, worldName);
    // Nothing is loaded yet, so all this is in place before the first script; Chromium takes commands in their order.
    await Promise.all([
      cdp.send('Page.enable'),
      cdp.send('Runtime.enable'),
      cdp.send('Inspector.enable'),
      cdp.send('Page.setLifecycleEventsEnabled', { enabled: true }),
      cdp.send('Fetch.enable', { patterns: [{ urlPattern: '*' }] }),
      cdp.send('Runtime.addBinding', { name: 'standInSend', executionContextName: worldName }),
      cdp.send('Page.addScriptToEvaluateOnNewDocument', { source: this.#mainWorldScript() }),
      cdp.send('Page.addScriptToEvaluateOnNewDocument', { source: this.#isolatedWorldScript(), worldName }),
      cdp.send('Page.getFrameTree').then(({ frameTree }) => (this.frameId = frameTree.frame.id)),
      cdp.send('Emulation.setUserAgentOverride', { userAgent: this.contents.session.getUserAgent() }),
      this.#sendSize(),
      this.#sendTheme(),
      cdp.send('Runtime.runIfWaitingForDebugger'),
    ]);
  }

  #mainWorldScript(): string {
    return mainWorldScript({ token: this.#token, schemeHosts: this.world.schemes.hosts() });
  }

  #isolatedWorldScript(): string {
    const { arch, platform, execPath, env, pid, version, versions } = process;
    const visible = { arch, platform, execPath, env, pid, version, versions, argv: [], type: 'renderer' };
    const options = {
      token: this.#token,
      preloadPath: this.preloadPath,
      process: { ...visible, sandboxed: true, contextIsolated: true },
    };
    return isolatedWorldScript(options, this.#preload);
  }

  /** Without a screen the page's size is emulated; a visible window is given its size. */
  async #sendSize(): Promise<void> {
    const { width, height } = this.window.getBounds();
    if (this.world.headless) {
      const metrics = { width, height, deviceScaleFactor: 0, mobile: false };
      await this.cdp.send('Emulation.setDeviceMetricsOverride', metrics);
      return;
    }
    const { browser } = this.world.chromium;
    const { windowId } = await browser.send('Browser.getWindowForTarget', { targetId: this.targetId });
    await browser.send('Browser.setWindowBounds', { windowId, bounds: { width, height } });
  }

  async #sendTheme(): Promise<void> {
    const { colorScheme } = this.world;
    const features = colorScheme === 'system' ? [] : [{ name: 'prefers-color-scheme', value: colorScheme }];
    await this.cdp.send('Emulation.setEmulatedMedia', { features });
  }

  async #whenOpen(work: () => Promise<unknown>): Promise<void> {
    try {
      await this.#opened;
      if (!this.isGone) await work();
    } catch {
      // The window was closed meanwhile; there is nothing left to apply this to.
    }
  }
}

/** Whether Chromium can load addresses of this kind at all. */
export function isLoadable(url: string): boolean {
  return [...knownSchemes, 'blob', 'javascript'].includes(schemeOf(url).toLowerCase());
}

function loadError(code: string, errno: number, url: string): Error & { code: string } {
  return Object.assign(new Error(`${code} (${errno}) loading '${url}'`), { code, errno, url });
}
