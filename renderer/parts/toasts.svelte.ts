/** A short word about what just happened. */
export interface Toast {
  id: number;
  says: string;
}

const SHOWN_FOR = 7_000;

/** The toasts on screen. Each leaves by itself; nothing that matters is said only here. */
export class Toasts {
  shown = $state.raw<readonly Toast[]>([]);
  #last = 0;

  say(says: string): void {
    const id = ++this.#last;
    this.shown = [...this.shown.slice(-2), { id, says }];
    setTimeout(() => this.dismiss(id), SHOWN_FOR);
  }

  dismiss(id: number): void {
    this.shown = this.shown.filter((toast) => toast.id !== id);
  }
}
