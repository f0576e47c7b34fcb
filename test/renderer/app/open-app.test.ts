// @vitest-environment jsdom
import { fireEvent, screen, waitFor } from '@testing-library/svelte';
import { expect, test } from 'vitest';
import { openApp } from '../../../renderer/app/open-app.ts';
import { aDesk } from '../../helpers/desk.ts';
import '../../../renderer/drafts/DraftScreen.svelte'; // the window loads it when it is first opened
import '../../helpers/layout.ts';
import { aDraft } from '../../helpers/make.ts';
import { keptDrafts } from '../drafts/kept-drafts.ts';

/** The whole window, with one draft in it, opened from the list. */
async function opened() {
  document.body.replaceChildren(document.createElement('div'));
  const drafts = keptDrafts(aDraft());
  let windowMayGo = 0;
  const desk = aDesk({
    desk: {
      kept: async () => {
        windowMayGo += 1;
        return null;
      },
    },
    drafts: { ...drafts.drafts, list: async () => [drafts.kept()], journal: async () => [] },
  });
  await openApp(desk, document.body.firstElementChild!);
  const open = async () => {
    const list = await screen.findByRole('grid');
    for (const key of ['Home', 'Enter']) await fireEvent.keyDown(list, { key });
    await screen.findByLabelText('Order number');
  };
  return { ...drafts, desk, open, mayGo: () => windowMayGo };
}

test('before the window closes, what is typed is kept; then it may go', async () => {
  const { desk, open, kept, mayGo } = await opened();
  await open();
  await fireEvent.input(screen.getByLabelText('Order number'), { target: { value: 'ACME-7' } });
  desk.tell('closing', null);
  await waitFor(() => expect(mayGo()).toBe(1));
  expect(kept().externalOrderNumber).toBe('ACME-7');
});

test('with nothing to keep the window may go at once', async () => {
  const { desk, mayGo } = await opened();
  desk.tell('closing', null);
  await waitFor(() => expect(mayGo()).toBe(1));
});

test('the window may go, too, when something could not be kept', async () => {
  const { desk, open, mayGo } = await opened();
  await open();
  await fireEvent.input(screen.getByLabelText('Order number'), { target: { value: 'TAKEN' } });
  desk.tell('closing', null);
  await waitFor(() => expect(mayGo()).toBe(1));
  expect(screen.getByText(/already belongs to another draft/)).toBeTruthy();
});
