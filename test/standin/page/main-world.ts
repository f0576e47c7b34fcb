/** @file Runs first in every page, in its own world: what Electron's renderer has or lacks and a web page does not. */
import { Bridge, BridgeError } from './bridge.ts';
import type { MainWorldOptions, Permission, Question } from './messages.ts';

export function startMainWorld({ token, schemeHosts }: MainWorldOptions): void {
  if (window !== window.top) return; // Electron's preload and bridge live in the top frame only
  const ask = (question: Question) => askMainProcess(token, question);
  new Bridge({ token, here: 'main', isProxy: watchProxies(), onExposed: putOnWindow });
  openWindowsThrough(ask);
  askBeforeGranting((permission) => ask({ kind: 'permission', permission }));
  const scheme = schemeHosts.find(({ suffix }) => location.hostname.endsWith(suffix));
  if (scheme) takeWhatCustomSchemesLack(scheme.allowServiceWorkers);
}

/** V8 can tell a proxy from its target, script cannot: so every proxy made from now on is remembered. */
function watchProxies(): (value: object) => boolean {
  const proxies = new WeakSet();
  const RealProxy = Proxy;
  const remember = <T extends object>(proxy: T): T => {
    proxies.add(proxy);
    return proxy;
  };
  const revocable: typeof Proxy.revocable = (target, handler) => {
    const made = RealProxy.revocable(target, handler);
    remember(made.proxy);
    return made;
  };
  const WatchedProxy = new RealProxy(RealProxy, {
    construct: (target, args) => remember(Reflect.construct(target, args) as object), // a constructor gives an object
    get: (target, key): unknown => (key === 'revocable' ? revocable : Reflect.get(target, key)),
  });
  Object.defineProperty(window, 'Proxy', { value: WatchedProxy, writable: true, configurable: true });
  return (value) => proxies.has(value);
}

function putOnWindow(key: string, api: unknown): void {
  if (key in window) {
    throw new BridgeError('Cannot bind an API on top of an existing property on the window object');
  }
  deepFreeze(api);
  Object.defineProperty(window, key, { value: api, enumerable: true });
}

function deepFreeze(value: unknown): void {
  if (typeof value === 'function') Object.freeze(value);
  if (typeof value !== 'object' || value === null || Object.isFrozen(value) || ArrayBuffer.isView(value))
    return;
  Object.freeze(value);
  for (const part of Object.values(value)) deepFreeze(part);
}

/** The isolated world passes the question on, because only it can reach the main process. */
function askMainProcess(token: string, question: Question): Promise<boolean> {
  return new Promise((resolve) => {
    const id = String(Math.random());
    const hear = (event: Event) => {
      const answer = (event as CustomEvent<{ id: string; granted: boolean }>).detail;
      if (answer.id !== id) return;
      window.removeEventListener(`${token} answer`, hear, true);
      resolve(answer.granted);
    };
    window.addEventListener(`${token} answer`, hear, true);
    window.dispatchEvent(new CustomEvent(`${token} ask`, { detail: { id, question } }));
  });
}

/** window.open: the main process decides; the caller always gets null, as in Electron when it is denied. */
function openWindowsThrough(ask: (question: Question) => Promise<boolean>): void {
  const open = (address: string | URL = '', name = '', features = ''): null => {
    const url = String(address) === '' ? 'about:blank' : new URL(address, document.baseURI).href;
    void ask({ kind: 'open', url, frameName: name, features, disposition: 'foreground-tab' });
    return null;
  };
  Object.defineProperty(window, 'open', { value: open, writable: true, configurable: true });
}

function askBeforeGranting(ask: (permission: Permission) => Promise<boolean>): void {
  const refuse = () => Promise.reject(new DOMException('Permission denied', 'NotAllowedError'));
  /** Puts the question before a method of `owner`; `refused` is what its caller gets after a no. */
  const guard = (
    owner: object | undefined,
    method: string,
    permission: Permission,
    refused: () => Promise<unknown> = refuse,
  ): void => {
    const original: unknown = owner && Reflect.get(owner, method);
    if (!owner || typeof original !== 'function') return;
    const asking = async (...args: unknown[]): Promise<unknown> =>
      (await ask(permission)) ? Reflect.apply(original, owner, args) : refused();
    Reflect.set(owner, method, asking);
  };
  // Pages without a secure context lack most of these.
  const { mediaDevices, clipboard, geolocation } = navigator as Partial<Navigator>;
  guard(window.Notification, 'requestPermission', 'notifications', () => Promise.resolve('denied'));
  guard(mediaDevices, 'getUserMedia', 'media');
  guard(clipboard, 'read', 'clipboard-read');
  guard(clipboard, 'readText', 'clipboard-read');
  guard(clipboard, 'writeText', 'clipboard-sanitized-write');
  if (geolocation) denyGeolocation(geolocation, ask);
}

/** There is no position here; the question is asked all the same. */
function denyGeolocation(geolocation: Geolocation, ask: (permission: Permission) => Promise<boolean>): void {
  geolocation.getCurrentPosition = (_found, failed) => {
    const codes = { PERMISSION_DENIED: 1, POSITION_UNAVAILABLE: 2, TIMEOUT: 3 } as const;
    void ask('geolocation').then(() => failed?.({ code: 1, message: 'User denied Geolocation', ...codes }));
  };
}

/** The https origin that stands for a custom scheme has cookies and service workers; the scheme in Electron has not. */
function takeWhatCustomSchemesLack(allowServiceWorkers: boolean): void {
  Object.defineProperty(document, 'cookie', { get: () => '', set: () => {}, configurable: true });
  if (allowServiceWorkers) return;
  navigator.serviceWorker.register = () =>
    Promise.reject(
      new DOMException(
        'Failed to register a ServiceWorker: The URL protocol of the current origin is not supported.',
        'SecurityError',
      ),
    );
}
