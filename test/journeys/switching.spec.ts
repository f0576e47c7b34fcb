import { expect, test } from './launch.ts';
import * as desk from './steps.ts';

const INSTRUCTIONS = desk.question('ADDITIONAL_INSTRUCTIONS');

test('what is typed stays with its draft when another type, line or connection is taken instead', async ({
  desk: { page },
}) => {
  test.setTimeout(120_000);
  await desk.catalogRead(page);

  await desk.startOrder(page, 'Suspend', '203-555-7676', '2035557676');
  const typed = desk.field(page, INSTRUCTIONS).getByRole('textbox');
  await typed.pressSequentially('for the first line');
  // Without leaving the field, and before anything can have been saved.
  await desk.startOrder(page, 'Deactivate', '512 344 0000', '5123440000');
  await typed.pressSequentially('for the second line');

  const server = await desk.aServer();
  await desk.connect(page, server);
  await page.getByRole('button', { name: /^Drafts/ }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Drafts');
  await expect(page.getByRole('row').filter({ hasText: 'Suspend' })).toHaveCount(0);

  await page.locator('header.bar').getByRole('button', { name: 'QA ACME' }).click();
  await page.getByRole('button', { name: /^Practice tenant/ }).click();
  await expect(page.locator('header.bar').getByRole('button', { name: 'PRACTICE ACME' })).toBeVisible();
  for (const [type, text] of [
    ['Suspend', 'for the first line'],
    ['Deactivate', 'for the second line'],
  ] as const) {
    await page.getByRole('button', { name: /^Drafts/ }).click();
    await page.getByRole('row').filter({ hasText: type }).first().dblclick();
    await expect(typed).toHaveValue(text);
  }
  await server.close();
});
