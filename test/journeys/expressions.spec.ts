import { expect, test } from './launch.ts';
import { upgrade } from './published.ts';
import * as desk from './steps.ts';

const COST_CENTER = desk.question('COST_CENTER');

test('a text is judged by the server’s expression as soon as it is typed', async ({ desk: { page } }) => {
  const server = await desk.openTenant(page);
  await desk.startOrder(page, upgrade.name, upgrade.line.search, upgrade.line.number);
  await upgrade.fill(page);
  const center = desk.field(page, COST_CENTER).getByRole('textbox');

  await center.fill('AB-12');
  await center.blur();
  await expect(center).toHaveAttribute('aria-invalid', 'true');
  await expect(desk.field(page, COST_CENTER)).toContainText('does not have the form the carrier asks for');

  await center.fill('AB-1234');
  await expect(center).not.toHaveAttribute('aria-invalid');
  expect(server.posts()).toEqual([]);
  await server.close();
});
