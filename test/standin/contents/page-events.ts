/** @file What happens in the Chromium page, told as the events of Electron's webContents. */
import { preventable } from '../events.ts';
import type { FromPage } from '../page/messages.ts';
import type { Page } from './page.ts';

const levels: Record<string, string> = { warning: 'warning', error: 'error' };

export function followPage(page: Page, worldName: string): void {
  followLoading(page);
  followAddress(page);
  followMessages(page, worldName);
}

function followLoading(page: Page): void {
  const { cdp, contents } = page;
  let painted = false;
  cdp.on('Page.frameStartedLoading', ({ frameId }) => {
    if (frameId !== page.frameId) return;
    page.isLoading = true;
    contents.emit('did-start-loading');
  });
  cdp.on('Page.frameStoppedLoading', ({ frameId }) => {
    if (frameId !== page.frameId) return;
    page.isLoading = false;
    contents.emit('did-stop-loading');
  });
  cdp.on('Page.domContentEventFired', () => contents.emit('dom-ready', {}));
  cdp.on('Page.loadEventFired', () => {
    contents.emit('did-finish-load');
    void readTitle(page);
  });
  cdp.on('Page.lifecycleEvent', ({ frameId, name }) => {
    const paint = name === 'firstPaint' || name === 'firstContentfulPaint';
    const shows = page.url !== '' && page.url !== 'about:blank';
    if (painted || !paint || !shows || frameId !== page.frameId) return;
    painted = true;
    page.window.standIn.painted();
  });
  cdp.on('Inspector.targetCrashed', () => {
    contents.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 1 });
  });
}

async function readTitle(page: Page): Promise<void> {
  const title = await page.evaluate('document.title').catch(() => null); // null: closed meanwhile
  if (typeof title !== 'string' || title === '' || title === page.title) return;
  page.title = title;
  page.contents.emit('page-title-updated', preventable(), title, true);
}

function followAddress(page: Page): void {
  const { cdp, contents, navigation } = page;
  const { schemes } = page.world;
  cdp.on('Page.frameNavigated', ({ frame }) => {
    if (frame.id !== page.frameId) return;
    page.url = schemes.toApp(frame.url + (frame.urlFragment ?? ''));
    if (frame.unreachableUrl === undefined) contents.emit('did-navigate', {}, page.url, 200, 'OK');
    else contents.emit('did-fail-load', {}, -2, 'ERR_FAILED', schemes.toApp(frame.unreachableUrl), true);
  });
  cdp.on('Page.navigatedWithinDocument', ({ frameId, url }) => {
    if (frameId !== page.frameId) return;
    page.url = schemes.toApp(url);
    contents.emit('did-navigate-in-page', {}, page.url, true);
  });
  cdp.on('Page.frameRequestedNavigation', (request) => navigation.requested(request));
  cdp.on('Page.windowOpen', (request) => navigation.windowAsked(request));
}

function followMessages(page: Page, worldName: string): void {
  const { cdp, contents, messages } = page;
  cdp.on('Runtime.executionContextCreated', ({ context }) => {
    const frame = (context.auxData as { frameId?: string } | undefined)?.frameId; // Chromium adds it to every page context
    if (context.name === worldName && frame === page.frameId) messages.contextId = context.id;
  });
  cdp.on('Runtime.executionContextDestroyed', ({ executionContextId }) => {
    if (messages.contextId === executionContextId) messages.contextId = null;
  });
  cdp.on('Runtime.executionContextsCleared', () => (messages.contextId = null));
  cdp.on('Runtime.bindingCalled', ({ name, payload }) => {
    if (name === 'standInSend') messages.receive(JSON.parse(payload) as FromPage);
  });
  cdp.on('Runtime.consoleAPICalled', ({ type, args }) => {
    const message = args.map(({ value, description }) => String(value ?? description)).join(' ');
    const level = levels[type] ?? 'info';
    contents.emit('console-message', { level, message, lineNumber: 0, sourceId: '' });
  });
}
