import { expect, test } from './launch.ts';
import { swapDevices } from './published.ts';
import * as desk from './steps.ts';

const CONTACT = desk.question('CONTACT_NUMBER');

for (const how of ['the app quits', 'the window is closed'] as const)
  test(`${how} right after the last key: what was typed is there the next time`, async ({ desk: app }) => {
    await desk.catalogRead(app.page);
    await desk.startOrder(app.page, swapDevices.name, swapDevices.line.search, swapDevices.line.number);
    await desk.type(app.page, CONTACT, '2035550147');
    await app.page.getByLabel('Order number').fill('PO-4711');

    if (how === 'the window is closed') {
      const ended = new Promise((resolve) => app.app.process().once('exit', resolve));
      const window = await app.app.browserWindow(app.page);
      await window.evaluate(close);
      await ended;
    }
    const page = await app.restart('quit');
    await page.getByRole('button', { name: /^Drafts/ }).click();
    await page.getByRole('row').filter({ hasText: swapDevices.line.number }).dblclick();
    await expect(desk.field(page, CONTACT).getByRole('textbox')).toHaveValue('2035550147');
    await expect(page.getByLabel('Order number')).toHaveValue('PO-4711');
  });

function close(window: Electron.BrowserWindow): void {
  window.close();
}
