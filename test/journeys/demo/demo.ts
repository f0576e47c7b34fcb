/** @file The main job in the practice tenant without a person: `npm run demo`. */
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, launchDesk } from '../launch.ts';
import * as nine from '../nine.ts';
import { portNumber, swapDevices, upgrade, type PublishedOrder } from '../published.ts';
import { root } from '../runtime.ts';
import * as desk from '../steps.ts';
import { Protocol } from './protocol.ts';

const protocol = new Protocol(join(root, 'out/demo'));
const app = await launchDesk({ size: { width: 1280, height: 800 } });
const { page } = app;

try {
  await theWholeJob(page, portNumber);
  for (const order of [upgrade, swapDevices])
    await inShort(page, { ...order, begin: () => startOnLine(page, order) });
  await inShort(page, nine.newActivation, 'Device');
  await inShort(page, nine.suspend);
  await inShort(page, nine.updateFeatures, 'Features');
  await inShort(page, nine.transferInAndPort, 'Acknowledgements');
  await inShort(page, nine.deactivate);
  await inTheDark();
  protocol.write('The main job, as `npm run demo` did it');
} finally {
  await app.close();
}

/** Every step of a port with its picture: the server changes a value, and the review shows it. */
async function theWholeJob(page: Page, order: PublishedOrder): Promise<void> {
  protocol.chapter('A port, from nothing to the history');
  await desk.catalogRead(page);
  await protocol.picture(
    page,
    'first-screen',
    'A fresh start opens the practice tenant; nobody has to sign in.',
  );

  await desk.workOffline(page);
  await page.getByRole('button', { name: 'New order' }).click();
  await page.getByRole('radio', { name: order.name, exact: true }).check({ force: true });
  await page.getByLabel('Find a line').fill(order.line.search);
  await page.getByRole('row').filter({ hasText: order.line.number }).first().click();
  await protocol.picture(
    page,
    'pick-a-line',
    'Working offline: the type, and the line it is for, by its number in any writing.',
  );
  await page.getByRole('button', { name: 'Start order' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(order.name);
  await protocol.picture(
    page,
    'empty-draft',
    'The form follows from the order type; what is missing is listed beside it.',
  );

  await order.fill(page);
  await desk.renumber(page, order.number);
  await desk.isSaved(page);
  await page.getByRole('heading', { name: 'Device and plan' }).scrollIntoViewIfNeeded();
  await protocol.picture(
    page,
    'filled-draft',
    'Filled in without a connection: saved as it was typed, money added up, nothing left to do.',
  );
  await page.getByRole('button', { name: 'Show the body' }).click();
  await protocol.picture(page, 'body', 'The body that would be sent, letter for letter.');
  await page.keyboard.press('Escape');

  await desk.workOffline(page);
  await desk.confirm(page);
  await protocol.picture(
    page,
    'review',
    'Confirmed by the server: one value came back changed, and it is the first thing to be read.',
  );
  await desk.tickSurprises(page);
  await expect(desk.submitButton(page)).toBeEnabled();
  await protocol.picture(
    page,
    'ready-to-submit',
    'Seen and accepted. The button says where the order goes and for whom.',
  );
  await desk.submit(page);
  await protocol.picture(
    page,
    'submitted',
    'Sent once, the very bytes that were confirmed; the order is compared with the confirmation, too.',
  );

  await desk.findOrder(page, order.number);
  await protocol.picture(page, 'orders', 'The order in the history, found by its number.');
  await page.getByRole('row').filter({ hasText: order.number }).dblclick();
  await page
    .getByRole('heading', { level: 1 })
    .filter({ hasText: /\d{5,}/ })
    .waitFor();
  await protocol.picture(
    page,
    'order',
    'Its page: segments with their items and prices, history and parcels.',
  );
}

function startOnLine(page: Page, { name, line }: PublishedOrder): Promise<void> {
  return desk.startOrder(page, name, line.search, line.number);
}

/** Another order type; the form, from the section that is most its own, and the review, then on. */
async function inShort(
  page: Page,
  order: Pick<nine.Order, 'type' | 'name' | 'number' | 'begin' | 'fill'>,
  from?: string,
): Promise<void> {
  protocol.chapter(`${order.name}: the same desk, another form`);
  await order.begin(page);
  await order.fill(page);
  await desk.renumber(page, order.number);
  await desk.isSaved(page);
  if (from)
    await page
      .getByRole('navigation', { name: 'Sections of the form' })
      .getByRole('button', { name: new RegExp(`^${from}`) })
      .click();
  await protocol.picture(
    page,
    `${order.type.toLowerCase().replaceAll('_', '-')}-draft`,
    `${order.name}, filled in.`,
  );
  await desk.confirm(page);
  await protocol.picture(
    page,
    `${order.type.toLowerCase().replaceAll('_', '-')}-review`,
    `${order.name}: what the server understood.`,
  );
  await desk.tickSurprises(page);
  await desk.submit(page);
}

async function inTheDark(): Promise<void> {
  protocol.chapter('After dark');
  await startOnLine(page, upgrade);
  await app.app.evaluate(({ nativeTheme }) => {
    nativeTheme.themeSource = 'dark';
  });
  await page.getByRole('button', { name: /^Drafts/ }).click();
  await page.getByRole('row').nth(1).waitFor();
  await protocol.picture(page, 'drafts-dark', 'The drafts with what became of each, in the dark.');
}
