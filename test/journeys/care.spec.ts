/** @file What is said before an order that loses a number, and what it takes to send it all the same. */
import { expect, test } from './launch.ts';
import { portNumber } from './published.ts';
import * as desk from './steps.ts';

const { question } = desk;

test('a line whose number is being moved is not ended without a reason and a tick', async ({
  desk: { page },
}) => {
  test.setTimeout(120_000);
  const server = await desk.openTenant(page);
  await desk.startOrder(page, portNumber.name, portNumber.line.search, portNumber.line.number);
  await portNumber.fill(page);
  await desk.confirm(page);

  await desk.startOrder(page, 'Deactivate', portNumber.line.search, portNumber.line.number);
  await desk.onDay(page, question('PREFERRED_DEACTIVATION_DATE'), '2027-01-31');
  await desk.choose(page, question('Reason'), 'Lost or stolen');
  await expect(page.getByText(/Lost for good: the number 5123440000/)).toBeVisible();
  await expect(page.getByRole('button', { name: /The number is still being moved/ })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Ask for confirmation' })).toBeDisabled();
  expect(server.posts()).toHaveLength(1);

  await desk.type(page, 'override.openPort', 'The port was cancelled by phone');
  await desk.confirm(page);
  await expect(page.getByText(/It is ended all the same: “The port was cancelled by phone”/)).toBeVisible();
  await expect(desk.submitButton(page)).toBeDisabled();
  await page.getByRole('checkbox', { name: /5123440000 is ended for good/ }).check({ force: true });
  await desk.submit(page);
  expect(server.posts().map(({ confirm }) => confirm)).toEqual(['true', 'true', 'false']);
  expect(server.posts().at(-1)?.body).not.toContain('cancelled by phone');

  await page.getByRole('button', { name: 'Journal' }).click();
  await expect(page.getByRole('dialog')).toContainText(
    'Although the number is being moved: The port was cancelled by phone',
  );
  await server.close();
});

test('a suspension says what the carrier will do by itself, in the form and later beside the line', async ({
  desk: { page },
}) => {
  test.setTimeout(120_000);
  const server = await desk.openTenant(page);
  await desk.startOrder(page, 'Suspend', '203-555-7676', '2035557676');
  await desk.onDay(page, question('PREFERRED_SUSPENSION_DATE'), '2026-12-01');
  await desk.choose(page, question('HOLD_SERVICE'), 'Hold for the pool');
  await desk.choose(page, 'suspend.kind', 'Lost or stolen');
  const lost = page.getByText(/Lost or stolen at Verizon Wireless: the number is lost on 1 Mar 2027/);
  await expect(lost).toBeVisible();
  await expect(page.getByText(/Rules as of .* from Verizon My Business/)).toBeVisible();

  await desk.onDay(page, 'suspend.until', '2027-03-02');
  await expect(page.getByText(/Before the wanted end the number is lost, on 1 Mar 2027/)).toBeVisible();
  await desk.onDay(page, 'suspend.until', '2027-02-01');
  await desk.confirm(page);
  await expect(lost).toBeVisible();
  await desk.tickSurprises(page);
  await desk.submit(page);
  expect(server.posts().at(-1)?.body).not.toContain('2027-02-01');

  await page.getByRole('button', { name: 'Lines', exact: true }).click();
  await page.getByRole('searchbox').fill('2035557676');
  await page.getByRole('row').filter({ hasText: '2035557676' }).first().click();
  await expect(page.getByText(/from 1 Dec 2026, wanted until 1 Feb 2027/)).toBeVisible();
  await expect(lost).toBeVisible();
  await server.close();
});
