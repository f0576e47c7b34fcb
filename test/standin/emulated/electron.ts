/** @file What `import … from 'electron'` gives in the main process. */
import { mainProcessNames } from '../electron-types.ts';
import { absent, refuseMissing } from '../guard.ts';
import type { World } from '../world.ts';
import { StandInApp } from './app.ts';
import { browserWindowModule } from './browser-window.ts';
import { clipboardModule } from './clipboard.ts';
import { dialogModule } from './dialog.ts';
import { menuModules } from './menu.ts';
import { StandInNativeTheme } from './native-theme.ts';
import { netModule } from './net.ts';
import { StandInNotification } from './notification.ts';
import { StandInPowerMonitor } from './power-monitor.ts';
import { protocolModule } from './protocol.ts';
import { StandInScreen } from './screen.ts';
import { sessionModule } from './session.ts';
import { shellModule } from './shell.ts';
import { webContentsModule } from './web-contents.ts';

/** The modules that are emulated. */
export function emulatedModules(world: World) {
  world.app = new StandInApp(world);
  const session = sessionModule(world);
  return {
    app: world.app,
    BrowserWindow: browserWindowModule(world),
    clipboard: clipboardModule(),
    dialog: dialogModule(world),
    ipcMain: refuseMissing(world.ipcMain, 'IpcMain', 'ipcMain'),
    ...menuModules(world),
    nativeTheme: new StandInNativeTheme(world),
    net: netModule(world, () => session.defaultSession),
    Notification: StandInNotification,
    powerMonitor: new StandInPowerMonitor(),
    protocol: protocolModule(world, () => session.defaultSession.protocol),
    screen: new StandInScreen(world),
    session,
    shell: shellModule(),
    webContents: webContentsModule(world),
  };
}

/** All names that Electron has; those that are not emulated throw when they are used. */
export function electronFor(world: World): Record<string, unknown> {
  const emulated: Record<string, unknown> = emulatedModules(world);
  return Object.fromEntries(mainProcessNames.map((name) => [name, emulated[name] ?? absent(name)]));
}
