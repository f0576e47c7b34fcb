/** @file Runs first in every page, in an isolated world of its own: the preload and its way to the main process. */
import { Bridge } from './bridge.ts';
import { IpcRenderer } from './ipc-renderer.ts';
import type { FromPage, IsolatedWorldOptions, PreloadFunction, Question, ToPage } from './messages.ts';
import { runPreload } from './sandbox.ts';

/** Names that main process and isolated world have agreed on. Both exist in this world only, so no page sees them. */
export interface IsolatedGlobals {
  standInSend?: (text: string) => void;
  standInReceive?: (text: string) => void;
}

export function startIsolatedWorld(options: IsolatedWorldOptions, preload: PreloadFunction | null): void {
  if (window !== window.top) return;
  const { token, preloadPath, process } = options;
  const world = globalThis as IsolatedGlobals;
  const { standInSend } = world;
  delete world.standInSend; // not for the preload
  const say = (message: FromPage) => standInSend?.(JSON.stringify(message));
  const bridge = new Bridge({ token, here: 'isolated', isProxy: () => false });
  const ipcRenderer = new IpcRenderer(say);

  const fail = (error: unknown) => {
    console.error(error);
    say({
      kind: 'preload failed',
      message: error instanceof Error ? (error.stack ?? error.message) : String(error),
    });
  };
  world.standInReceive = (text) => {
    try {
      receive(token, ipcRenderer, JSON.parse(text) as ToPage);
    } catch (error) {
      fail(error);
    }
  };
  passQuestionsOn(token, say);
  stopLinksToNewWindows(say);
  if (!preload) return;
  try {
    runPreload(preload, bridge, ipcRenderer, process);
  } catch (error) {
    console.error(`Unable to load preload script: ${preloadPath}`);
    fail(error);
  }
}

function receive(token: string, ipcRenderer: IpcRenderer, message: ToPage): void {
  if (message.kind === 'answer')
    window.dispatchEvent(new CustomEvent(`${token} answer`, { detail: message }));
  else IpcRenderer.hear(ipcRenderer, message);
}

function passQuestionsOn(token: string, say: (message: FromPage) => void): void {
  const pass = (event: Event) => {
    event.stopImmediatePropagation();
    const { id, question } = (event as CustomEvent<{ id: string; question: Question }>).detail;
    say({ kind: 'ask', id, question });
  };
  window.addEventListener(`${token} ask`, pass, true);
}

/**
 * Full Chromium loads a ctrl-, shift- or middle-clicked link before its new tab can be paused, so such a click is stopped
 * here and the main process is asked.
 */
function stopLinksToNewWindows(say: (message: FromPage) => void): void {
  const stop = (event: MouseEvent) => {
    const link = event.composedPath().find((node) => node instanceof HTMLAnchorElement && node.href !== '');
    const middle = event.button === 1;
    const modified = event.button === 0 && (event.ctrlKey || event.metaKey || event.shiftKey);
    if (!(link instanceof HTMLAnchorElement) || event.defaultPrevented || !(middle || modified)) return;
    event.preventDefault();
    const disposition = event.shiftKey && !middle && !event.ctrlKey ? 'new-window' : 'background-tab';
    const question: Question = { kind: 'open', url: link.href, frameName: '', features: '', disposition };
    say({ kind: 'ask', id: '', question });
  };
  window.addEventListener('click', stop);
  window.addEventListener('auxclick', stop);
}
