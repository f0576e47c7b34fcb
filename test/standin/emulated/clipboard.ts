import type { Clipboard } from 'electron';
import { refuseMissing } from '../guard.ts';

/** The module `clipboard`: a clipboard of its own, asynchronous as since Electron 45. */
export function clipboardModule(): Partial<Clipboard> {
  let held = '';
  const clipboard: Partial<Clipboard> = {
    readText: async () => held,
    async writeText(text) {
      if (typeof (text as unknown) !== 'string') throw new TypeError('Error processing argument at index 0');
      held = text;
    },
    has: async (type) => type === 'text/plain' && held !== '',
    clear() {
      held = '';
    },
  };
  return refuseMissing(clipboard, 'Clipboard', 'clipboard');
}
