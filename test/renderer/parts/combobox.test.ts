// @vitest-environment jsdom
import { fireEvent, render, screen } from '@testing-library/svelte';
import { expect, test } from 'vitest';
import '../../helpers/layout.ts';
import Combobox from '../../../renderer/parts/Combobox.svelte';
import { Choices, type Choice } from '../../../renderer/parts/combobox.svelte.ts';

const carriers: Choice[] = [
  { value: '4', label: 'AT&T Wireless' },
  { value: '98', label: 'Verizon Wireless' },
];
const find = async (search: string) =>
  carriers.filter(({ label }) => label.toLowerCase().includes(search.toLowerCase()));

test('of two searches in a hurry only the last answer is shown', async () => {
  const slow = Promise.withResolvers<Choice[]>();
  const choices = new Choices<Choice>(() => (search) => (search === 'a' ? slow.promise : find(search)));

  const first = choices.search('a');
  await choices.search('veri');
  slow.resolve([{ value: '1', label: 'late' }]);
  await first;

  expect(choices.found).toEqual([carriers[1]]);
});

test('Enter before the answer waits for it, and does not take what was found before', async () => {
  const slow = Promise.withResolvers<Choice[]>();
  const choices = new Choices<Choice>(() => (search) => (search === 'veri' ? slow.promise : find(search)));
  await choices.search('at');
  void choices.search('veri');
  const chosen = choices.chosen();
  slow.resolve(await find('veri'));
  expect(await chosen).toEqual(carriers[1]);
});

test('marking goes round, with the field itself as one stop', async () => {
  const choices = new Choices<Choice>(() => find);
  await choices.search('');
  const marks = ([1, 1, 1, -1] as const).map((step) => (choices.mark(step), choices.marked));
  expect(marks).toEqual([0, 1, -1, 1]);
});

const box = async (over: Record<string, unknown> = {}) => {
  const picked: string[] = [];
  render(Combobox, {
    label: 'Carrier',
    text: 'Meridian Mobile',
    find,
    onpick: ({ value }: Choice) => picked.push(value),
    ...over,
  });
  return { picked, input: screen.getByRole<HTMLInputElement>('combobox', { name: 'Carrier' }) };
};

test('typing finds, Enter takes what is marked, and the reader is told which', async () => {
  const { picked, input } = await box();

  await fireEvent.input(input, { target: { value: 'wire' } });
  await screen.findByText('Verizon Wireless');
  await fireEvent.keyDown(input, { key: 'ArrowDown' });

  expect(input.getAttribute('aria-expanded')).toBe('true');
  const marked = document.getElementById(input.getAttribute('aria-activedescendant') ?? '');
  expect(marked?.textContent).toContain('Verizon');
  await fireEvent.keyDown(input, { key: 'Enter' });
  expect(picked).toEqual(['98']);
  expect(input.getAttribute('aria-expanded')).toBe('false');
});

test('Esc closes the list, puts back what was chosen, and goes no further', async () => {
  const { picked, input } = await box();
  const beyond: string[] = [];
  const hear = (event: KeyboardEvent) => beyond.push(event.key);
  window.addEventListener('keydown', hear);

  await fireEvent.input(input, { target: { value: 'wire' } });
  await fireEvent.keyDown(input, { key: 'Escape' });
  window.removeEventListener('keydown', hear);

  expect(input.value).toBe('Meridian Mobile');
  expect(picked).toEqual([]);
  expect(beyond).toEqual([]);
});

test('leaving the field with half a word keeps the choice that stood there', async () => {
  const { input } = await box();
  await fireEvent.input(input, { target: { value: 'ver' } });
  await fireEvent.blur(input);
  expect(input.value).toBe('Meridian Mobile');
});

test('text that stands for nothing stays in the field when it is left, until Esc puts back what was chosen', async () => {
  const strays: string[] = [];
  const { input } = await box({ stray: 'verizzon', onstray: (text: string) => strays.push(text) });
  expect(input.value).toBe('verizzon');
  await fireEvent.input(input, { target: { value: 'verizzzon' } });
  await fireEvent.blur(input);
  await fireEvent.keyDown(input, { key: 'Escape' });
  expect(strays).toEqual(['verizzzon', '']);
});

test('a name written out in full is taken when the field is left', async () => {
  const strays: string[] = [];
  const { picked, input } = await box({ onstray: (text: string) => strays.push(text) });
  await fireEvent.input(input, { target: { value: 'verizon wireless' } });
  await screen.findByText('Verizon Wireless');
  await fireEvent.blur(input);
  expect([picked, strays]).toEqual([['98'], []]);
});

test('an emptied field clears the choice where that is allowed', async () => {
  let cleared = 0;
  const { input } = await box({ onclear: () => cleared++ });
  await fireEvent.input(input, { target: { value: '' } });
  expect(cleared).toBe(1);
});

test('when nothing is found it says so', async () => {
  const { input } = await box({ nothing: 'No carrier has this name.' });
  await fireEvent.input(input, { target: { value: 'zzz' } });
  expect(await screen.findByText('No carrier has this name.')).toBeTruthy();
});
