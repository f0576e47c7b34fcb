/** @file Where a page may go: `will-navigate`, `will-redirect` and `setWindowOpenHandler`. */
import type {
  BrowserWindowConstructorOptions,
  HandlerDetails,
  WebContentsWillNavigateEventParams,
  WindowOpenHandlerResponse,
} from 'electron';
import type { Protocol } from '../chromium/protocol.ts';
import { StandInWindow } from '../emulated/browser-window.ts';
import { mention, type Preventable, preventable } from '../events.ts';
import type { Disposition } from '../page/messages.ts';
import { isLoadable, type Page } from './page.ts';

type OpenRequest = Pick<HandlerDetails, 'url' | 'frameName' | 'features'> & { disposition: Disposition };

export class Navigation {
  openHandler: ((details: HandlerDetails) => WindowOpenHandlerResponse) | null = null;
  readonly #page: Page;
  #lastWindowAsked: Protocol.Page.windowOpenPayload | null = null;
  #ownIsComing = false;

  constructor(page: Page) {
    this.#page = page;
  }

  /** The app itself loads the next document; Electron asks `will-navigate` only about what the page does. */
  expectOwn(): void {
    this.#ownIsComing = true;
  }

  /** Whether the page may load this document. */
  mayLoad(url: string, isMainFrame: boolean): boolean {
    const own = isMainFrame && this.#ownIsComing;
    if (own) this.#ownIsComing = false;
    return own || this.#mayNavigate(url, isMainFrame);
  }

  /** Whether the page may follow this redirect; asked before the hop is made, so that an app can catch an address. */
  mayRedirect(url: string, isMainFrame: boolean): boolean {
    const event = this.#event(url, isMainFrame);
    this.#page.contents.emit('will-redirect', event, url, false, isMainFrame, 1, 1);
    return !event.defaultPrevented;
  }

  windowAsked(request: Protocol.Page.windowOpenPayload): void {
    this.#lastWindowAsked = request;
  }

  /** Chromium tells of a page's intention: new windows, and addresses that it will not even try to load. */
  requested({ url, frameId, disposition }: Protocol.Page.frameRequestedNavigationPayload): void {
    const { schemes } = this.#page.world;
    if (disposition === 'newTab' || disposition === 'newWindow') {
      const kind = disposition === 'newWindow' ? 'new-window' : 'background-tab';
      this.decideOpen({ url: schemes.toApp(url), frameName: '', features: '', disposition: kind });
    } else if (frameId === this.#page.frameId && !isLoadable(url) && this.#mayNavigate(url, true)) {
      if (schemes.has(url))
        void this.#page.load(url).catch(() => {}); // a failure is told as did-fail-load
      else mention('navigation to another program', url);
    }
  }

  openedByChromium(url: string): void {
    const asked = this.#lastWindowAsked;
    const frameName = asked?.windowName === '_blank' ? '' : (asked?.windowName ?? '');
    const target = this.#page.world.schemes.toApp(asked?.url ?? url);
    this.decideOpen({ url: target, frameName, features: '', disposition: 'foreground-tab' });
  }

  /** Asks the app about a new window. Without a handler Electron would open it; the stand-in says so and does not. */
  decideOpen(request: OpenRequest): void {
    if (!this.openHandler) {
      console.error(
        `stand-in rule: no setWindowOpenHandler; Electron would open a new window for ${request.url}`,
      );
      return;
    }
    const response = this.openHandler({ ...request, referrer: { url: '', policy: 'default' } });
    if (response.action === 'allow') this.#openWindow(request, response.overrideBrowserWindowOptions ?? {});
  }

  /** The new window has no opener: that would need the real binary. */
  #openWindow({ url, frameName }: OpenRequest, options: BrowserWindowConstructorOptions): void {
    const { world, preloadPath, contents } = this.#page;
    const inherited = preloadPath === '' ? {} : { preload: preloadPath };
    const webPreferences = { ...inherited, ...options.webPreferences };
    const window = new StandInWindow(world, { ...options, webPreferences });
    contents.emit('did-create-window', window, { url, frameName });
    void window.loadURL(url).catch(() => {}); // a failure is told as did-fail-load
  }

  #mayNavigate(url: string, isMainFrame: boolean): boolean {
    const { contents } = this.#page;
    const event = this.#event(url, isMainFrame);
    contents.emit('will-frame-navigate', event);
    if (isMainFrame && !event.defaultPrevented) {
      contents.emit('will-navigate', event, url, false, isMainFrame, 1, 1);
    }
    return !event.defaultPrevented;
  }

  #event(url: string, isMainFrame: boolean): Preventable & WebContentsWillNavigateEventParams {
    const { mainFrame } = this.#page.contents;
    return preventable({ url, isSameDocument: false, isMainFrame, frame: mainFrame, initiator: mainFrame });
  }
}
