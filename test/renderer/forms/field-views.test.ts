// @vitest-environment jsdom
import { fireEvent, render, screen, within } from '@testing-library/svelte';
import { expect, test, vi } from 'vitest';
import type { CatalogQuery } from '../../../electron/contract/contract.ts';
import { MOST_TEXT, type Field } from '../../../electron/domain/form/field.ts';
// Loaded before, as the dialog is fetched when it is first asked for.
import '../../../renderer/forms/CatalogDialog.svelte';
import { viewOf } from '../../../renderer/forms/field-views.ts';
import '../../helpers/layout.ts';
import { aDesk, listed, offered } from '../../helpers/desk.ts';
import { aLine } from '../../helpers/make.ts';
import { AFilling } from './a-filling.svelte.ts';

const common = { path: 'f', label: 'Field', required: true };

function draw(field: Field, filling = new AFilling(), reference = aDesk().reference) {
  render(viewOf(field), { field, filling, reference });
  return filling;
}

const described = (element: HTMLElement) =>
  (element.getAttribute('aria-describedby') ?? '')
    .split(' ')
    .map((id) => document.getElementById(id)?.textContent.trim());

test('a text is typed letter by letter, and its problem and form are read out with it', async () => {
  const filling = draw(
    { ...common, kind: 'text', pattern: '[99999]' },
    new AFilling({ f: '0647' }, { f: 'Field does not have the form.' }),
  );
  const input = screen.getByLabelText<HTMLInputElement>('Field');
  expect(input.getAttribute('aria-invalid')).toBe('true');
  expect(described(input)).toEqual(['Field does not have the form.', 'Form: 5 digits.']);
  await fireEvent.input(input, { target: { value: '06477' } });
  expect(filling.values).toEqual({ f: '06477' });
});

test('a text without a limit of the server’s has that of the desk', async () => {
  draw({ ...common, kind: 'text' }, new AFilling({ f: 'x'.repeat(MOST_TEXT) }));
  const input = screen.getByLabelText<HTMLInputElement>('Field');
  expect(input.maxLength).toBe(MOST_TEXT);
  expect(screen.getByText('16384 of 16384 characters.')).toBeTruthy();
});

test('a text counts its letters when room gets short, and does not cut what is too long', async () => {
  draw({ ...common, kind: 'text', maxLength: 20 }, new AFilling({ f: 'x'.repeat(17) }));
  const input = screen.getByLabelText<HTMLInputElement>('Field');
  expect(screen.queryByText(/of 20/)).toBeNull();
  await fireEvent.input(input, { target: { value: 'x'.repeat(25) } });
  expect(screen.getByText('25 of 20 characters.')).toBeTruthy();
  expect(input.value).toHaveLength(25);
});

test('a long text gets several lines', () => {
  draw({ ...common, kind: 'text', maxLength: 4_000 });
  expect(screen.getByLabelText('Field').tagName).toBe('TEXTAREA');
});

test('a proposal stands in the field and says that it is one, until somebody changes it', async () => {
  const filling = draw({ ...common, kind: 'text', preset: '2035557676' });
  const input = screen.getByLabelText<HTMLInputElement>('Field');
  expect(input.value).toBe('2035557676');
  expect(screen.getByText(/^Proposed/)).toBeTruthy();
  await fireEvent.input(input, { target: { value: '' } });
  expect(filling.values).toEqual({ f: '' });
  expect(screen.queryByText(/^Proposed/)).toBeNull();
});

test('a question of an unknown type stays editable as text, with a mark', async () => {
  const filling = draw({ ...common, kind: 'unknown', type: 'PERCENT' });
  await fireEvent.input(screen.getByLabelText('Field'), { target: { value: '40%' } });
  expect(filling.values).toEqual({ f: '40%' });
  expect(screen.getByText(/does not know this kind of question \(PERCENT\)/)).toBeTruthy();
});

test('a day stays the day that was picked, as text', async () => {
  const filling = draw({ ...common, kind: 'date' }, new AFilling({ f: '2026-01-05' }));
  const input = screen.getByLabelText<HTMLInputElement>('Field');
  expect([input.type, input.value]).toEqual(['date', '2026-01-05']);
  expect(described(input)).toEqual(['Monday.']);
  await fireEvent.input(input, { target: { value: '2026-12-31' } });
  expect(filling.values).toEqual({ f: '2026-12-31' });
});

test('a day in another form is shown as it came, to be mended', () => {
  draw({ ...common, kind: 'date', preset: '12/22/2026' });
  const input = screen.getByLabelText<HTMLInputElement>('Field');
  expect([input.type, input.value]).toEqual(['text', '12/22/2026']);
});

const few = [
  { id: '1', label: 'Lost' },
  { id: '2', label: 'Other reason', isOther: true },
];

test('a few options are all in sight, and “Other” reveals its text', async () => {
  const filling = draw({ ...common, kind: 'choice', options: few, otherPath: 'f.otherText' });
  expect(screen.queryByLabelText('Other reason, in words')).toBeNull();
  await fireEvent.click(screen.getByRole('radio', { name: 'Other reason' }));
  await fireEvent.input(screen.getByLabelText('Other reason, in words'), { target: { value: 'Dog' } });
  expect(filling.values).toEqual({ f: '2', 'f.otherText': 'Dog' });
});

test('the words of a sensitive choice are dots, too', () => {
  const path = 'properties[MISCELLANEOUS][CARRIER_ACCT_NUMBER]';
  const field: Field = { ...common, path, kind: 'choice', options: few, otherPath: `${path}.otherText` };
  draw(field, new AFilling({ [path]: '2', [`${path}.otherText`]: '4711' }));
  expect(screen.getByLabelText('Other reason, in words').className).toMatch('dots');
});

test('an optional choice can be taken back', async () => {
  const filling = draw(
    { ...common, required: false, kind: 'choice', options: few },
    new AFilling({ f: '1' }),
  );
  await fireEvent.click(screen.getByRole('radio', { name: 'None' }));
  expect(filling.values).toEqual({ f: '' });
});

test('a choice that is not on offer any more stays in sight', () => {
  draw({ ...common, kind: 'choice', options: few }, new AFilling({ f: '9' }));
  expect(screen.getByRole<HTMLInputElement>('radio', { name: '9 (not in the list)' }).checked).toBe(true);
});

test('many options are folded into a list', async () => {
  const options = ['CT', 'MA', 'ME', 'NH', 'VT'].map((id) => ({ id, label: `State ${id}` }));
  const filling = draw({ ...common, kind: 'choice', options });
  await fireEvent.change(screen.getByRole('combobox', { name: 'Field' }), { target: { value: 'ME' } });
  expect(filling.values).toEqual({ f: 'ME' });
});

test('a flag is on or off', async () => {
  const filling = draw({ ...common, required: false, kind: 'flag' });
  await fireEvent.click(screen.getByRole('checkbox', { name: 'Field' }));
  expect(filling.values).toEqual({ f: true });
});

test('a carrier is found by typing a part of its name', async () => {
  const { reference } = aDesk({
    reference: {
      vendors: async () =>
        listed({ id: '97', name: 'AT&T Wireless' }, { id: '98', name: 'Verizon Wireless' }),
    },
  });
  const filling = draw({ ...common, kind: 'vendor' }, new AFilling(), reference);
  await fireEvent.input(await screen.findByRole('combobox'), { target: { value: 'veri' } });
  await fireEvent.click(await screen.findByRole('option', { name: 'Verizon Wireless' }));
  expect(filling.values).toEqual({ f: '98' });
});

test('countries of one name are told apart by their ids', async () => {
  const { reference } = aDesk({
    reference: {
      regions: async () =>
        listed({ id: '70144640', name: 'United States' }, { id: '70144222', name: 'United States' }),
    },
  });
  const filling = draw({ ...common, kind: 'region' }, new AFilling(), reference);
  await fireEvent.input(await screen.findByRole('combobox'), { target: { value: 'united' } });
  await fireEvent.click(await screen.findByRole('option', { name: /70144222/ }));
  expect(filling.values).toEqual({ f: '70144222' });
});

test('a device that is in no catalog has “Other” for its maker, also when no list was read', async () => {
  const filling = draw({ ...common, kind: 'manufacturer' });
  await fireEvent.input(await screen.findByRole('combobox'), { target: { value: 'other' } });
  await fireEvent.click(await screen.findByRole('option', { name: 'Other, not in the catalog' }));
  expect(filling.values).toEqual({ f: 'Other' });
});

test('a model that no list holds is shown as the line has it', async () => {
  draw({ ...common, kind: 'model', manufacturerId: 'LG' }, new AFilling({ f: 'Cookie Plus' }));
  expect((await screen.findByRole<HTMLInputElement>('combobox')).value).toBe('Cookie Plus');
});

test('models wait for their maker', () => {
  draw({ ...common, kind: 'model', manufacturerId: '' });
  expect(screen.getByRole<HTMLInputElement>('combobox').disabled).toBe(true);
  expect(screen.getByText('Pick the manufacturer first.')).toBeTruthy();
});

const price = (amount: number, recurrence: string) => ({ amount, currencyCode: 'USD', recurrence });
const phone = {
  id: '91',
  name: 'StarPhone 9',
  price: price(19_999, 'ONETIME'),
  vendor: { id: '98', name: 'Verizon Wireless' },
};
const device: Field = {
  ...common,
  label: 'Device',
  required: false,
  kind: 'catalog',
  of: 'devices',
  sold: { type: 'UPGRADE', vendorId: '98', serviceId: '38382349' },
};

test('a device is searched in the catalog of its carrier and picked with its price in sight', async () => {
  const asked: CatalogQuery[] = [];
  const { reference } = aDesk({
    reference: {
      catalog: async (query) => {
        asked.push(query);
        const acme = { id: 'Acme', name: 'Acme', count: 1 };
        return offered([phone], { manufacturers: [acme, { id: 'Other', name: 'Other', count: 2 }] });
      },
      device: async () => undefined,
    },
  });
  const filling = draw(device, new AFilling(), reference);
  await fireEvent.click(screen.getByRole('button', { name: 'Choose a device…' }));
  const dialog = await screen.findByRole('dialog', { name: 'Choose a device' });
  await fireEvent.input(within(dialog).getByRole('searchbox'), { target: { value: 'star' } });
  await fireEvent.change(await within(dialog).findByLabelText('Made by'), { target: { value: 'Acme' } });
  const row = await within(dialog).findByRole('row', {
    name: /StarPhone 9.*Verizon Wireless.*\$199\.99 once/,
  });
  expect(asked.at(-1)).toEqual({
    kind: 'devices',
    sold: { type: 'UPGRADE', vendorId: '98', serviceId: '38382349' },
    search: 'star',
    manufacturer: 'Acme',
    order: 'listed',
    offset: 0,
  });
  await fireEvent.dblClick(within(row).getByText('StarPhone 9'));
  expect(filling.values).toEqual({ f: '91' });
  expect(screen.queryByRole('dialog')).toBeNull();
});

test('a picked device shows name, carrier and price, and can be left out again', async () => {
  const filling = draw(device, new AFilling({ f: '91' }, {}, { f: phone }));
  const group = screen.getByRole('group', { name: /Device/ });
  expect(group.textContent).toMatch(/StarPhone 9.*Verizon Wireless.*\$199\.99 once/s);
  await fireEvent.click(screen.getByRole('button', { name: 'Without a device' }));
  expect(filling.values).toEqual({ f: '' });
});

const features: Field = {
  ...common,
  label: 'Features',
  kind: 'features',
  options: [
    { id: '122', description: 'Voice Mail', price: price(300, 'MONTHLY') },
    { id: '293', description: 'Roadside Assistance' },
  ],
};

test('features are ticked with their prices in sight, and keep the order of ticking', async () => {
  const filling = draw(features);
  expect(screen.getByText(/\$3\.00/)).toBeTruthy();
  await fireEvent.click(screen.getByRole('checkbox', { name: 'Roadside Assistance' }));
  await fireEvent.click(screen.getByRole('checkbox', { name: 'Voice Mail' }));
  expect(filling.values).toEqual({ f: ['293', '122'] });
  await fireEvent.click(screen.getByRole('checkbox', { name: 'Roadside Assistance' }));
  expect(filling.values).toEqual({ f: ['122'] });
});

test('a feature the plan no longer has stays in sight until it is unticked', async () => {
  const filling = draw(features, new AFilling({ f: ['7', '122'] }));
  await fireEvent.click(screen.getByRole('checkbox', { name: '7 (not on offer any more)' }));
  expect(filling.values).toEqual({ f: ['122'] });
});

test('a carrier nobody knows stays as it was typed, until one is picked', async () => {
  const { reference } = aDesk({
    reference: { vendors: async () => listed({ id: '97', name: 'AT&T Wireless' }) },
  });
  const filling = draw({ ...common, kind: 'vendor' }, new AFilling(), reference);
  const input = await screen.findByRole<HTMLInputElement>('combobox');
  await fireEvent.input(input, { target: { value: 'Verizzon' } });
  await fireEvent.blur(input);
  expect(filling.values).toEqual({ 'f.typed': 'Verizzon' });
  expect(input.value).toBe('Verizzon');
  await fireEvent.input(input, { target: { value: 'at&t' } });
  await fireEvent.click(await screen.findByRole('option', { name: 'AT&T Wireless' }));
  expect(filling.values).toEqual({ f: '97', 'f.typed': '' });
});

test('a picked country whose name another one has, too, says its id', async () => {
  const { reference } = aDesk({
    reference: {
      regions: async () =>
        listed({ id: '70144640', name: 'United States' }, { id: '70144222', name: 'United States' }),
    },
  });
  draw({ ...common, kind: 'region' }, new AFilling({ f: '70144222' }), reference);
  await vi.waitFor(() =>
    expect(screen.getByRole<HTMLInputElement>('combobox').value).toBe('United States (70144222)'),
  );
});

test('a line is found by its number and shown by it', async () => {
  const found = aLine();
  const { reference } = aDesk({
    reference: { lines: async () => listed(found), line: async () => found },
  });
  const filling = draw({ ...common, required: false, kind: 'line' }, new AFilling(), reference);
  await fireEvent.input(screen.getByRole('combobox'), { target: { value: '203' } });
  await fireEvent.click(await screen.findByRole('option', { name: /2035557676.*Peter Edwards/ }));
  expect(filling.values).toEqual({ f: '38382349' });
  await vi.waitFor(() => expect(screen.getByRole<HTMLInputElement>('combobox').value).toBe('2035557676'));
});

test('a count is typed or stepped, and never leaves its bounds', async () => {
  const filling = draw({ ...common, kind: 'count', most: 2 });
  const input = screen.getByLabelText('Field');
  await fireEvent.keyDown(input, { key: 'ArrowDown' });
  expect(filling.values).toEqual({});
  await fireEvent.keyDown(input, { key: 'ArrowUp' });
  await fireEvent.keyDown(input, { key: 'ArrowUp' });
  await fireEvent.keyDown(input, { key: 'ArrowUp' });
  expect(filling.values).toEqual({ f: '2' });
  await fireEvent.input(input, { target: { value: 'two' } });
  expect(filling.values).toEqual({ f: 'two' });
});

const statement: Field = { ...common, label: 'I agree.', kind: 'agreement', text: 'I agree.\n\nTerms' };

test('a statement that is ticked keeps the very text that was read', async () => {
  const filling = draw(statement);
  const tick = screen.getByRole<HTMLInputElement>('checkbox', { name: 'I agree.' });
  await fireEvent.click(tick);
  expect(filling.values).toEqual({ f: 'I agree.\n\nTerms' });
  await fireEvent.click(tick);
  expect(filling.values).toEqual({ f: '' });
});

test('a tick falls when the text has changed, and says why', () => {
  draw(statement, new AFilling({ f: 'I agree.\n\nOther terms' }));
  const tick = screen.getByRole<HTMLInputElement>('checkbox', { name: 'I agree.' });
  expect(tick.checked).toBe(false);
  expect(described(tick)).toEqual(['The text has changed since it was ticked. Read it again.']);
});

const changes: Field = {
  ...common,
  path: 'shoppingCart.features',
  label: 'Features of the line',
  kind: 'changes',
  options: [
    { id: '122', description: 'Voice Mail', price: price(300, 'MONTHLY') },
    { id: '293', description: '411 Search $0.20 per minute', price: price(0, 'MONTHLY') },
  ],
};

test('a feature is added, removed or left as it is; a price in its words is pointed out', async () => {
  const filling = draw(changes);
  const search = within(screen.getByRole('radiogroup', { name: '411 Search $0.20 per minute' }));
  expect(screen.getAllByText('The price is in the text; no total counts it.')).toHaveLength(1);
  await fireEvent.click(search.getByRole('radio', { name: 'Remove' }));
  expect(filling.values).toEqual({ 'shoppingCart.features[293]': 'REMOVE' });
  expect(screen.getByText('0 to add, 1 to remove')).toBeTruthy();
  await fireEvent.click(search.getByRole('radio', { name: 'Leave as it is' }));
  expect(screen.getByText('0 to add, 0 to remove')).toBeTruthy();
});

test('a change of a feature that is not on offer any more stays in sight', () => {
  draw(changes, new AFilling({ 'shoppingCart.features[7]': 'ADD' }));
  expect(screen.getByRole('radiogroup', { name: '7 (not on offer any more)' })).toBeTruthy();
});
