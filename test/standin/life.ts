/** @file The order of `ready`, `before-quit`, `will-quit` and `quit`, as Electron's docs/api/app.md has it. */
import { preventable } from './events.ts';
import type { World } from './world.ts';

export class Life {
  isReady = false;
  timesAskedForReady = 0;
  readonly #world: World;
  readonly #ready = Promise.withResolvers<undefined>();
  #quitting = false;
  #exiting = false;

  constructor(world: World) {
    this.#world = world;
  }

  /** Whether the program is on its way out; a window may still hold a quit back. */
  get isEnding(): boolean {
    return this.#quitting || this.#exiting;
  }

  /** Most of Electron's modules refuse to work before `ready`. */
  requireReady(message: string): void {
    if (!this.isReady) throw new Error(message);
  }

  requireNotReady(what: string): void {
    if (this.isReady) throw new Error(`${what} should be called before app is ready`);
  }

  async whenReady(): Promise<void> {
    this.timesAskedForReady++;
    await this.#ready.promise;
  }

  becomeReady(): void {
    this.isReady = true;
    this.#world.app.emit('will-finish-launching');
    this.#world.app.emit('ready', {}, {});
    this.#ready.resolve(undefined);
  }

  quit(): void {
    const { app, hasChromium, windows } = this.#world;
    if (this.#quitting || this.#exiting) return;
    if (!hasChromium) {
      void this.exit(0);
      return;
    }
    const event = preventable();
    app.emit('before-quit', event);
    if (event.defaultPrevented) return;
    this.#quitting = true;
    if (windows.size === 0) this.#quitNow();
    for (const window of [...windows.values()]) {
      if (this.isEnding) window.close(); // the last one ends the program; one that refuses calls heldBack()
    }
  }

  heldBack(): void {
    this.#quitting = false;
  }

  windowClosed(): void {
    const { app, windows } = this.#world;
    if (windows.size > 0 || this.#exiting) return;
    if (this.#quitting) this.#quitNow();
    else if (app.listenerCount('window-all-closed') > 0) app.emit('window-all-closed');
    else this.quit();
  }

  async exit(code: number): Promise<void> {
    if (this.#exiting) return;
    this.#exiting = true;
    this.#world.app.emit('quit', {}, code);
    if (this.#world.hasChromium) await this.#world.chromium.stop();
    this.#world.instance.release();
    process.exit(code);
  }

  #quitNow(): void {
    const event = preventable();
    this.#world.app.emit('will-quit', event);
    if (event.defaultPrevented) this.#quitting = false;
    else void this.exit(0);
  }
}
