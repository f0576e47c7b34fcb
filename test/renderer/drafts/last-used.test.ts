// @vitest-environment jsdom
import { fireEvent, render, screen, waitFor } from '@testing-library/svelte';
import { expect, test } from 'vitest';
import type { Value, Values } from '../../../electron/domain/draft.ts';
import type { Proposal } from '../../../electron/domain/last-used.ts';
import { DraftEditor } from '../../../renderer/drafts/draft-editor.svelte.ts';
import LastUsed from '../../../renderer/drafts/LastUsed.svelte';
import '../../helpers/layout.ts';
import { judge } from '../../helpers/judge.ts';
import { aCountry, aDraft, aLine, aQuestion, questions } from '../../helpers/make.ts';
import { keptDrafts } from './kept-drafts.ts';

const path = (id: string) => `properties[MISCELLANEOUS][${id}]`;
const proposal = (id: string, value: Value): Proposal => ({ path: path(id), value });

function open(proposals: Proposal[], values: Values = {}) {
  const draft = aDraft({
    type: 'ORDER_ACCESSORIES',
    values: { serviceId: '38382349', ...values },
    facts: {
      line: aLine(),
      shipRegion: aCountry(),
      questions: questions(
        aQuestion({ id: 'CONTACT_NUMBER', label: 'Contact', required: true }),
        aQuestion({ id: 'NOTE', label: 'Note', required: false }),
        aQuestion({ id: 'USER_NUMBER', label: 'User', preset: '2035550111' }),
      ),
      questionsFor: 'ORDER_ACCESSORIES/98',
    },
  });
  const { drafts } = keptDrafts(draft);
  const editor = new DraftEditor(drafts, judge, draft);
  render(LastUsed, { editor, drafts: { lastUsed: async () => proposals } });
  return editor;
}

const button = () => screen.findByRole('button', { name: 'Fill in as last time' });

test('only fields nobody touched are filled in, it is said which, and Undo takes them back', async () => {
  const editor = open([proposal('CONTACT_NUMBER', '2035550100'), proposal('NOTE', 'from last time')], {
    [path('NOTE')]: '',
  });
  await fireEvent.click(await button());
  expect(editor.values[path('CONTACT_NUMBER')]).toBe('2035550100');
  expect(editor.values[path('NOTE')]).toBe('');
  expect(screen.getByRole('status').textContent).toBe('Filled in as last time: Contact.');

  await fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
  expect(editor.values).not.toHaveProperty([path('CONTACT_NUMBER')]);
  expect(await button()).toBeTruthy();
});

test('what the server proposes for this line is left: the last time was about another', async () => {
  const editor = open([proposal('CONTACT_NUMBER', '1'), proposal('USER_NUMBER', '2035550199')]);
  await fireEvent.click(await button());
  expect(editor.values[path('CONTACT_NUMBER')]).toBe('1');
  expect(editor.values).not.toHaveProperty([path('USER_NUMBER')]);
});

test('what was changed after filling in stays when it is taken back', async () => {
  const editor = open([proposal('CONTACT_NUMBER', '1'), proposal('NOTE', '2')]);
  await fireEvent.click(await button());
  editor.type(path('NOTE'), 'mine');
  await fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
  expect(editor.values[path('NOTE')]).toBe('mine');
  expect(editor.values).not.toHaveProperty([path('CONTACT_NUMBER')]);
});

test('addresses are not mixed: another country that was picked keeps the last address away', async () => {
  const shipTo: Proposal[] = [
    { path: 'shipTo.regionId', value: '70144640' },
    { path: 'shipTo.address[CITY]', value: 'Orange' },
  ];
  const elsewhere = open([...shipTo, proposal('NOTE', 'x')], { 'shipTo.regionId': '7' });
  await fireEvent.click(await button());
  expect(elsewhere.values).not.toHaveProperty(['shipTo.address[CITY]']);
  expect(elsewhere.values['shipTo.regionId']).toBe('7');
});

test('an address of the last time is filled in whole', async () => {
  const editor = open([
    { path: 'shipTo.regionId', value: '70144640' },
    { path: 'shipTo.address[CITY]', value: 'Orange' },
  ]);
  await fireEvent.click(await button());
  expect(editor.values).toMatchObject({ 'shipTo.regionId': '70144640', 'shipTo.address[CITY]': 'Orange' });
  await waitFor(() =>
    expect(screen.getByRole('status').textContent).toBe('Filled in as last time: Country, City.'),
  );
});

test('without a last time, or with nothing left to fill in, there is no button', async () => {
  open([proposal('NOTE', 'x'), proposal('NOT_ASKED', 'y')], { [path('NOTE')]: 'mine' });
  await new Promise((resolve) => setTimeout(resolve));
  expect(screen.queryByRole('button')).toBeNull();
});
