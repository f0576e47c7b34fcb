/** @file Pages of one Chromium: those we asked for, and those that Chromium opened by itself, which are closed unseen. */
import { randomUUID } from 'node:crypto';
import type { Chromium } from './chromium.ts';
import type { CdpSession } from './connection.ts';
import type { Protocol } from './protocol.ts';

export type TargetInfo = Protocol.Target.TargetInfo;

export interface Target {
  id: string;
  cdp: CdpSession;
}

export interface TargetRequest {
  width: number;
  height: number;
  /** A browser context of its own, for a session that is not the default one. */
  browserContextId: string | undefined;
}

interface TargetListener {
  /** Chromium opened a page by itself (a link with a target, a popup). It never made a request and is closed already. */
  onUninvited(info: TargetInfo): void;
  onClosed(targetId: string): void;
}

export class Targets {
  readonly #chromium: Chromium;
  readonly #listener: TargetListener;
  readonly #creating = new Set<Promise<unknown>>();
  readonly #invited = new Set<string>();
  readonly #attached = new Map<string, CdpSession>();
  readonly #awaited = new Map<string, (target: Target) => void>();

  private constructor(chromium: Chromium, listener: TargetListener) {
    this.#chromium = chromium;
    this.#listener = listener;
  }

  static async of(chromium: Chromium, listener: TargetListener): Promise<Targets> {
    const targets = new Targets(chromium, listener);
    chromium.browser.on('Target.attachedToTarget', ({ sessionId, targetInfo }) => {
      void targets.#arrived(chromium.connection.session(sessionId), sessionId, targetInfo);
    });
    chromium.browser.on('Target.targetDestroyed', ({ targetId }) => {
      listener.onClosed(targetId);
    });
    await chromium.browser.send('Target.setDiscoverTargets', { discover: true });
    await chromium.browser.send('Target.setAutoAttach', {
      autoAttach: true,
      waitForDebuggerOnStart: true,
      flatten: true,
    });
    return targets;
  }

  /** A new page, which has run nothing of the app yet. */
  open(request: TargetRequest): Promise<Target> {
    const appWindow = !this.#chromium.headless && request.browserContextId === undefined;
    return appWindow ? this.#openAppWindow() : this.#openTab(request);
  }

  /** The window comes with a document, by whose address it is recognised; it is of no use and has loaded when this ends. */
  async #openAppWindow(): Promise<Target> {
    const url = `data:text/html,${randomUUID()}`;
    const target = await new Promise<Target>((resolve) => {
      this.#awaited.set(url, resolve);
      this.#chromium.openAppWindow(url);
    });
    const loaded = new Promise<unknown>((resolve) => {
      target.cdp.on('Page.loadEventFired', resolve);
    });
    await target.cdp.send('Page.enable');
    await target.cdp.send('Runtime.runIfWaitingForDebugger');
    await loaded;
    return target;
  }

  async #openTab({ width, height, browserContextId }: TargetRequest): Promise<Target> {
    const created = this.#chromium.browser.send('Target.createTarget', {
      url: 'about:blank',
      newWindow: true,
      width,
      height,
      ...(browserContextId === undefined ? {} : { browserContextId }),
    });
    this.#creating.add(created);
    try {
      const { targetId: id } = await created;
      this.#invited.add(id);
      const cdp = this.#attached.get(id);
      return cdp ? { id, cdp } : await new Promise<Target>((resolve) => this.#awaited.set(id, resolve));
    } finally {
      this.#creating.delete(created);
    }
  }

  async #arrived(cdp: CdpSession, sessionId: string, info: TargetInfo): Promise<void> {
    if (info.type !== 'page') {
      await cdp.send('Runtime.runIfWaitingForDebugger').catch(() => {});
      await this.#chromium.browser.send('Target.detachFromTarget', { sessionId }).catch(() => {});
      return;
    }
    await Promise.allSettled(this.#creating); // the page may be ours although its id is not known yet
    const { targetId: id, url } = info;
    const awaited = this.#awaited.get(url) ?? this.#awaited.get(id);
    if (awaited) {
      this.#awaited.delete(url);
      this.#awaited.delete(id);
      awaited({ id, cdp });
    } else if (this.#invited.has(id)) {
      this.#attached.set(id, cdp);
    } else {
      await this.#chromium.browser.send('Target.closeTarget', { targetId: id }).catch(() => {});
      this.#listener.onUninvited(info);
    }
  }
}
