import { EventEmitter } from 'node:events';
import type { ProxyConfig, Session } from 'electron';
import { type Emulates, refuseMissing, refuseUnknownEvents } from '../guard.ts';
import { proxyFor } from '../proxy.ts';
import { fetchThrough } from './net.ts';
import type { World } from '../world.ts';
import { StandInProtocol } from './protocol.ts';
import { StandInWebRequest } from './web-request.ts';

type PermissionHandler = Parameters<Session['setPermissionRequestHandler']>[0];

/** A browser context of its own. The default one lives in the profile and is kept; the others end with the program. */
export class StandInSession extends EventEmitter implements Emulates<Session, 'protocol' | 'webRequest'> {
  readonly protocol: StandInProtocol;
  readonly webRequest = new StandInWebRequest();
  readonly #world: World;
  readonly #partition: string;
  #context: Promise<string | undefined> | null = null;
  #proxy: ProxyConfig = {};
  #userAgent: string | null = null;

  /** Ours: what pages of this session need. */
  readonly standIn = {
    permissionHandler: null as PermissionHandler,
    contextId: () => (this.#context ??= this.#openContext()),
  };

  constructor(world: World, partition: string) {
    super();
    refuseUnknownEvents(this, 'Session', 'session');
    this.#world = world;
    this.#partition = partition;
    this.protocol = new StandInProtocol(world);
  }

  isPersistent(): boolean {
    return this.#partition === '' || this.#partition.startsWith('persist:');
  }
  setPermissionRequestHandler(handler: PermissionHandler): void {
    this.standIn.permissionHandler = handler;
  }
  // These would need what only the real binary has; to set them is harmless.
  setPermissionCheckHandler(): void {}
  setDevicePermissionHandler(): void {}
  setDisplayMediaRequestHandler(): void {}
  setCertificateVerifyProc(): void {}
  setSpellCheckerEnabled(): void {}
  setSpellCheckerLanguages(): void {}

  setUserAgent(userAgent: string): void {
    this.#userAgent = userAgent;
  }
  getUserAgent(): string {
    return this.#userAgent ?? this.#world.userAgent;
  }
  async setProxy(config: ProxyConfig): Promise<void> {
    this.#proxy = { ...config };
  }
  async resolveProxy(url: string): Promise<string> {
    return proxyFor(url, this.#proxy);
  }
  async fetch(input: string | Request, init?: RequestInit): Promise<Response> {
    return await fetchThrough(this.#world, this, input, init);
  }
  async clearStorageData(): Promise<void> {
    const browserContextId = await this.standIn.contextId();
    await this.#world.chromium.browser.send('Storage.clearCookies', { browserContextId });
  }
  async clearCache(): Promise<void> {}
  async clearAuthCache(): Promise<void> {}
  async closeAllConnections(): Promise<void> {}
  flushStorageData(): void {}

  async #openContext(): Promise<string | undefined> {
    if (this.#partition === '') return undefined;
    const options = { disposeOnDetach: true };
    return (await this.#world.chromium.browser.send('Target.createBrowserContext', options)).browserContextId;
  }
}

refuseMissing(StandInSession.prototype, 'Session', 'session');

/** The module `session`. */
export function sessionModule(world: World) {
  const module = {
    fromPartition(partition: string): StandInSession {
      world.life.requireReady('Session can only be received when app is ready');
      const known = world.sessions.get(partition);
      if (known) return known;
      const session = new StandInSession(world, partition);
      world.sessions.set(partition, session);
      world.app.emit('session-created', session);
      return session;
    },
    get defaultSession(): StandInSession {
      return module.fromPartition('');
    },
  };
  return module;
}
