import { expect, test } from './launch.ts';
import { portNumber } from './published.ts';
import * as desk from './steps.ts';

test('after a pick the focus is where the work was, so that the next letter is no command', async ({
  desk: { page },
}) => {
  test.setTimeout(120_000);
  await desk.catalogRead(page);
  await desk.startOrder(page, portNumber.name, portNumber.line.search, portNumber.line.number);
  await portNumber.fill(page);

  const change = desk.field(page, 'shoppingCart.planId').getByRole('button', { name: /Change/ });
  await change.click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('searchbox').press('ArrowDown');
  await dialog.getByRole('grid').press('Enter');
  await expect(change).toBeFocused();
});
