/** @file The order types beside the three of orders.spec.ts: several on one desk, from new to the end of the order. */
import type { Page } from '@playwright/test';
import { day, minute } from '../../electron/practice/clock.ts';
import { expect, test } from './launch.ts';
import * as nine from './nine.ts';
import * as desk from './steps.ts';

test.describe.configure({ mode: 'parallel' });

const desks = [
  [nine.suspend, nine.unsuspend, nine.deactivate, nine.updateFeatures, nine.transferOut],
  [nine.newActivation, nine.orderAccessories, nine.transferIn, nine.transferInAndPort],
] as const;

for (const orders of desks)
  test(`${orders.map(({ type }) => type).join(', ')}: prepared offline, confirmed, submitted once, followed to the end`, async ({
    desk: { page },
  }) => {
    test.setTimeout(240_000);
    const server = await desk.openTenant(page);
    await desk.workOffline(page);
    const calls = server.tenant.log.entries.length;
    for (const order of orders)
      await test.step(`prepare ${order.type} offline`, async () => {
        await order.begin(page);
        await order.fill(page);
        await desk.renumber(page, order.number);
        await desk.isSaved(page);
        await expect(page.getByRole('button', { name: 'Ask for confirmation' })).toBeDisabled();
      });
    expect(server.tenant.log.entries.length).toBe(calls);

    await desk.workOffline(page);
    for (const order of orders)
      await test.step(`confirm and submit ${order.type}`, async () => {
        const before = server.posts().length;
        await desk.openDraft(page, order.name, order.number);
        await desk.confirm(page);
        await desk.tickSurprises(page);
        await desk.submit(page);

        const [confirmed, submitted, ...more] = server.posts().slice(before);
        expect([confirmed?.confirm, submitted?.confirm, more]).toEqual(['true', 'false', []]);
        expect(submitted?.body).toBe(confirmed?.body);
        const { type: transactionType, number: externalOrderNumber, body } = order;
        expect(JSON.parse(submitted?.body ?? '')).toEqual({
          orderRequest: { externalOrderNumber, transactionType, ...body },
        });
      });

    await test.step('follow them: to the approver, to the carrier, done', async () => {
      server.tenant.clock.advance(3 * minute);
      await sees(page, (order) => (order.approval ? 'Awaiting approval' : 'Submitted'));
      server.tenant.clock.advance(4 * day);
      await sees(page, () => 'Completed');
    });

    await test.step('see on its page how the last one came there', async () => {
      const last = orders[orders.length - 1];
      await page.getByRole('row').filter({ hasText: last?.number }).dblclick();
      const history = page.getByRole('region', { name: 'History' });
      for (const word of ['Awaiting approval', 'Approved', 'In progress', 'Completed'])
        await expect(history).toContainText(word);
      await expect(page.getByRole('region', { name: 'Segments' })).toContainText('Completed');
    });

    async function sees(page: Page, wordFor: (order: nine.Order) => string): Promise<void> {
      await desk.readOrders(page);
      for (const order of orders) {
        await desk.findOrder(page, order.number);
        await expect(page.getByRole('row').filter({ hasText: order.number })).toContainText(wordFor(order));
      }
    }
    await server.close();
  });
