import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from './launch.ts';
import { upgrade } from './published.ts';
import * as desk from './steps.ts';

test('the catalog shows pictures that come through main; the page asks no network for them', async ({
  desk: { page, userData },
}) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await desk.catalogRead(page);
  await desk.startOrder(page, upgrade.name, upgrade.line.search, upgrade.line.number);

  await desk
    .field(page, 'shoppingCart.deviceId')
    .getByRole('button', { name: /Choose a|Change/ })
    .click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('searchbox').fill('iPhone 5 (16GB) - Black');
  const picture = dialog.getByRole('row').filter({ hasText: 'iPhone 5' }).first().locator('.picture');
  await expect(picture).toHaveClass(/loaded/);
  expect(await picture.locator('img').evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(160);

  // An address that leads nowhere leaves the sign in the picture's place.
  await dialog.getByRole('searchbox').fill('XP5 Rugged');
  const missing = dialog.getByRole('row').filter({ hasText: 'XP5 Rugged' }).first().locator('.picture');
  await expect(missing.locator('svg')).toBeVisible();
  await expect(missing).not.toHaveClass(/loaded/);

  expect(asked.some((url) => url.includes('/pictures/'))).toBe(true);
  // The stand-in shows Chromium app://desk as https://desk.app.localhost and answers it without a socket.
  expect(asked.filter((url) => !/^(app:\/\/desk|https:\/\/desk\.app\.localhost)\//.test(url))).toEqual([]);
  expect(fs.readdirSync(path.join(userData, 'pictures'))).not.toEqual([]);
});
