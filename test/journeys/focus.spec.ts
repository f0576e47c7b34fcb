import { expect, test } from './launch.ts';
import { portNumber } from './published.ts';
import * as desk from './steps.ts';

test('the focus stays where the work is: after a pick, and after Edit on a changed value', async ({
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

  await desk.take(
    page,
    'shoppingCart.planId',
    'nationwide business',
    'Nationwide for Business Talk Share Plan',
    '38.69',
  );
  await desk.confirm(page);
  const changed = page.getByRole('row').filter({ hasText: 'Contact Phone Number' });
  await changed.getByRole('button').last().click();
  await expect(desk.field(page, desk.question('CONTACT_NUMBER')).getByRole('textbox')).toBeFocused();
});
