import { expect, test } from './launch.ts';
import { portNumber, swapDevices } from './published.ts';
import * as desk from './steps.ts';

const CONTACT = desk.question('CONTACT_NUMBER');

test('kill -9 while typing: what was said to be saved is there after the restart', async ({ desk: app }) => {
  await desk.catalogRead(app.page);
  await desk.startOrder(app.page, swapDevices.name, swapDevices.line.search, swapDevices.line.number);
  await desk.type(app.page, CONTACT, '2035550147');
  await desk.isSaved(app.page);
  await desk.field(app.page, CONTACT).getByRole('textbox').pressSequentially(' ext');
  await app.kill();

  const page = await app.restart('kill');
  await page.getByRole('button', { name: /^Drafts/ }).click();
  await page.getByRole('row').filter({ hasText: swapDevices.line.number }).dblclick();
  await expect(desk.field(page, CONTACT).getByRole('textbox')).toHaveValue(/^2035550147( e?x?t?)?$/);
});

test('kill -9 while reviewing: the confirmation is there, and goes out once, after the restart', async ({
  desk: app,
}) => {
  test.setTimeout(120_000);
  const server = await desk.openTenant(app.page);
  await desk.startOrder(app.page, swapDevices.name, swapDevices.line.search, swapDevices.line.number);
  await swapDevices.fill(app.page);
  await desk.renumber(app.page, swapDevices.number);
  await desk.confirm(app.page);

  const page = await app.restart('kill');
  await page.getByRole('button', { name: /^Drafts/ }).click();
  await page.getByRole('row').filter({ hasText: swapDevices.line.number }).dblclick();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Review');
  await desk.tickSurprises(page);
  await desk.submit(page);

  const posts = server.posts();
  expect(posts.map(({ confirm }) => confirm)).toEqual(['true', 'false']);
  expect(posts[1]?.body).toBe(posts[0]?.body);
  await server.close();
});

test('kill -9 while the order is on its way: nothing is sent again, and the order is found by its number', async ({
  desk: app,
}) => {
  test.setTimeout(120_000);
  const server = await desk.openTenant(app.page);
  await desk.startOrder(app.page, portNumber.name, portNumber.line.search, portNumber.line.number);
  await portNumber.fill(app.page);
  await desk.renumber(app.page, portNumber.number);
  await desk.confirm(app.page);
  await desk.tickSurprises(app.page);

  // The server takes the order and then does not answer in time.
  const before = server.tenant.orders.length;
  server.tenant.faults.switchOn({
    kind: 'delay',
    ms: 60_000,
    match: { method: 'POST', path: '/mobproc/v1/orders', confirm: false },
  });
  await desk.submitButton(app.page).click();
  await expect.poll(() => server.posts().length).toBe(2);
  await app.kill();
  server.tenant.faults.clear();

  const page = await app.restart('kill');
  await page.getByRole('button', { name: /^Drafts/ }).click();
  await page.getByRole('row').filter({ hasText: portNumber.line.number }).dblclick();
  await expect(desk.submitButton(page)).toBeHidden();
  await page.getByRole('button', { name: /Look it up/ }).click();
  await expect(page.getByText(/not (been )?found|no order/i).first()).toBeVisible();
  expect(server.posts()).toHaveLength(2);
  expect(server.tenant.orders.length - before).toBeLessThanOrEqual(1);
  await server.close();
});
