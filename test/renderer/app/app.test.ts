// @vitest-environment jsdom
import { fireEvent, render, screen } from '@testing-library/svelte';
import { expect, test } from 'vitest';
import { failed, ok } from '@domain/result.ts';
import '../../helpers/layout.ts';
import App from '../../../renderer/app/App.svelte';
// The window loads these when they are first opened.
import '../../../renderer/drafts/DraftScreen.svelte';
import '../../../renderer/lines/LinesScreen.svelte';
import '../../../renderer/lines/NewOrderScreen.svelte';
import { DraftList } from '../../../renderer/drafts/draft-list.svelte.ts';
import { aDesk, aDeskState, listed } from '../../helpers/desk.ts';
import { aDraft, aLine } from '../../helpers/make.ts';

async function open(over: Parameters<typeof aDesk>[0] = {}, state = aDeskState()) {
  const desk = aDesk(over);
  const drafts = new DraftList(desk);
  await drafts.read();
  render(App, { desk, state, drafts });
  return desk;
}

const press = async (...keys: string[]) => {
  for (const key of keys) await fireEvent.keyDown(document.body, { key });
};
const title = () => screen.getByRole('heading', { level: 1 }).textContent;

test('the first run opens in the practice tenant and says that it is one', async () => {
  await open();
  expect(title()).toBe('Practice tenant');
  expect(screen.getByText('Sample data on this computer. It never connects to any server.')).toBeTruthy();
  expect(document.documentElement.dataset).toMatchObject({ environment: 'PRACTICE', colour: 'violet' });
});

test('with a draft begun, the desk opens at the drafts', async () => {
  await open({ drafts: { list: async () => [aDraft()] } });
  expect(title()).toBe('Drafts');
});

test('the practice tenant is read by itself on the first run', async () => {
  let refreshed = 0;
  const refresh = async () => (refreshed++, ok(aDeskState()));
  await open({ reference: { refresh } }, aDeskState({ reference: {} }));
  expect(refreshed).toBe(1);
});

test('keys lead from place to place; in a field they are letters', async () => {
  await open({ reference: { lines: async () => listed(aLine()) } });
  await press('g', 'l');
  await expect.poll(title).toBe('Lines');

  await press('/');
  const search = screen.getByLabelText('Find a line');
  expect(document.activeElement).toBe(search);
  await fireEvent.keyDown(search, { key: 'c' });
  expect(title()).toBe('Lines');
});

test('an order is begun from the keyboard, and back leads to the drafts', async () => {
  const draft = aDraft();
  await open({
    reference: { lines: async () => listed(aLine()), line: async () => aLine() },
    drafts: { create: async () => ok(draft), find: async () => draft, list: async () => [draft] },
  });
  await press('c');
  const search = await screen.findByLabelText('Find a line');
  expect(document.activeElement).toBe(search);
  await screen.findByText(aLine().number);
  await fireEvent.keyDown(search, { key: 'ArrowDown' });
  await fireEvent.keyDown(screen.getByRole('grid'), { key: 'Enter' });

  await expect.poll(title).toContain('Upgrade');
  await press('Escape');
  expect(title()).toBe('Drafts');
});

test('a line is left with Esc before its screen is', async () => {
  const read = ok({ line: aLine(), moves: [], fresh: true });
  await open({
    reference: { lines: async () => listed(aLine()), line: async () => aLine() },
    lines: { find: async () => read },
  });
  await press('g', 'l');
  await fireEvent.click(await screen.findByText(aLine().number));
  expect(screen.getByRole('complementary')).toBeTruthy();

  await press('Escape');
  expect(screen.queryByRole('complementary')).toBeNull();
  expect(title()).toBe('Lines');
});

test('why a refresh failed stands in the top bar, in words', async () => {
  await open({ reference: { refresh: async () => failed({ kind: 'signedOut', why: 'expired' }) } });
  await fireEvent.click(screen.getByRole('button', { name: /^Refresh lines/ }));
  const words = await screen.findByText('Refresh failed');
  expect(words.title).toMatch(/sign-in has expired/i);
});

test('the sheet of keys names those of the form and of the review, too', async () => {
  await open();
  await press('?');
  const keysFor = (does: string) => screen.getByText(does).previousElementSibling?.textContent;
  expect(keysFor('Next problem, the one before')).toBe('Alt↓↑');
  expect(keysFor('Ask for confirmation')).toBe('Ctrl↵');
  const review = screen.getByRole('heading', { name: 'In a row of the review' }).parentElement;
  const keys = [...(review?.querySelectorAll('dt') ?? [])].map((key) => key.textContent);
  expect(keys).toEqual(['jk', 'n', 'Space', 'e', 'x', 'r']);
});
