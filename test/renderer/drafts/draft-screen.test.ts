// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/svelte';
import { expect, test } from 'vitest';
import type { Desk } from '../../../electron/contract/desk.ts';
import type { Draft } from '../../../electron/domain/draft.ts';
import { failed, ok } from '../../../electron/domain/result.ts';
import DraftScreen from '../../../renderer/drafts/DraftScreen.svelte';
import '../../helpers/layout.ts';
import { aDesk, aDeskState } from '../../helpers/desk.ts';
import { aDraft, aLine, aQuestion, questions } from '../../helpers/make.ts';
import { aReview } from '../review/a-review.ts';
import { keptDrafts } from './kept-drafts.ts';

/** A plan only; what is missing is the contact and nothing else. */
const draft = aDraft({
  values: {
    serviceId: '38382349',
    'shoppingCart.planId': '6',
    'existingDevice.manufacturerId': 'LG',
    'existingDevice.modelId': 'Cookie Plus',
    'existingDevice.serialNumber.type': 'ESN',
    'existingDevice.serialNumber.value': '4289183847832',
    'existingDevice.simId': '83924758342478392342',
  },
  facts: {
    line: aLine(),
    questions: questions(aQuestion({ id: 'CONTACT_NUMBER', label: 'Contact', required: true })),
    questionsFor: 'UPGRADE/98/no device',
  },
});

interface Given {
  draft?: Draft;
  drafts?: Partial<Desk['drafts']>;
  state?: ReturnType<typeof aDeskState>;
}

async function open({ draft: first = draft, drafts = {}, state = aDeskState() }: Given = {}) {
  const kept = keptDrafts(first);
  const desk = aDesk({ drafts: { ...kept.drafts, journal: async () => [], ...drafts } });
  const heard = { opened: [] as string[], left: 0 };
  const props = {
    desk,
    state,
    draftId: 'd1',
    openDraft: (draftId: string) => heard.opened.push(draftId),
    openOrder: () => undefined,
    onleave: () => {
      heard.left += 1;
    },
  };
  const show = async () => {
    render(DraftScreen, props);
    await screen.findByRole('heading', { level: 1 });
  };
  await show();
  return { ...kept, desk, heard, show };
}

const contact = () => screen.getByLabelText<HTMLInputElement>('Contact');
const type = (text: string) => fireEvent.input(contact(), { target: { value: text } });
const confirm = () => screen.getByRole<HTMLButtonElement>('button', { name: /Ask for confirmation/ });

test('what is typed is kept when the window loses the focus', async () => {
  const { kept } = await open();
  await type('2035559999');
  await fireEvent.blur(window);
  await waitFor(() => expect(Object.values(kept().values)).toContain('2035559999'));
  expect(screen.getByText(/^Saved \d\d:\d\d:\d\d$/)).toBeTruthy();
});

test('a save that fails is said, and leaving the screen loses nothing', async () => {
  const { answering, show, kept } = await open();
  answering(async () => failed({ kind: 'notSaved', detail: 'disk full' }));
  await type('2035559999');
  await fireEvent.blur(window);
  expect(await screen.findByText(/Not saved: .*disk full/)).toBeTruthy();
  cleanup();

  await show();
  expect(contact().value).toBe('2035559999');
  answering(undefined);
  await fireEvent.blur(window);
  await waitFor(() => expect(Object.values(kept().values)).toContain('2035559999'));
});

test('while something is missing, Ctrl+Enter leads there and asks nobody', async () => {
  const { kept } = await open();
  expect(confirm().disabled).toBe(true);
  expect(screen.getByText('One thing is still to fill in.')).toBeTruthy();
  await fireEvent.keyDown(window, { key: 'Enter', ctrlKey: true });
  expect(document.activeElement).toBe(contact());
  expect(contact().getAttribute('aria-invalid')).toBe('true');
  expect(kept().stage).toBe('editing');
});

test('Alt+Down leads to the next problem', async () => {
  await open();
  await fireEvent.keyDown(window, { key: 'ArrowDown', altKey: true });
  expect(document.activeElement).toBe(contact());
});

test('Ctrl+Enter on a complete draft asks for confirmation: one stage, and the review opens', async () => {
  const { heard } = await open({
    drafts: {
      review: async () =>
        ok({
          ...aReview(),
          draft: { ...draft, stage: 'review', revision: 2 },
          seal: { ...aReview().seal, revision: 2 },
        }),
    },
  });
  await type('2035559999');
  await fireEvent.keyDown(window, { key: 'Enter', ctrlKey: true });
  expect(await screen.findByRole('heading', { level: 1, name: /^Review: Upgrade/ })).toBeTruthy();
  await fireEvent.keyDown(window, { key: 'Enter', ctrlKey: true });
  expect(screen.getByRole<HTMLButtonElement>('button', { name: /^Submit to/ }).disabled).toBe(true);
  expect(heard.opened).toEqual([]);
});

test('“Edit” on a surprise leads back to the form, at that field', async () => {
  const review = aReview();
  const { kept } = await open({
    draft: { ...review.draft, stage: 'review' },
    drafts: { review: async () => ok(review) },
  });
  await fireEvent.click(await screen.findByRole('button', { name: 'Edit Whom to call (e)' }));
  await waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText(/^Whom to call/)));
  expect(kept().stage).toBe('editing');
});

test('a confirmation that fails keeps the draft and says what can be done', async () => {
  await open({ drafts: { confirm: async () => failed({ kind: 'offline' }) } });
  await type('2035559999');
  await fireEvent.click(confirm());
  expect((await screen.findByRole('alert')).textContent).toMatch(
    /could not be reached.*kept on this computer/,
  );
  expect(contact().value).toBe('2035559999');
});

test('offline, it says that the draft is kept and can be confirmed later', async () => {
  await open({ state: aDeskState({ workOffline: true }) });
  await type('2035559999');
  expect(confirm().disabled).toBe(true);
  expect(screen.getByText(/kept on this computer and can be confirmed later/)).toBeTruthy();
});

test('a refused draft shows the server’s reasons and can be edited at once', async () => {
  await open({ draft: { ...draft, stage: 'refused', note: 'No such plan. Code 42. Id abc.' } });
  expect(screen.getByRole('alert').textContent).toMatch(
    /Nothing was ordered.*“No such plan\. Code 42\. Id abc\.”/s,
  );
  await type('2035559999');
  expect(contact().value).toBe('2035559999');
});

test('two versions of one field stand side by side until somebody decides', async () => {
  const { changeElsewhere, kept } = await open({
    draft: { ...draft, values: { ...draft.values, 'properties[MISCELLANEOUS][CONTACT_NUMBER]': '1' } },
  });
  changeElsewhere({ ...kept().values, 'properties[MISCELLANEOUS][CONTACT_NUMBER]': '2' });
  await type('3');
  await fireEvent.blur(window);
  expect((await screen.findByRole('alert')).textContent).toMatch(/Contact: “3” here, “2” there/);
  await fireEvent.click(screen.getByRole('button', { name: 'Keep what is here' }));
  await waitFor(() => expect(kept().values['properties[MISCELLANEOUS][CONTACT_NUMBER]']).toBe('3'));
  expect(screen.queryByRole('alert')).toBeNull();
});

test('a draft in an unknown outcome without a confirmation is frozen', async () => {
  await open({
    draft: { ...draft, stage: 'unknown', note: 'The server answered with an order.' },
    drafts: { review: async () => failed({ kind: 'wrongStage', stage: 'unknown' }) },
  });
  expect((await screen.findByRole('alert')).textContent).toMatch(/never send it again/);
  expect(screen.queryByRole('button', { name: /Ask for confirmation|trash/ })).toBeNull();
  expect(contact().matches(':disabled')).toBe(true);
});

test('the order number is changed at its field, and a taken one is refused in words', async () => {
  const { kept } = await open();
  const number = screen.getByLabelText<HTMLInputElement>('Order number');
  await fireEvent.input(number, { target: { value: 'TAKEN' } });
  await fireEvent.change(number);
  expect(await screen.findByText(/already belongs to another draft/)).toBeTruthy();
  expect(number.value).toBe('TAKEN');
  await fireEvent.input(number, { target: { value: 'ACME-7' } });
  await fireEvent.change(number);
  await waitFor(() => expect(kept().externalOrderNumber).toBe('ACME-7'));
});

test('a number just typed goes along with Ctrl+Enter; one that is taken is shown instead', async () => {
  const { kept } = await open({ drafts: { review: async () => failed({ kind: 'stale' }) } });
  const number = screen.getByLabelText<HTMLInputElement>('Order number');
  await type('2035559999');
  await fireEvent.input(number, { target: { value: 'TAKEN' } });
  contact().focus();
  await fireEvent.keyDown(window, { key: 'Enter', ctrlKey: true });
  expect(await screen.findByText(/already belongs to another draft/)).toBeTruthy();
  await waitFor(() => expect(document.activeElement).toBe(number));
  expect(kept().stage).toBe('editing');

  await fireEvent.input(number, { target: { value: 'ACME-7' } });
  await fireEvent.keyDown(window, { key: 'Enter', ctrlKey: true });
  await waitFor(() => expect(kept().stage).toBe('review'));
  expect(kept().externalOrderNumber).toBe('ACME-7');
});

test('a number that cannot be one is among what is still to mend', async () => {
  await open();
  await type('2035559999');
  await fireEvent.input(screen.getByLabelText('Order number'), { target: { value: ' ACME' } });
  expect(confirm().disabled).toBe(true);
  expect(screen.getByRole('button', { name: 'The order number begins or ends with a blank.' })).toBeTruthy();
});

test.each(['leaving the screen', 'the end of the page'])('%s keeps a number just typed', async (how) => {
  const { kept } = await open();
  await fireEvent.input(screen.getByLabelText('Order number'), { target: { value: 'ACME-7' } });
  if (how === 'leaving the screen') cleanup();
  else await fireEvent(window, new Event('pagehide'));
  await waitFor(() => expect(kept().externalOrderNumber).toBe('ACME-7'));
});

test.each(['Duplicate', 'Move to trash'])('“%s” waits while what is typed cannot be kept', async (name) => {
  const asked: string[] = [];
  const ask = async (draftId: string) => {
    asked.push(draftId);
    return ok(draft);
  };
  const { answering, heard } = await open({ drafts: { duplicate: ask, trash: ask } });
  answering(async () => failed({ kind: 'notSaved', detail: 'disk full' }));
  await type('2035559999');
  await fireEvent.click(screen.getByRole('button', { name }));
  expect((await screen.findByRole('alert')).textContent).toMatch(/could not be kept on disk: disk full/);
  expect(asked).toEqual([]);
  expect(heard).toEqual({ opened: [], left: 0 });

  answering(undefined);
  await fireEvent.click(screen.getByRole('button', { name }));
  await waitFor(() => expect(asked).toEqual(['d1']));
});

test('the body that would be sent can be looked at', async () => {
  await open();
  await fireEvent.click(screen.getByRole('button', { name: 'Show the body' }));
  expect(JSON.parse(screen.getByLabelText('Body as JSON').textContent)).toMatchObject({
    orderRequest: { externalOrderNumber: 'MD-0000000000000001', transactionType: 'UPGRADE' },
  });
});

test('a draft that is not there says so', async () => {
  const { heard } = await open({ drafts: { find: async () => undefined } });
  expect(screen.getByText('This draft is not there')).toBeTruthy();
  await fireEvent.click(screen.getByRole('button', { name: 'All drafts' }));
  expect(heard.left).toBe(1);
});
