// @vitest-environment jsdom
import { fireEvent, render, screen, waitFor } from '@testing-library/svelte';
import { expect, test } from 'vitest';
import type { Address, NewAddress } from '../../../electron/domain/address-book.ts';
import type { Values } from '../../../electron/domain/draft.ts';
import { formFor } from '../../../electron/domain/form/form.ts';
import type { Section } from '../../../electron/domain/form/field.ts';
import { recipeFor } from '../../../electron/domain/recipes/index.ts';
import { failed, ok } from '../../../electron/domain/result.ts';
import AddressBook from '../../../renderer/forms/AddressBook.svelte';
import '../../helpers/layout.ts';
import { aDesk, listed } from '../../helpers/desk.ts';
import { aCountry, aLine } from '../../helpers/make.ts';
import { AFilling } from './a-filling.svelte.ts';

const office: Address = {
  id: 'a1',
  nickname: 'Head office',
  name: 'IT desk',
  regionId: '70144640',
  lines: { LINE_1: '35 Executive Blvd', CITY: 'Orange', STATE: 'CT', POSTAL_CODE: '06477' },
  usedAt: 5,
};

/** The ship-to section as it stands with these values, once the country's lines are read. */
function sectionOf(values: Values): Section {
  const facts = { line: aLine(), shipRegion: aCountry() };
  const section = formFor(recipeFor('ORDER_ACCESSORIES'), values, facts).find(({ id }) => id === 'shipTo');
  if (!section) throw new Error('the order has no ship-to section');
  return section;
}

function open(values: Values = {}, book: Address[] = [office]) {
  const heard = { used: [] as string[], saved: [] as NewAddress[], removed: [] as string[] };
  const desk = aDesk({
    reference: { regions: async () => listed(aCountry()) },
    addresses: {
      list: async (search: string) => book.filter(({ nickname }) => nickname.includes(search)),
      used: async (id) => (heard.used.push(id), ok(null)),
      remove: async (id) => {
        heard.removed.push(id);
        book = book.filter((address) => address.id !== id);
        return ok(null);
      },
      save: async (address) => {
        heard.saved.push(address);
        if (address.nickname === 'taken')
          return failed({ kind: 'incomplete', problems: [{ path: 'nickname', says: 'It is taken.' }] });
        const kept = { ...address, id: 'a9', usedAt: 9 };
        book = [...book, kept];
        return ok(kept);
      },
    },
  });
  const filling = new AFilling(values);
  const section = sectionOf(values);
  const props = {
    addresses: desk.addresses,
    reference: desk.reference,
    filling,
    section,
    own: 'Ada Example',
  };
  const { rerender } = render(AddressBook, props);
  return { filling, heard, drawAgain: (next: Section) => rerender({ ...props, section: next }) };
}

const pick = async (name: RegExp) => {
  await fireEvent.click(screen.getByRole('button', { name: 'Address book…' }));
  await fireEvent.click(await screen.findByRole('button', { name }));
};
const said = () =>
  screen
    .getAllByRole('status')
    .map(({ textContent }) => textContent)
    .join(' ');

test('an address fills the country, its lines and the name, and is used', async () => {
  const { filling, heard } = open({ 'shipTo.name': 'Ada Example', 'shipTo.address[LINE_2]': '' });
  await pick(/^Head office IT desk, 35 Executive Blvd, Orange, CT, 06477, United States$/);
  expect(filling.values).toEqual({
    'shipTo.name': 'IT desk',
    'shipTo.regionId': '70144640',
    'shipTo.address[LINE_1]': '35 Executive Blvd',
    'shipTo.address[LINE_2]': '',
    'shipTo.address[CITY]': 'Orange',
    'shipTo.address[STATE]': 'CT',
    'shipTo.address[POSTAL_CODE]': '06477',
  });
  expect(heard.used).toEqual(['a1']);
  expect(said()).toContain('Filled in from “Head office”.');
});

test('typed lines are replaced only when the person says so', async () => {
  const typed = {
    'shipTo.name': 'Ada Example',
    'shipTo.address[CITY]': 'Austin',
    'shipTo.address[LINE_2]': 'Flat 3',
  };
  const { filling, heard } = open(typed);
  await pick(/^Head office/);
  expect((await screen.findByRole('dialog')).textContent).toContain('takes the place of: “Austin”, “Flat 3”');

  await fireEvent.click(screen.getByRole('button', { name: 'Keep what is typed' }));
  expect(filling.values).toEqual(typed);
  expect(heard.used).toEqual([]);

  await fireEvent.click(await screen.findByRole('button', { name: /^Head office/ }));
  await fireEvent.click(await screen.findByRole('button', { name: 'Replace' }));
  expect(filling.values).toMatchObject({ 'shipTo.address[CITY]': 'Orange', 'shipTo.address[LINE_2]': '' });
});

test('what the country’s form no longer takes is left out and named, once the form is known', async () => {
  const old = { ...office, name: '', lines: { ...office.lines, STATE: 'XX', COUNTY: 'New Haven' } };
  const { filling, drawAgain } = open({}, [old]);
  await pick(/^Head office/);
  await drawAgain(sectionOf(filling.values));
  await waitFor(() => expect(said()).toContain('does not take: State “XX”, COUNTY “New Haven”.'));
  expect(filling.values).toMatchObject({
    'shipTo.address[STATE]': '',
    'shipTo.address[COUNTY]': '',
    'shipTo.address[CITY]': 'Orange',
  });
});

test('the present address is kept under a nickname, without the name of the person ordered for', async () => {
  const { heard } = open({
    'shipTo.name': 'Ada Example',
    'shipTo.regionId': '70144640',
    'shipTo.address[CITY]': 'Orange',
  });
  await fireEvent.click(screen.getByRole('button', { name: 'Save this address…' }));
  const nickname = await screen.findByLabelText(/^Nickname/);
  const save = screen.getByRole('button', { name: 'Save address' });

  await fireEvent.input(nickname, { target: { value: 'taken' } });
  await fireEvent.click(save);
  expect(await screen.findByText('It is taken.')).toBeTruthy();
  await fireEvent.input(nickname, { target: { value: 'Orange' } });
  await fireEvent.click(save);

  await waitFor(() => expect(said()).toContain('Kept in the address book as “Orange”.'));
  expect(heard.saved.at(-1)).toEqual({
    nickname: 'Orange',
    name: '',
    regionId: '70144640',
    lines: { CITY: 'Orange' },
  });
});

test('an address that was removed can be taken back', async () => {
  const { heard } = open();
  await fireEvent.click(screen.getByRole('button', { name: 'Address book…' }));
  await fireEvent.click(await screen.findByRole('button', { name: 'Remove “Head office”' }));
  expect(await screen.findByText('No addresses are kept yet')).toBeTruthy();
  await fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
  expect(await screen.findByRole('button', { name: /^Head office/ })).toBeTruthy();
  expect(heard).toMatchObject({ removed: ['a1'], saved: [{ nickname: 'Head office' }] });
});

test('a search that finds nothing says what is searched; nothing filled in cannot be saved', async () => {
  open();
  expect(screen.queryByRole('button', { name: 'Save this address…' })).toBeNull();
  await fireEvent.click(screen.getByRole('button', { name: 'Address book…' }));
  await fireEvent.input(await screen.findByRole('searchbox'), { target: { value: 'zzz' } });
  expect(await screen.findByText('No address has these words')).toBeTruthy();
});
