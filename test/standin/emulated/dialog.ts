import type {
  BaseWindow,
  Dialog,
  MessageBoxOptions,
  MessageBoxReturnValue,
  OpenDialogOptions,
  OpenDialogReturnValue,
  SaveDialogOptions,
  SaveDialogReturnValue,
} from 'electron';
import { mention } from '../events.ts';
import { refuseMissing } from '../guard.ts';
import type { World } from '../world.ts';

type Call<Options> = [window: BaseWindow, options: Options] | [options: Options];

/** The module `dialog`: nobody is there to answer, so every question is cancelled. Tests put an answer in its place. */
export function dialogModule({ life }: World): Partial<Dialog> {
  const requireReady = () => life.requireReady('dialog module can only be used after app is ready');
  const dialog: Partial<Dialog> = {
    async showOpenDialog(...call: Call<OpenDialogOptions>): Promise<OpenDialogReturnValue> {
      requireReady();
      mention('dialog.showOpenDialog, cancelled', optionsOf(call).title);
      return { canceled: true, filePaths: [] };
    },
    async showSaveDialog(...call: Call<SaveDialogOptions>): Promise<SaveDialogReturnValue> {
      requireReady();
      mention('dialog.showSaveDialog, cancelled', optionsOf(call).title);
      return { canceled: true, filePath: '' };
    },
    async showMessageBox(...call: Call<MessageBoxOptions>): Promise<MessageBoxReturnValue> {
      requireReady();
      const { message, cancelId, defaultId, checkboxChecked = false } = optionsOf(call);
      mention('dialog.showMessageBox, cancelled', message);
      return { response: cancelId ?? defaultId ?? 0, checkboxChecked };
    },
    showErrorBox(title, content) {
      mention('dialog.showErrorBox', `${title}: ${content}`);
    },
  };
  return refuseMissing(dialog, 'Dialog', 'dialog');
}

function optionsOf<Options>(call: Call<Options>): Options {
  return call.length === 2 ? call[1] : call[0];
}
