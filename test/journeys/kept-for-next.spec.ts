import { transferOut } from './nine.ts';
import { expect, test } from './launch.ts';
import { portNumber } from './published.ts';
import * as desk from './steps.ts';

test('what was typed once is there for the next order: the last answers and the address, but no account number', async ({
  desk: { page },
}) => {
  test.setTimeout(300_000);
  await desk.catalogRead(page);
  const { search, number } = portNumber.line;
  await desk.startOrder(page, portNumber.name, search, number);
  await portNumber.fill(page);
  await page.getByRole('button', { name: 'Save this address…' }).click();
  await page.getByLabel('Nickname').fill('Head office');
  await page.getByRole('button', { name: 'Save address' }).click();
  await expect(page.getByText('Kept in the address book as “Head office”.')).toBeVisible();

  await desk.startOrder(page, portNumber.name, search, number);
  await desk.find(page, 'carrierId', 'Verizon Wireless');
  await page.getByRole('button', { name: 'Fill in as last time' }).click();
  await expect(page.getByText(/^Filled in as last time: /)).toBeVisible();
  const invoice = desk.field(page, desk.question('NAME_ON_INVOICE')).getByRole('textbox');
  await expect(invoice).toHaveValue('Peter Edwards');
  await expect(desk.field(page, desk.question('CARRIER_ACCT_NUMBER')).locator('input')).toHaveValue('');
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect(invoice).toHaveValue('');

  await desk.find(page, 'shipTo.regionId', 'United States', '70144640');
  await desk.type(page, 'shipTo.address[CITY]', 'Austin');
  await page.getByRole('button', { name: 'Address book…' }).click();
  await page.getByRole('searchbox', { name: /nickname/ }).fill('orange');
  await page.getByRole('button', { name: /^Head office/ }).click();
  await expect(page.getByRole('dialog')).toContainText('“Head office” takes the place of: “Austin”.');
  await page.getByRole('button', { name: 'Replace', exact: true }).click();
  await expect(page.getByText('Filled in from “Head office”.')).toBeVisible();
  await expect(desk.field(page, 'shipTo.address[CITY]').getByRole('textbox')).toHaveValue('Orange');
});

test('who agreed to which text is on the review', async ({ desk: { page } }) => {
  test.setTimeout(300_000);
  await desk.catalogRead(page);
  await transferOut.begin(page);
  await transferOut.fill(page);
  await page.getByRole('button', { name: /Ask for confirmation/ }).click();
  const agreed = page.getByRole('region', { name: 'Agreed' });
  await expect(agreed).toContainText(/Agreed by Peter Edwards, .* 20\d\d/);
});
