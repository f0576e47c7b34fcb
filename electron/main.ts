/** @file Composition root: builds the parts, hands them to each other, decides nothing. */
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { app, ipcMain, nativeTheme, protocol, session } from 'electron';
import keytar from 'keytar';
import { answers } from './answers/index.ts';
import { pictureCache } from './pictures/cache.ts';
import { openPictures } from './pictures/pictures.ts';
import { patternJudge } from './patterns/judge.ts';
import { openPractice } from './practice/in-process.ts';
import { appProtocol, SCHEME, schemePrivileges, START_PAGE } from './shell/app-protocol.ts';
import { answerWindow, tell } from './shell/bridge.ts';
import { sayAndEnd } from './shell/cannot-start.ts';
import { closeGently } from './shell/close-gently.ts';
import { setMenu } from './shell/menu.ts';
import { cutNetwork } from './shell/no-network.ts';
import { refusePermissions } from './shell/no-permissions.ts';
import { stayOnPage } from './shell/stay-on-page.ts';
import { openWindow } from './shell/window.ts';
import { openStore } from './store/client.ts';
import { tenantOpener } from './tenants.ts';
import { keychain } from './vault/keychain.ts';
import type { World } from './work/needs.ts';
import { openTenancy } from './work/tenancy.ts';
import { recoverMoves } from './work/move-line.ts';
import { recoverDrafts } from './work/recover-drafts.ts';

const here = import.meta.dirname;

const world: World = {
  now: Date.now,
  randomBytes: (count) => randomBytes(count),
  newId: randomUUID,
  pause: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
  sha256: (text) => createHash('sha256').update(text, 'utf8').digest('hex'),
};

if (process.env['DESK_USER_DATA'] !== undefined && !app.isPackaged)
  app.setPath('userData', process.env['DESK_USER_DATA']);
protocol.registerSchemesAsPrivileged([schemePrivileges]);
app.enableSandbox();

if (app.requestSingleInstanceLock()) void app.whenReady().then(start).catch(sayAndEnd);
else app.quit();

async function start(): Promise<void> {
  refusePermissions(session.defaultSession);
  cutNetwork(session.defaultSession);
  setMenu(process.platform);

  const background = nativeTheme.shouldUseDarkColors ? '#16181d' : '#ffffff';
  const window = openWindow({ preload: join(here, 'preload.cjs'), background });
  // Read once: a window that is gone no longer has the property.
  const contents = window.webContents;
  stayOnPage(contents);
  const closed = closeGently(window, () => {
    tell(contents, 'closing', null);
  });
  window.once('ready-to-show', () => {
    window.show();
    console.log('desk: first screen');
  });
  app.on('second-instance', () => {
    if (window.isDestroyed()) return;
    if (window.isMinimized()) window.restore();
    window.focus();
  });

  const folder = app.getPath('userData');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const { store, close } = await openStore(
    pathToFileURL(join(here, 'store-worker.js')),
    join(folder, 'desk.sqlite'),
  );
  const patterns = patternJudge(pathToFileURL(join(here, 'pattern-worker.js')));
  const practice = await openPractice(store.settings, world.now);
  // The page's own session has no network; the reads of the main process have one of theirs, kept in memory.
  const network = session.fromPartition('mobproc');
  const secrets = keychain(keytar);
  const { openTenant, readPicture, forgetSecrets } = tenantOpener({
    practice,
    secrets,
    fetch: (url, init) => network.fetch(url, { ...init, headers: { ...init.headers } }),
    world,
  });

  const tenancy = await openTenancy({
    connections: store.connections,
    settings: store.settings,
    openTenant,
    forgetSecrets,
    tell: (state) => {
      tell(contents, 'desk', state);
    },
    now: world.now,
  });
  const pictures = openPictures({
    cache: pictureCache(join(folder, 'pictures')),
    read: readPicture,
    open: tenancy.connection,
    mayAsk: () => tenancy.gate() === undefined,
    now: world.now,
  });
  protocol.handle(SCHEME, appProtocol(join(here, 'renderer'), pictures.find));
  await recoverDrafts(store, world);
  await recoverMoves(store.moves);
  const desk = answers({
    store,
    tenancy,
    judge: patterns.judge,
    world,
    tellDraft: (draft) => {
      tell(contents, 'draft', draft);
    },
    offerPictures: pictures.offer,
    closed,
  });
  const answered = answerWindow(ipcMain, desk.handlers, ({ id }) => id === contents.id);
  await window.loadURL(START_PAGE);
  void tenancy.known.then(() => {
    if (tenancy.state().signedIn) desk.refresh();
  });

  app.on('window-all-closed', () => {
    app.quit();
  });
  let isOver = false;
  app.on('will-quit', (event) => {
    if (isOver) return;
    // What was typed last is on its way to the disk, or an order on its way to the server: both end first.
    event.preventDefault();
    void answered()
      .then(close)
      .then(patterns.close)
      .finally(() => {
        isOver = true;
        app.quit();
      });
  });
}
