import type { Fault } from '../../electron/practice/faults/faults.ts';
import { expect, test } from './launch.ts';
import { swapDevices } from './published.ts';
import * as desk from './steps.ts';

const AREA = desk.question('PREFERRED_AREA_CODE');

test('a wrong password ends in a sentence, and the right one then works', async ({ desk: { page } }) => {
  const server = await desk.aServer();
  await desk.connect(page, server);
  await desk.signIn(page, 'not the password');
  await expect(page.getByRole('alert')).toContainText(/password|sign-in|user name/i);
  await expect(page.getByLabel('Password')).toHaveValue('');
  await desk.signIn(page);
  await desk.catalogRead(page);
  await server.close();
});

test('every kind of bad answer to a confirmation ends in a sentence, and nothing is lost', async ({
  desk: { page },
}) => {
  test.setTimeout(120_000);
  const server = await desk.openTenant(page);
  await desk.startOrder(page, swapDevices.name, swapDevices.line.search, swapDevices.line.number);
  await swapDevices.fill(page);
  await desk.isSaved(page);

  const match = { method: 'POST', path: '/mobproc/v1/orders' };
  const cases: [string, Fault, RegExp][] = [
    ['the documented 400', { kind: 'status', status: 400, match }, /refused|Code/],
    ['HTML instead of JSON', { kind: 'html', match }, /not one of this API/],
    ['cut-off JSON', { kind: 'truncated', match }, /not one of this API/],
    ['a server error', { kind: 'status', status: 500, match }, /server/i],
    ['no network', { kind: 'offline' }, /connection|reach|offline/i],
  ];
  for (const [what, fault, says] of cases)
    await test.step(what, async () => {
      server.tenant.faults.switchOn({ ...fault, times: 1 });
      await page.getByRole('button', { name: 'Ask for confirmation' }).click();
      await expect(page.getByRole('alert').filter({ hasText: says }).first()).toBeVisible();
      await expect(desk.field(page, AREA).getByRole('textbox')).toHaveValue('203');
      server.tenant.faults.clear();
    });

  await test.step('an expired token is renewed without a question', async () => {
    server.tenant.expireTokens();
    await page.getByRole('button', { name: 'Orders', exact: true }).click();
    await page
      .getByRole('button', { name: /^Refresh/ })
      .first()
      .click();
    await expect(page.getByRole('row').nth(1)).toBeVisible();
  });
  await page.getByRole('button', { name: /^Drafts/ }).click();
  await page.getByRole('row').filter({ hasText: swapDevices.line.number }).dblclick();
  await desk.confirm(page);
  expect(server.posts().filter(({ confirm }) => confirm !== 'true')).toEqual([]);
  await server.close();
});

test('the server is gone: the desk says so, keeps the draft, and goes on when it is back', async ({
  desk: { page },
}) => {
  test.setTimeout(120_000);
  const server = await desk.openTenant(page);
  await desk.startOrder(page, swapDevices.name, swapDevices.line.search, swapDevices.line.number);
  await swapDevices.fill(page);
  await desk.isSaved(page);
  const port = Number(new URL(server.url).port);
  await server.close();

  await page.getByRole('button', { name: 'Ask for confirmation' }).click();
  await expect(page.getByRole('alert').first()).toBeVisible();
  await expect(page.locator('header.bar')).toContainText('Offline');

  const back = await desk.aServer(port);
  await expect(async () => {
    await page
      .getByRole('button', { name: /Ask for confirmation|Sign in/ })
      .first()
      .click();
    await expect(page.locator('header.bar')).not.toContainText('Offline', { timeout: 2_000 });
  }).toPass({ timeout: 20_000 });
  await back.close();
});
