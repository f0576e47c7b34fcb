import { app, dialog } from 'electron';

/** Nothing works without the database: says in words why it cannot be opened, and ends. Nothing on disk is touched. */
export function sayAndEnd(error: unknown): void {
  const reason = error instanceof Error ? error.message : String(error);
  dialog.showErrorBox(
    'Mobproc Desk cannot start',
    `${reason}\n\nYour drafts are still on this computer, in ${app.getPath('userData')}.`,
  );
  app.exit(1);
}
