/** A short word about what just happened, with at most one thing to do about it. */
export interface Toast {
  id: number;
  says: string;
  action?: { label: string; run: () => void };
}

const SHOWN_FOR = 7_000;

/** The toasts on screen. Each leaves by itself; nothing that matters is said only here. */
export class Toasts {
  shown = $state.raw<readonly Toast[]>([]);
  #last = 0;

  say(says: string, action?: Toast['action']): void {
    const id = ++this.#last;
    this.shown = [...this.shown.slice(-2), { id, says, ...(action && { action }) }];
    setTimeout(() => this.dismiss(id), SHOWN_FOR);
  }

  dismiss(id: number): void {
    this.shown = this.shown.filter((toast) => toast.id !== id);
  }
}
