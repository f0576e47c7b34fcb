/** @file What the scripts in a page and the stand-in's main process say to each other. Values are packed by the wire. */

export type FromPage =
  | { kind: 'send'; channel: string; args: string }
  | { kind: 'invoke'; id: number; channel: string; args: string }
  | { kind: 'ask'; id: string; question: Question }
  | { kind: 'preload failed'; message: string };

export type ToPage =
  | { kind: 'message'; channel: string; args: string }
  | { kind: 'result'; id: number; result: string }
  | { kind: 'error'; id: number; error: string }
  | { kind: 'answer'; id: string; granted: boolean };

/** What the page wants to do and only the main process may decide. */
export type Question =
  | { kind: 'permission'; permission: Permission }
  | { kind: 'open'; url: string; frameName: string; features: string; disposition: Disposition };

export type Permission =
  'notifications' | 'media' | 'clipboard-read' | 'clipboard-sanitized-write' | 'geolocation';

export type Disposition = 'foreground-tab' | 'background-tab' | 'new-window';

/** What the isolated world is told when it starts. */
export interface IsolatedWorldOptions {
  token: string;
  preloadPath: string;
  /** Becomes `process` in the preload. */
  process: object;
}

export interface MainWorldOptions {
  token: string;
  schemeHosts: { suffix: string; allowServiceWorkers: boolean }[];
}

/** The preload as a function; its parameters are what a sandboxed preload finds besides the page's globals. */
export type PreloadFunction = (
  require: (name: string) => unknown,
  process: object,
  exports: object,
  module: { exports: object },
  Buffer: object,
  global: object,
  setImmediate: (callback: (...args: unknown[]) => void, ...args: unknown[]) => unknown,
  clearImmediate: (handle?: number) => void,
) => void;
