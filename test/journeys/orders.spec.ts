import { expect, test } from './launch.ts';
import { bodyOf, portNumber, swapDevices, upgrade } from './published.ts';
import * as desk from './steps.ts';

for (const order of [upgrade, portNumber, swapDevices])
  test(`${order.type}: prepared offline, confirmed, compared, submitted once, found in the history`, async ({
    desk: { page },
  }) => {
    test.setTimeout(120_000);
    const server = await desk.openTenant(page);

    await test.step('prepare offline', async () => {
      await desk.workOffline(page);
      const calls = server.tenant.log.entries.length;
      await desk.startOrder(page, order.name, order.line.search, order.line.number);
      await order.fill(page);
      await desk.renumber(page, order.number);
      await desk.isSaved(page);
      await expect(page.getByRole('button', { name: 'Ask for confirmation' })).toBeDisabled();
      expect(server.tenant.log.entries.length).toBe(calls);
    });

    await test.step('go online, confirm and see the difference', async () => {
      await desk.workOffline(page);
      await desk.confirm(page);
      const first = order.type === 'PORT_NUMBER' ? /1 value changed/ : /as asked/;
      await expect(page.locator('.sentence')).toContainText(first);
    });

    await test.step('submit', async () => {
      await desk.tickSurprises(page);
      await desk.submit(page);
    });

    await test.step('find it in the history', async () => {
      await desk.findOrder(page, order.number);
    });

    const posts = server.posts();
    expect(posts.map(({ confirm }) => confirm)).toEqual(['true', 'false']);
    expect(posts[1]?.body).toBe(posts[0]?.body);
    expect(JSON.parse(posts[0]?.body ?? '')).toEqual(bodyOf(order.type));
    await server.close();
  });
