import type { Shell } from 'electron';
import { mention } from '../events.ts';
import { refuseMissing } from '../guard.ts';

/** The module `shell`: nothing leaves the program, it is only mentioned. */
export function shellModule(): Partial<Shell> {
  const shell: Partial<Shell> = {
    async openExternal(url) {
      mention('shell.openExternal', new URL(url).href);
    },
    async openPath(path) {
      mention('shell.openPath', path);
      return '';
    },
    showItemInFolder(path) {
      mention('shell.showItemInFolder', path);
    },
    async trashItem(path) {
      mention('shell.trashItem', path);
    },
    beep() {},
  };
  return refuseMissing(shell, 'Shell', 'shell');
}
