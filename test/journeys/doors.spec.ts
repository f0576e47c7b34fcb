import { expect, test } from './launch.ts';
import * as desk from './steps.ts';

test('by keyboard alone: a type by its letter, a person by name, Enter begins', async ({
  desk: { page },
}) => {
  await desk.catalogRead(page);
  await page.keyboard.press('c');
  const search = page.getByRole('searchbox');
  await expect(search).toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await expect(page.getByRole('radio', { name: 'Upgrade', exact: true })).toBeFocused();
  await page.keyboard.press('n');
  await expect(page.getByRole('radio', { name: 'New line', exact: true })).toBeChecked();
  await expect(page.getByRole('grid', { name: 'People' })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(search).toBeFocused();
  await page.keyboard.type('peter edw');
  await expect(page.getByRole('row')).toHaveCount(2);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');

  await expect(page.getByRole('heading', { level: 1 })).toContainText('New line for Peter Edwards');
  await expect(page.getByRole('region', { name: 'Person' })).toContainText('2035557676');
});

test('a template is kept from a draft, begun for another line, renamed and removed', async ({
  desk: { page },
}) => {
  await desk.catalogRead(page);
  await desk.startOrder(page, 'Suspend', '4045553104', '4045553104');
  await page.getByRole('button', { name: 'Template…' }).click();
  await page.getByLabel('Template name').fill('Long leave');
  await page.getByRole('button', { name: 'Save template' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Close' }).last().click();

  await page.getByRole('button', { name: 'New order' }).click();
  await page.getByRole('radio', { name: 'From a template' }).check({ force: true });
  await expect(page.getByRole('radio', { name: 'Long leave' })).toBeChecked();
  await page.getByLabel('Find a line').fill('2035557676');
  await page.getByRole('row').filter({ hasText: '2035557676' }).first().click();
  await page.getByRole('button', { name: 'Start order' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Suspend for Peter Edwards');

  await page.getByRole('button', { name: 'New order' }).click();
  await page.getByRole('button', { name: 'Rename…' }).click();
  await page.getByLabel('Template name').fill('Parental leave');
  await page.getByRole('dialog').getByRole('button', { name: 'Rename', exact: true }).click();
  await expect(page.getByRole('radio', { name: 'Parental leave' })).toBeVisible();
  await page.getByRole('button', { name: 'Remove…' }).click();
  await page.getByRole('button', { name: 'Remove', exact: true }).click();
  await expect(page.getByText('No templates yet')).toBeVisible();
});

test('the same order again: what the order does not tell is said before its draft opens', async ({
  desk: { page },
}) => {
  await desk.catalogRead(page);
  await page.getByRole('button', { name: 'New order' }).click();
  await page.getByRole('radio', { name: 'Like an earlier order' }).check({ force: true });
  await page.getByRole('searchbox').fill('Upgrade');
  await page.getByRole('row').nth(1).dblclick();
  await page.getByRole('button', { name: 'Open the draft' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Upgrade for');
});

test('a line moves to another person after a second look, and its log says so', async ({
  desk: { page },
}) => {
  await desk.catalogRead(page);
  await page.getByRole('button', { name: 'Lines', exact: true }).click();
  await page.getByLabel('Find a line').fill('4045553104');
  await page.getByRole('row').nth(1).click();
  const pane = page.getByRole('complementary', { name: 'Line 4045553104' });
  await expect(pane).toContainText('Barbara Andrews');
  await pane.getByRole('button', { name: /^Move to another person/ }).click();
  const dialog = page.getByRole('dialog');
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await pane.getByRole('button', { name: /^Move to another person/ }).click();
  await dialog.getByRole('combobox').fill('James Carp');
  await dialog.getByRole('option').first().click();
  await dialog.getByRole('radio', { name: 'No charges' }).check({ force: true });
  await dialog.getByRole('button', { name: 'Check the move' }).click();
  await expect(dialog.getByRole('group', { name: 'The move as it will be sent' })).toBeFocused();
  await dialog.getByRole('button', { name: 'Move to James Carpenter at ACME · PRACTICE' }).click();
  await expect(dialog.getByRole('status')).toContainText('4045553104 is with James Carpenter now.');
  await dialog.getByRole('button', { name: 'Close' }).last().click();

  await expect(pane).toContainText('To James Carpenter');
  await expect(page.getByRole('row').nth(1)).toContainText('James Carpenter');
});

test('what is open for a line stands above a new draft for it, and leads there', async ({
  desk: { page },
}) => {
  await desk.catalogRead(page);
  await desk.startOrder(page, 'Suspend', '4045553104', '4045553104');
  await desk.startOrder(page, 'Upgrade', '4045553104', '4045553104');
  await page.getByRole('button', { name: /^Draft · Suspend/ }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Suspend for');
  await expect(page.getByRole('button', { name: /^Draft · Upgrade/ })).toBeVisible();
});
