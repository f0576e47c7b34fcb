import type { IpcMain, IpcMainInvokeEvent, WebContents } from 'electron';
import type { News } from '../contract/contract.ts';
import { newsChannel } from '../contract/desk.ts';
import { answersFor, type Handlers } from '../contract/serve.ts';
import { ORIGIN } from './app-protocol.ts';

/**
 * Answers the window, and only the window: every call is checked for who sent it. The function that comes back
 * waits until nothing is being answered any more.
 */
export function answerWindow(
  ipc: Pick<IpcMain, 'handle'>,
  handlers: Handlers,
  isOurs: (contents: WebContents) => boolean,
): () => Promise<void> {
  const running = new Set<Promise<unknown>>();
  for (const [channel, answer] of answersFor(handlers)) {
    ipc.handle(channel, (event, ...args: unknown[]) => {
      if (!isFromWindow(event, isOurs)) throw new Error(`${channel}: the sender is not our window`);
      const answering = answer(...args);
      running.add(answering);
      void answering.finally(() => running.delete(answering)).catch(() => undefined);
      return answering;
    });
  }
  return async () => {
    while (running.size > 0) await Promise.allSettled(running);
  };
}

/** Top frame, our contents, our origin; a missing frame or an empty address is a stranger. */
function isFromWindow(
  { sender, senderFrame }: IpcMainInvokeEvent,
  isOurs: (contents: WebContents) => boolean,
): boolean {
  return (
    senderFrame !== null &&
    senderFrame.parent === null &&
    senderFrame.url.startsWith(`${ORIGIN}/`) &&
    isOurs(sender)
  );
}

/** Tells the window something it did not ask for. */
export function tell<N extends keyof News>(contents: WebContents | undefined, name: N, body: News[N]): void {
  if (contents && !contents.isDestroyed()) contents.send(newsChannel(name), body);
}
