// @vitest-environment jsdom
import { fireEvent, render, screen, within } from '@testing-library/svelte';
import { beforeEach, expect, test, vi } from 'vitest';
import type { CatalogQuery } from '../../../electron/contract/contract.ts';
import type { CatalogItem, Plan } from '../../../electron/domain/catalog.ts';
import type { Elsewhere } from '../../../electron/domain/catalog-elsewhere.ts';
import type { Offer } from '../../../electron/domain/catalog-search.ts';
import type { Field } from '../../../electron/domain/form/field.ts';
import CatalogDialog from '../../../renderer/forms/CatalogDialog.svelte';
import '../../helpers/layout.ts';
import { aDesk, offered } from '../../helpers/desk.ts';

const monthly = (amount: number) => ({ amount, currencyCode: 'USD', recurrence: 'MONTHLY' });
const verizon = { id: '98', name: 'Verizon Wireless', accessMethod: 'CDMA' };
const plan = (id: string, name: string, amount: number): CatalogItem => ({
  id,
  name,
  price: monthly(amount),
  vendor: { id: '98', name: 'Verizon Wireless' },
});
const plans = [plan('1', 'Talk 450', 2_499), plan('2', 'Talk 900', 3_499), plan('3', 'Data', 1_999)];
const wholes: Record<string, Pick<Plan, 'includedFeatures' | 'optionalFeatures'>> = {
  '1': { includedFeatures: ['Base Package'], optionalFeatures: [] },
  '2': {
    includedFeatures: ['Base Package', 'Nights'],
    optionalFeatures: [{ id: '122', description: 'Voice Mail', price: monthly(300) }],
  },
};

let picked: CatalogItem[];
let closed: number;
beforeEach(() => {
  picked = [];
  closed = 0;
});

function open(
  over: { offer?: Partial<Offer>; elsewhere?: Elsewhere[]; chosen?: string; of?: 'devices' } = {},
) {
  const asked: CatalogQuery[] = [];
  const { reference } = aDesk({
    reference: {
      catalog: async (query) => {
        asked.push(query);
        const found = plans.filter(({ name }) => name.toLowerCase().includes(query.search.toLowerCase()));
        return offered(found, { vendor: verizon, ...over.offer });
      },
      plan: async (id) => {
        const [item, whole] = [plans.find((one) => one.id === id), wholes[id]];
        return item && whole && { ...item, ...whole };
      },
      device: async (id) => ({
        id,
        name: 'Generic',
        deviceFeatures: [
          {
            id: 'c',
            label: 'Colour',
            options: [{ id: 'b', label: 'Black', isDefault: true, price: monthly(100) }],
          },
        ],
      }),
      elsewhere: async () => over.elsewhere ?? [],
    },
  });
  const field: Extract<Field, { kind: 'catalog' }> = {
    path: 'shoppingCart.planId',
    label: 'Plan',
    required: true,
    kind: 'catalog',
    of: over.of ?? 'plans',
    sold: { type: 'UPGRADE', vendorId: '98', serviceId: '38382349' },
  };
  render(CatalogDialog, {
    field,
    chosen: over.chosen ?? '',
    item: undefined,
    reference,
    onpick: (item: CatalogItem) => picked.push(item),
    onclose: () => closed++,
  });
  return asked;
}

const search = () => screen.getByRole('searchbox');
const list = () => screen.findByRole('grid');

test('from the search Down leads to the list, arrows look, Enter takes', async () => {
  open();
  const grid = await list();
  await fireEvent.keyDown(search(), { key: 'ArrowDown' });
  expect(document.activeElement).toBe(grid);
  await fireEvent.keyDown(grid, { key: 'ArrowDown' });
  expect(screen.getByRole('heading', { name: 'Talk 900' })).toBeTruthy();
  expect(picked).toEqual([]);
  await fireEvent.keyDown(grid, { key: 'Enter' });
  expect(picked.map(({ id }) => id)).toEqual(['2']);
  expect(closed).toBe(1);
});

test('a click looks and takes nothing; the details have what belongs to the plan, and the way to take it', async () => {
  open();
  await fireEvent.click(within(await list()).getByText('Talk 900'));
  const details = screen.getByRole('region', { name: 'Details of Talk 900' });
  expect(await within(details).findByText('Voice Mail')).toBeTruthy();
  expect(details.textContent).toMatch(/\$34\.99.*a month.*CDMA.*Nights.*Voice Mail.*\$3\.00 a month/s);
  expect(picked).toEqual([]);
  await fireEvent.click(screen.getByRole('button', { name: 'Take this one' }));
  expect(picked.map(({ id }) => id)).toEqual(['2']);
});

test('Space marks for comparison; side by side what differs is said in words; Esc goes back, then closes', async () => {
  open();
  const grid = await list();
  await fireEvent.keyDown(search(), { key: 'ArrowDown' });
  await fireEvent.keyDown(grid, { key: ' ' });
  await fireEvent.keyDown(grid, { key: 'ArrowDown' });
  await fireEvent.keyDown(grid, { key: ' ' });
  await fireEvent.click(screen.getByRole('button', { name: /^Compare 2/ }));
  const table = screen.getByRole('table');
  expect(await within(table).findByText('Nights')).toBeTruthy();
  expect(within(table).getByRole('rowheader', { name: /Price.*differs/ })).toBeTruthy();
  expect(within(table).getByRole('rowheader', { name: /Carrier.*the same/ })).toBeTruthy();
  expect(within(table).getByText('Nights').closest('div')?.textContent).toMatch(/only here/);

  const isClosing = await fireEvent.keyDown(table, { key: 'Escape' });
  expect(isClosing).toBe(false);
  await list();
  expect(await fireEvent.keyDown(search(), { key: 'Escape' })).toBe(true);
});

test('Esc empties a search before it closes', async () => {
  open();
  await list();
  await fireEvent.input(search(), { target: { value: 'talk' } });
  expect(await fireEvent.keyDown(search(), { key: 'Escape' })).toBe(false);
  expect((search() as HTMLInputElement).value).toBe('');
});

test('at most three are compared', async () => {
  open({ offer: { items: [...plans, plan('4', 'More', 1)], total: 4 } });
  for (const name of ['Talk 450', 'Talk 900', 'Data'])
    await fireEvent.click(await screen.findByRole('checkbox', { name: `Compare ${name}` }));
  expect(screen.getByRole<HTMLInputElement>('checkbox', { name: 'Compare More' }).disabled).toBe(true);
});

test('order and price are asked of the whole catalog, and filters can be cleared', async () => {
  const asked = open({ offer: { prices: [{ upTo: monthly(2_000), count: 1 }] } });
  await list();
  await fireEvent.change(screen.getByLabelText('Order'), { target: { value: 'cheapest' } });
  await fireEvent.change(screen.getByLabelText('Price'), { target: { value: '2000 USD MONTHLY' } });
  expect(screen.getByText('Up to $20.00 a month (1)')).toBeTruthy();
  expect(asked.at(-1)).toMatchObject({ order: 'cheapest', upTo: monthly(2_000), offset: 0 });
  await fireEvent.click(screen.getByRole('button', { name: 'Clear filters' }));
  expect(asked.at(-1)).not.toHaveProperty('upTo');
});

test('items of one name are told apart by their ids', async () => {
  open({ offer: { items: [plan('7', 'Twin', 1), plan('8', 'Twin', 1)], total: 2, sharedNames: ['Twin'] } });
  expect((await screen.findAllByText(/Verizon Wireless · [78]/)).length).toBe(2);
});

test('a plan for another network than the line’s device says that a new device is needed', async () => {
  open({ offer: { device: { name: 'LG Cookie Plus', accessMethod: 'GSM' } } });
  expect(
    await screen.findByText('Works on CDMA, the LG Cookie Plus of this line on GSM: a new device is needed.'),
  ).toBeTruthy();
  expect(screen.getAllByText('Needs a new device')).toHaveLength(3);
});

test('when nothing is found, what is on offer elsewhere is said with the reason', async () => {
  open({
    elsewhere: [
      {
        name: 'StarPhone 9',
        place: { type: 'UPGRADE', vendor: { id: '97', name: 'AT&T Wireless' } },
        differs: ['carrier'],
      },
    ],
  });
  await list();
  await fireEvent.input(search(), { target: { value: 'starphone' } });
  expect(
    await screen.findByText('StarPhone 9 is on offer with AT&T Wireless, not with Verizon Wireless.'),
  ).toBeTruthy();
});

test('what the server says of an item stands beside it', async () => {
  open({ offer: { items: [{ ...plan('1', 'Talk 450', 2_499), says: ['Outside the policy.'] }], total: 1 } });
  expect(await screen.findByText('Outside the policy.')).toBeTruthy();
  expect(screen.getByText('Has a message')).toBeTruthy();
});

test('what a device can be had with is shown, and that none of it is sent (CONTRACT.md d.9)', async () => {
  open({ of: 'devices' });
  expect(await screen.findByText('Colour')).toBeTruthy();
  expect(screen.getByText('Black (usual)')).toBeTruthy();
  expect(screen.getByText(/none is sent/)).toBeTruthy();
});

test('a pick that is not on offer any more is said', async () => {
  open({ chosen: '99', offer: { gone: ['99'] } });
  await vi.waitFor(() =>
    expect(screen.getByText('The plan picked before is not on offer here any more.')).toBeTruthy(),
  );
});
