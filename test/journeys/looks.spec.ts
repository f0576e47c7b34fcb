import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './launch.ts';
import { portNumber } from './published.ts';
import * as desk from './steps.ts';

/** 1024x700 at 200 % zoom, in the page's own pixels. */
const ZOOMED = { width: 512, height: 350 };

/** No rule of WCAG 2.2 A and AA is broken. */
async function isAccessible(page: Page, screen: string): Promise<void> {
  // The page of an Electron window cannot open the second page that axe would use otherwise.
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode()
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze();
  expect(
    violations.map(
      ({ id, nodes }) => `${screen}: ${id} at ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
    ),
  ).toEqual([]);
}

/** Whatever can be pressed can be brought into view, and nothing makes the page itself wider than the window. */
async function isWhole(page: Page, screen: string): Promise<void> {
  const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(wider, `${screen} is wider than its window`).toBeLessThanOrEqual(0);
  for (const button of await page.getByRole('button').all()) {
    await button.scrollIntoViewIfNeeded();
    await expect(button, `${screen}: ${(await button.textContent()) ?? ''}`).toBeInViewport();
  }
}

test('every screen is accessible, in light and dark, and whole at 200 % zoom', async ({ desk: app }) => {
  test.setTimeout(400_000);
  const { page } = app;
  const window = await app.app.browserWindow(page);
  const size = (to: { width: number; height: number }) =>
    window.evaluate((it: Electron.BrowserWindow, { width, height }) => {
      it.setContentSize(width, height);
    }, to);
  const scheme = (themeSource: 'light' | 'dark') =>
    app.app.evaluate(({ nativeTheme }, source) => {
      nativeTheme.themeSource = source;
    }, themeSource);

  const look = (screen: string) =>
    test.step(screen, async () => {
      for (const theme of ['light', 'dark'] as const) {
        await scheme(theme);
        await isAccessible(page, `${screen}, ${theme}`);
      }
      await size(ZOOMED);
      await isWhole(page, `${screen} at 200 %`);
      await isAccessible(page, `${screen} at 200 %`);
      await size({ width: 1280, height: 800 });
    });

  await desk.catalogRead(page);
  await look('first screen');
  await page.getByRole('button', { name: 'Connections' }).click();
  await look('connections');
  await page.getByRole('button', { name: 'Connect Tangoe' }).click();
  await look('connection form');
  await page.getByRole('button', { name: 'Lines', exact: true }).click();
  await page.getByRole('row').nth(3).click();
  await look('lines');
  await page.getByRole('button', { name: 'New order' }).click();
  await look('new order');
  await page.getByRole('radio', { name: 'New line', exact: true }).check({ force: true });
  await page.getByRole('row').nth(1).click();
  await look('new order for a person');
  await page.getByRole('radio', { name: 'Like an earlier order' }).check({ force: true });
  await page.getByRole('row').nth(1).click();
  await look('earlier orders');
  await page.getByRole('radio', { name: 'From a template' }).check({ force: true });
  await look('templates');
  await page.getByRole('radio', { name: 'By type' }).check({ force: true });
  await page.getByRole('radio', { name: 'Move a service' }).check({ force: true });
  await page.getByRole('row').nth(1).click();
  await page.getByRole('button', { name: 'Move…' }).click();
  await look('move');
  await page.keyboard.press('Escape');

  await desk.startOrder(page, portNumber.name, portNumber.line.search, portNumber.line.number);
  await look('empty draft');
  await portNumber.fill(page);
  await desk.isSaved(page);
  await look('filled draft');
  await desk.confirm(page);
  await look('review');
  await desk.tickSurprises(page);
  await desk.submit(page);
  await look('submitted');

  await page
    .getByRole('button', { name: /^Drafts/ })
    .first()
    .click();
  await look('drafts');
  await page.getByRole('button', { name: 'Orders', exact: true }).click();
  await expect(page.getByRole('row').nth(1)).toBeVisible();
  await look('orders');
  await page.getByRole('row').nth(1).dblclick();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Order');
  await look('order');
});

test('the window has no network and breaks no rule of its policy', async ({ desk: { page } }) => {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  await desk.catalogRead(page);
  await page.getByRole('button', { name: 'Orders', exact: true }).click();
  await page
    .getByRole('button', { name: /^Drafts/ })
    .first()
    .click();
  expect(complaints).toEqual([]);

  const reached = await page.evaluate(async () => {
    const tries = [
      fetch('https://example.com/').then(
        () => 'fetch',
        () => '',
      ),
      new Promise<string>((done) => {
        const image = new Image();
        image.onload = () => {
          done('image');
        };
        image.onerror = () => {
          done('');
        };
        image.src = 'https://example.com/x.png';
      }),
      new Promise<string>((done) => {
        try {
          const socket = new WebSocket('wss://example.com/');
          socket.onopen = () => {
            done('socket');
          };
          socket.onerror = () => {
            done('');
          };
        } catch {
          done('');
        }
      }),
    ];
    return (await Promise.all(tries)).filter(Boolean);
  });
  expect(reached).toEqual([]);
});
