/** @file What a person does at the desk, step by step, by the words on screen. */
import type { Locator, Page } from '@playwright/test';
import { accounts, client, signInName } from '../../electron/practice/accounts.ts';
import { servePractice } from '../../electron/practice/serve.ts';
import { practiceTenant, type PracticeTenant } from '../../electron/practice/tenant.ts';
import { expect } from './launch.ts';

/** A practice tenant on a loopback port of its own, seen from the server's side. */
export interface Server {
  url: string;
  tenant: PracticeTenant;
  /** The POSTs to /orders: the confirm parameter and the body, byte for byte. */
  posts(): { confirm: string | undefined; body: string }[];
  close(): Promise<void>;
}

export async function aServer(port = 0): Promise<Server> {
  const tenant = practiceTenant();
  const { url, close } = await servePractice({ port, tenant });
  return {
    url,
    tenant,
    close,
    posts: () =>
      tenant.log.entries
        .filter(({ method, path }) => method === 'POST' && path.endsWith('/orders'))
        .map(({ query, body }) => ({ confirm: query['confirm'], body })),
  };
}

export const password = accounts[0]?.password ?? '';

/** Makes a connection to the server and leaves it open on screen, not yet signed in. */
export async function connect(page: Page, { url }: Server): Promise<void> {
  const [account] = accounts;
  if (!account) throw new Error('the practice tenant has no account');
  await page.getByRole('button', { name: 'Connections' }).click();
  await page.getByRole('button', { name: 'Connect Tangoe' }).click();
  const form = page.locator('form');
  await form.getByLabel('Name', { exact: true }).fill('Example Corp');
  await form.getByLabel('Environment').selectOption('QA');
  await form.getByLabel('API base address').fill(`${url}/mobproc/v1`);
  await form.getByLabel('Token address').fill(`${url}/as/token.oauth2`);
  await form.getByLabel('Tenant code').fill('ACME');
  await form.getByLabel('Client id').fill(client.id);
  await form.getByLabel('User name').fill(signInName(account, 'COMMAND'));
  await form.getByRole('button', { name: 'Save connection' }).click();
  await page.getByRole('button', { name: 'Use this connection' }).click();
}

/** Signs in and waits until lines, people and catalogs are read. */
export async function signIn(page: Page, typed = password): Promise<void> {
  await page.getByLabel('Password').fill(typed);
  await page.getByLabel('Client secret').fill(client.secret);
  await page.getByRole('button', { name: 'Sign in', exact: true }).last().click();
}

export async function catalogRead(page: Page): Promise<void> {
  await expect(page.locator('header.bar')).toContainText('Catalog read', { timeout: 45_000 });
}

/** A server of its own, a connection to it, signed in, and everything read: ready to order. */
export async function openTenant(page: Page): Promise<Server> {
  const server = await aServer();
  await connect(page, server);
  await signIn(page);
  await catalogRead(page);
  return server;
}

export const workOffline = (page: Page): Promise<void> =>
  page.getByRole('switch', { name: 'Work offline' }).click();

/** New order, by type and line; ends on the open draft. */
export async function startOrder(page: Page, type: string, search: string, number: string): Promise<void> {
  await page.getByRole('button', { name: 'New order' }).click();
  await page.getByRole('radio', { name: type, exact: true }).check({ force: true });
  await page.getByLabel('Find a line').fill(search);
  await page.getByRole('row').filter({ hasText: number }).first().click();
  await page.getByRole('button', { name: 'Start order' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(type);
}

/** New order of a type that is about a person; ends on the open draft. */
export async function startOrderFor(page: Page, type: string, search: string, person: string): Promise<void> {
  await page.getByRole('button', { name: 'New order' }).click();
  await page.getByRole('radio', { name: type, exact: true }).check({ force: true });
  await page.getByLabel('Find a person').fill(search);
  await page.getByRole('row').filter({ hasText: person }).first().click();
  await page.getByRole('button', { name: 'Start order' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(type);
}

/** The field of a path below orderRequest. */
export const field = (page: Page, path: string): Locator => page.locator(`[data-path="${path}"]`);

export const question = (id: string): string => `properties[MISCELLANEOUS][${id}]`;

export const type = (page: Page, path: string, text: string): Promise<void> =>
  field(page, path).getByRole('textbox').fill(text);

/** A name from a list that is found by typing; `id` tells apart what has one name. */
export async function find(page: Page, path: string, name: string, id = ''): Promise<void> {
  await pick(page, path, name, id);
  await stands(page, path, name);
}

/** The same where it takes out what was picked before: the desk asks first. */
export async function findInstead(page: Page, path: string, name: string): Promise<void> {
  await pick(page, path, name, '');
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^Change/ })
    .click();
  await stands(page, path, name);
}

async function pick(page: Page, path: string, name: string, id: string): Promise<void> {
  const box = field(page, path).getByRole('combobox');
  const option = field(page, path).getByRole('option').filter({ hasText: name }).filter({ hasText: id });
  await box.scrollIntoViewIfNeeded();
  await box.fill(name);
  await option.first().click();
}

const stands = (page: Page, path: string, name: string): Promise<void> =>
  expect(field(page, path).getByRole('combobox')).toHaveValue(
    new RegExp(`^${name.replace(/[()]/g, '\\$&')}`),
  );

/** One of a few in sight, or of a folded list. */
export async function choose(page: Page, path: string, label: string): Promise<void> {
  const radio = field(page, path).getByRole('radio', { name: label, exact: true });
  const select = field(page, path).locator('select');
  await radio.or(select).first().waitFor({ state: 'attached' });
  if ((await radio.count()) > 0) await radio.check({ force: true });
  else await select.selectOption({ label });
}

/** A device or plan of the catalog; `also` is what tells it apart from others of its name: price or id. */
export async function take(page: Page, path: string, search: string, name: string, also = ''): Promise<void> {
  await field(page, path)
    .getByRole('button', { name: /Choose a|Change/ })
    .click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('searchbox').fill(search);
  await dialog.getByRole('row').filter({ hasText: name }).filter({ hasText: also }).first().dblclick();
  await expect(dialog).toBeHidden();
}

export const tick = (page: Page, path: string, label: string | RegExp): Promise<void> =>
  field(page, path).getByRole('checkbox', { name: label }).check({ force: true });

/** Puts an accessory into the cart. */
export async function add(page: Page, name: string): Promise<void> {
  const accessories = field(page, 'shoppingCart.accessoryIds');
  await accessories.getByRole('searchbox').fill(name);
  // While the list is on its way the rows still move.
  await expect(accessories.getByRole('list')).toHaveAttribute('aria-busy', 'false');
  await accessories.getByRole('checkbox', { name, exact: true }).check({ force: true });
  await accessories.getByRole('searchbox').fill('');
}

/** What is to happen to a feature of the line. */
export async function change(page: Page, feature: string, action: 'Add' | 'Remove'): Promise<void> {
  const features = field(page, 'shoppingCart.features');
  await features.getByRole('searchbox').fill(feature);
  await features
    .getByRole('radiogroup', { name: feature, exact: true })
    .getByRole('radio', { name: action })
    .check({ force: true });
  await features.getByRole('searchbox').fill('');
}

/** Agrees to a statement by its id. */
export const agree = (page: Page, id: string): Promise<void> =>
  field(page, `acknowledgements[${id}]`).getByRole('checkbox').check({ force: true });

export const onDay = (page: Page, path: string, day: string): Promise<void> =>
  field(page, path).locator('input').fill(day);

/** The address in Connecticut that the published orders have. */
export async function fillAddress(page: Page): Promise<void> {
  await find(page, 'shipTo.regionId', 'United States', '70144640');
  await type(page, 'shipTo.address[LINE_1]', '35 Executive Blvd');
  await type(page, 'shipTo.address[CITY]', 'Orange');
  await choose(page, 'shipTo.address[STATE]', 'Connecticut');
  await type(page, 'shipTo.address[POSTAL_CODE]', '06477');
  await tick(page, 'shipTo.expedite', /Expedite/);
}

/** Under this number the order is known here and at the server. */
export async function renumber(page: Page, number: string): Promise<void> {
  const box = page.getByLabel('Order number');
  await box.fill(number);
  await box.press('Tab');
}

/** Opens a draft from the list of drafts, where it is the only one of its type. */
export async function openDraft(page: Page, type: string, number: string): Promise<void> {
  await page.getByRole('button', { name: /^Drafts/ }).click();
  const ofType = page.getByText(type, { exact: true });
  await page.getByRole('row').filter({ has: ofType }).dblclick();
  await expect(page.getByLabel('Order number')).toHaveValue(number);
}

export const isSaved = (page: Page): Promise<void> =>
  expect(page.getByText(/Saved \d\d:\d\d:\d\d/)).toBeVisible();

export async function confirm(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Ask for confirmation' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Review');
}

/** Ticks every surprise as seen, and that what cannot be undone is meant; only then can the order be submitted. */
export async function tickSurprises(page: Page): Promise<void> {
  for (const box of await page.getByRole('checkbox', { name: /seen|cannot be undone/i }).all())
    await box.check({ force: true });
}

export const submitButton = (page: Page): Locator => page.getByRole('button', { name: /^Submit to ACME · / });

export async function submit(page: Page): Promise<void> {
  await submitButton(page).click();
  await expect(page.getByText('Submitted', { exact: true }).first()).toBeVisible();
}

/** Reads the list of all orders anew. */
export async function readOrders(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Orders', exact: true }).click();
  await page.getByRole('searchbox').fill('');
  const refresh = page.getByRole('button', { name: 'Refresh', exact: true });
  await refresh.click();
  await expect(refresh).toBeVisible();
}

/** Finds the order in the list of all orders, by its number. */
export async function findOrder(page: Page, number: string): Promise<void> {
  await page.getByRole('button', { name: 'Orders', exact: true }).click();
  await page.getByRole('searchbox').fill(number);
  await expect(page.getByRole('row').filter({ hasText: number })).toHaveCount(1);
}
