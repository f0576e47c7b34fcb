/** @file The few parts of Node's EventEmitter that a sandboxed preload finds in `require('events')`. */

type Listener = (...args: unknown[]) => void;

export class PageEmitter {
  readonly #listeners = new Map<string, { listener: Listener; once: boolean }[]>();

  on(name: string, listener: Listener): this {
    return this.#add(name, listener, false);
  }
  addListener(name: string, listener: Listener): this {
    return this.#add(name, listener, false);
  }
  once(name: string, listener: Listener): this {
    return this.#add(name, listener, true);
  }
  off(name: string, listener: Listener): this {
    const entries = this.#listeners.get(name) ?? [];
    const at = entries.findLastIndex((entry) => entry.listener === listener);
    if (at >= 0) entries.splice(at, 1);
    return this;
  }
  removeListener(name: string, listener: Listener): this {
    return this.off(name, listener);
  }
  removeAllListeners(name?: string): this {
    if (name === undefined) this.#listeners.clear();
    else this.#listeners.delete(name);
    return this;
  }
  emit(name: string, ...args: unknown[]): boolean {
    const entries = [...(this.#listeners.get(name) ?? [])];
    for (const { listener, once } of entries) {
      if (once) this.off(name, listener);
      listener.apply(this, args);
    }
    return entries.length > 0;
  }
  listenerCount(name: string): number {
    return this.#listeners.get(name)?.length ?? 0;
  }

  #add(name: string, listener: Listener, once: boolean): this {
    const entries = this.#listeners.get(name) ?? [];
    this.#listeners.set(name, [...entries, { listener, once }]);
    return this;
  }
}
