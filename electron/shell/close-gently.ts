import type { BrowserWindow } from 'electron';

/** Milliseconds. A page that hangs must not keep the window open for ever. */
const PATIENCE = 3_000;

/**
 * The window closes once the page has kept what was typed: it is asked through `ask` and answers through the
 * function that comes back. Quitting the app passes here, too, since it closes its windows first.
 */
export function closeGently(window: BrowserWindow, ask: () => void): () => void {
  let mayClose = false;
  let patience: NodeJS.Timeout | undefined;
  const go = () => {
    clearTimeout(patience);
    mayClose = true;
    if (!window.isDestroyed()) window.close();
  };
  window.on('close', (event) => {
    if (mayClose) return;
    event.preventDefault();
    if (patience) return;
    patience = setTimeout(go, PATIENCE);
    ask();
  });
  return go;
}
