/** @file What jsdom lacks: it lays nothing out and opens no dialogs. Import it before rendering lists and dialogs. */

/** The size that every element is said to have. */
export const layout = { width: 1000, height: 640 };

Object.defineProperties(HTMLElement.prototype, {
  clientWidth: { configurable: true, get: () => layout.width },
  clientHeight: { configurable: true, get: () => layout.height },
  scrollIntoView: { configurable: true, value: () => undefined },
});

globalThis.ResizeObserver = class {
  readonly #report: () => void;
  constructor(report: ResizeObserverCallback) {
    this.#report = () => report([], this);
  }
  observe(): void {
    this.#report();
  }
  unobserve(): void {}
  disconnect(): void {}
};

HTMLDialogElement.prototype.showModal = function (this: HTMLDialogElement) {
  this.open = true;
};
HTMLDialogElement.prototype.close = function (this: HTMLDialogElement) {
  this.open = false;
};
