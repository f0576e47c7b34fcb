// @vitest-environment jsdom
import { fireEvent, render, screen } from '@testing-library/svelte';
import { expect, test } from 'vitest';
import type { CatalogItem } from '../../../electron/domain/catalog.ts';
import type { Offer } from '../../../electron/domain/catalog-search.ts';
import type { Field } from '../../../electron/domain/form/field.ts';
import AccessoriesField from '../../../renderer/forms/AccessoriesField.svelte';
import '../../helpers/layout.ts';
import { aDesk, offered } from '../../helpers/desk.ts';
import { AFilling } from './a-filling.svelte.ts';

const piece = (id: string, name: string, amount: number): CatalogItem => ({
  id,
  name,
  price: { amount, currencyCode: 'USD', recurrence: 'ONETIME' },
});
const charger = piece('1', 'Charger', 1_999);
const holster = piece('2', 'Holster', 1_499);
const field: Extract<Field, { kind: 'accessories' }> = {
  path: 'f',
  label: 'Accessories',
  required: true,
  kind: 'accessories',
  sold: { type: 'ORDER_ACCESSORIES', vendorId: '98', serviceId: '38382349' },
};

function draw(filling: AFilling, over: Partial<Offer> = {}) {
  const { reference } = aDesk({
    reference: {
      catalog: async ({ search, held = [] }) =>
        offered(
          [charger, holster].filter(({ name }) => name.toLowerCase().includes(search)),
          { device: { name: 'LG Cookie Plus' }, gone: held.filter((id) => id === '9'), ...over },
        ),
    },
  });
  render(AccessoriesField, { field, filling, reference });
  return filling;
}

test('several are ticked in the order of ticking, counted and summed up', async () => {
  const filling = draw(new AFilling());
  await fireEvent.click(await screen.findByRole('checkbox', { name: 'Holster' }));
  await fireEvent.click(screen.getByRole('checkbox', { name: 'Charger' }));
  expect(filling.values).toEqual({ f: ['2', '1'] });
  expect(screen.getByText('2 picked')).toBeTruthy();
  expect(screen.getByText(/\$34\.98/)).toBeTruthy();
});

test('what is ticked stays in sight while something else is searched for', async () => {
  draw(new AFilling({ f: ['1'] }, {}, { 'f 1': charger }));
  await fireEvent.input(await screen.findByRole('searchbox'), { target: { value: 'holster' } });
  expect(await screen.findByRole('checkbox', { name: 'Holster' })).toBeTruthy();
  expect(screen.getByRole<HTMLInputElement>('checkbox', { name: 'Charger' }).checked).toBe(true);
});

test('one that is not on offer any more says so and can be left out', async () => {
  const filling = draw(new AFilling({ f: ['9'] }, {}, { 'f 9': piece('9', 'Old dock', 999) }));
  expect(await screen.findByText(/Not on offer any more/)).toBeTruthy();
  await fireEvent.click(screen.getByRole('checkbox', { name: 'Old dock' }));
  expect(filling.values).toEqual({ f: [] });
});

test('it is said which device they fit, and of which line that was read', async () => {
  draw(new AFilling());
  expect(await screen.findByText('These fit the LG Cookie Plus of this line.')).toBeTruthy();
});

test('read for a line that is alike, that is said', async () => {
  draw(new AFilling(), { isOfAlike: true });
  expect(await screen.findByText(/they were read for a line with the same device/)).toBeTruthy();
});
