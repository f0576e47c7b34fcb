/**
 * @file The contextBridge between a page's two worlds: the page's own, and the preload's real isolated world. They share
 * the DOM, so one calls the other through synchronous events whose `detail` Chromium itself clones between the worlds.
 * What may cross, and what is left of it, follows Electron's electron_api_context_bridge.cc.
 */

type World = 'main' | 'isolated';

/** A value on its way: functions and promises stay behind and are named by a number. */
type Packed =
  | ['value', unknown] // as it is, or cloned by Chromium
  | ['function', number]
  | ['promise', number]
  | ['error', string]
  | ['list', Packed[]]
  | ['record', [string, Packed][]];

type BridgeMessage =
  | { kind: 'expose'; call: number; key: string; api: Packed }
  | { kind: 'call'; call: number; id: number; args: Packed[] }
  | { kind: 'return'; call: number; result?: Packed; thrown?: string }
  | { kind: 'settled'; id: number; fulfilled: boolean; value: Packed };

type AnyFunction = (...args: unknown[]) => unknown;
type Exposed = (key: string, api: unknown) => void;

/** What Electron does not treat as a plain record: Chromium clones it, or refuses to. */
const clonedWhole = new Set(
  [
    'Date Arguments BigInt Boolean Number String Symbol RegExp Map Set WeakMap WeakSet ArrayBuffer DataView',
    'SharedArrayBuffer Module WebAssembly.Module',
  ].flatMap((kinds) => kinds.split(' ')),
)
  .add('Map Iterator')
  .add('Set Iterator');

export interface BridgeOptions {
  token: string;
  here: World;
  /** V8's own test in Electron; in a page only the main world can know, by watching `Proxy`. */
  isProxy: (value: object) => boolean;
  onExposed?: Exposed;
}

export class Bridge {
  readonly #there: string;
  readonly #isProxy: (value: object) => boolean;
  readonly #onExposed: Exposed | undefined;
  readonly #functions = new Map<number, AnyFunction>();
  readonly #promises = new Map<number, { resolve(value: unknown): void; reject(reason: unknown): void }>();
  readonly #returns = new Map<number, { result?: Packed; thrown?: string }>();
  #count = 0;

  constructor({ token, here, isProxy, onExposed }: BridgeOptions) {
    this.#there = `${token} ${here === 'main' ? 'isolated' : 'main'}`;
    this.#isProxy = isProxy;
    this.#onExposed = onExposed;
    const listen = (event: Event) => {
      event.stopImmediatePropagation();
      this.#hear((event as CustomEvent<BridgeMessage>).detail);
    };
    window.addEventListener(`${token} ${here}`, listen, true);
  }

  /** Puts `api` on the other world's window. Throws what the other world throws. */
  expose(key: string, api: unknown): void {
    const call = ++this.#count;
    this.#tell({ kind: 'expose', call, key, api: this.#pack(api) });
    this.#returned(call);
  }

  #tell(detail: BridgeMessage): void {
    window.dispatchEvent(new CustomEvent(this.#there, { detail }));
  }

  #hear(message: BridgeMessage): void {
    switch (message.kind) {
      case 'return':
        this.#returns.set(message.call, message);
        break;
      case 'settled': {
        const promise = this.#promises.get(message.id);
        this.#promises.delete(message.id);
        const value = this.#unpack(message.value);
        if (message.fulfilled) promise?.resolve(value);
        else promise?.reject(value);
        break;
      }
      case 'expose':
        this.#answer(message.call, () => this.#onExposed?.(message.key, this.#unpack(message.api)));
        break;
      case 'call':
        this.#answer(message.call, () => this.#functions.get(message.id)?.(...this.#unpackAll(message.args)));
    }
  }

  /** Runs what the other world asked for. Of a thrown error only its text crosses, as in Electron. */
  #answer(call: number, work: () => unknown): void {
    let answer: { result: Packed } | { thrown: string };
    try {
      answer = { result: this.#pack(work()) };
    } catch (error) {
      const own = error instanceof BridgeError;
      answer = { thrown: own ? error.message : `Uncaught ${String(error)}` };
    }
    this.#tell({ kind: 'return', call, ...answer });
  }

  #returned(call: number): unknown {
    const answer = this.#returns.get(call);
    this.#returns.delete(call);
    if (!answer) throw new Error('stand-in: the other world did not answer');
    if (answer.thrown !== undefined) throw new Error(answer.thrown);
    return answer.result && this.#unpack(answer.result);
  }

  #callOther(id: number, args: unknown[]): unknown {
    const call = ++this.#count;
    const seen = new Map<object, Packed>();
    this.#tell({ kind: 'call', call, id, args: args.map((value) => this.#pack(value, 0, seen)) });
    return this.#returned(call);
  }

  #pack(value: unknown, depth = 0, seen = new Map<object, Packed>()): Packed {
    if (depth >= 1000) throw new BridgeError('contextBridge: nested deeper than 1000');
    if (typeof value === 'symbol') throw new NotCloned();
    if (value === null || (typeof value !== 'object' && typeof value !== 'function')) return ['value', value];
    if (depth === 0 && isPlain(value, this.#isProxy)) return ['value', value];
    if (this.#isProxy(value)) throw new NotCloned(); // a Svelte $state object is one
    const known = seen.get(value);
    if (known) return known;
    const packed = this.#packObject(value, depth, seen);
    seen.set(value, packed);
    return packed;
  }

  #packObject(value: object, depth: number, seen: Map<object, Packed>): Packed {
    if (typeof value === 'function') return ['function', this.#keep(value as AnyFunction)];
    if (value instanceof Promise) return ['promise', this.#watch(value)];
    if (value instanceof Error) return ['error', value.message];
    if (ipcEvents.has(value)) {
      throw new BridgeError(
        'stand-in rule: an ipcRenderer event object must not cross the contextBridge; pass only the payload',
      );
    }
    if (Array.isArray(value)) {
      const list: Packed[] = [];
      const packed: Packed = ['list', list];
      seen.set(value, packed); // before its parts, which may point back
      for (const entry of value) list.push(this.#pack(entry, depth + 1, seen));
      return packed;
    }
    if (isClonedWhole(value)) return ['value', value];
    const record: [string, Packed][] = [];
    const packed: Packed = ['record', record];
    seen.set(value, packed);
    for (const [key, entry] of Object.entries(value)) record.push([key, this.#pack(entry, depth + 2, seen)]);
    return packed;
  }

  #keep(callable: AnyFunction): number {
    const id = ++this.#count;
    this.#functions.set(id, callable);
    return id;
  }

  #watch(promise: Promise<unknown>): number {
    const id = ++this.#count;
    const settle = (fulfilled: boolean) => (value: unknown) => {
      let packed: Packed;
      try {
        packed = this.#pack(value);
      } catch (error) {
        fulfilled = false;
        packed = ['error', (error as Error).message]; // #pack throws errors only
      }
      this.#tell({ kind: 'settled', id, fulfilled, value: packed });
    };
    promise.then(settle(true), settle(false));
    return id;
  }

  #unpackAll(args: Packed[]): unknown[] {
    const seen = new Map<Packed, unknown>();
    return args.map((packed) => this.#unpack(packed, seen));
  }

  #unpack(packed: Packed, seen = new Map<Packed, unknown>()): unknown {
    if (seen.has(packed)) return seen.get(packed);
    const keep = <T>(value: T): T => {
      seen.set(packed, value);
      return value;
    };
    const [kind, content] = packed;
    switch (kind) {
      case 'value':
        return content;
      case 'error':
        return new Error(content);
      case 'function':
        return keep((...args: unknown[]) => this.#callOther(content, args));
      case 'promise':
        return keep(new Promise((resolve, reject) => this.#promises.set(content, { resolve, reject })));
      case 'list': {
        const list = keep<unknown[]>([]);
        for (const entry of content) list.push(this.#unpack(entry, seen));
        return list;
      }
      case 'record': {
        const record = keep<Record<string, unknown>>({});
        for (const [key, entry] of content) record[key] = this.#unpack(entry, seen);
        return record;
      }
    }
  }
}

/** Event objects of ipcRenderer: Electron warns that one that reaches the page hands it the sender. */
export const ipcEvents = new WeakSet();

/** The bridge's own refusals keep their words; errors of the app are marked as uncaught. */
export class BridgeError extends Error {}

class NotCloned extends BridgeError {
  constructor() {
    super('An object could not be cloned.');
  }
}

/** Plain data without functions, promises, errors, instances, proxies or shared parts may go as it is. */
function isPlain(value: unknown, isProxy: (value: object) => boolean, seen = new Set<object>()): boolean {
  if (value === null || !['object', 'function', 'symbol'].includes(typeof value)) return true;
  if (typeof value !== 'object' || isProxy(value) || seen.has(value) || seen.size > 1e6) return false;
  seen.add(value);
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype === Date.prototype) return true;
  if (ipcEvents.has(value) || (prototype !== Array.prototype && prototype !== Object.prototype)) return false;
  const parts: unknown[] = Object.values(value);
  const hasHoles = Array.isArray(value) && parts.length !== value.length;
  return !hasHoles && parts.every((part) => isPlain(part, isProxy, seen));
}

function isClonedWhole(value: object): boolean {
  const kind = Object.prototype.toString.call(value).slice(8, -1);
  const whole =
    clonedWhole.has(kind) ||
    ArrayBuffer.isView(value) ||
    value instanceof Node ||
    value instanceof EventTarget;
  if (!whole) return false;
  try {
    structuredClone(value);
    return true;
  } catch {
    throw new NotCloned();
  }
}
