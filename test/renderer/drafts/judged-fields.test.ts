// @vitest-environment jsdom
import { fireEvent, render, screen, waitFor } from '@testing-library/svelte';
import { expect, test } from 'vitest';
import type { Fit, Judge } from '../../../electron/domain/form/pattern.ts';
import { failed } from '../../../electron/domain/result.ts';
import DraftScreen from '../../../renderer/drafts/DraftScreen.svelte';
import '../../helpers/layout.ts';
import { aDesk, aDeskState } from '../../helpers/desk.ts';
import { aDraft, aLine, aQuestion, questions } from '../../helpers/make.ts';
import { keptDrafts } from './kept-drafts.ts';

/** Complete but for the PIN, which has an expression. */
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
    questions: questions(aQuestion({ id: 'CODE', label: 'Code', regEx: '\\d{4}', required: true })),
    questionsFor: 'UPGRADE/98/no device',
  },
});

/** The form on screen, with a judge in main who answers when the test says so. */
async function open() {
  const kept = keptDrafts(draft);
  const asked: string[] = [];
  const waiting: ((verdict: Fit) => void)[] = [];
  const judge: Judge = (pairs) =>
    new Promise((resolve) => {
      asked.push(...pairs.map(({ text }) => text));
      waiting.push((verdict) => resolve(pairs.map(() => verdict)));
    });
  let confirmed = 0;
  const confirm = async () => {
    confirmed++;
    return failed({ kind: 'offline' });
  };
  const desk = aDesk({ drafts: { ...kept.drafts, confirm }, reference: { judge } });
  const nothing = () => undefined;
  render(DraftScreen, {
    props: {
      desk,
      state: aDeskState(),
      draftId: 'd1',
      openDraft: nothing,
      openOrder: nothing,
      onleave: nothing,
    },
  });
  await screen.findByRole('heading', { level: 1 });
  return {
    asked,
    confirmed: () => confirmed,
    answer: async (verdict: Fit) => {
      await waitFor(() => expect(waiting).not.toEqual([]));
      waiting.splice(0).forEach((tell) => tell(verdict));
    },
  };
}

const code = () => screen.getByLabelText<HTMLInputElement>('Code');

async function typeAndLeave(text: string) {
  await fireEvent.input(code(), { target: { value: text } });
  await fireEvent.focusOut(code(), { relatedTarget: document.body });
}

const problem = 'Code does not have the form the carrier asks for.';
const left = 'Checked by the server.';

test('while its text is being judged a field is neither good nor bad; then it says what is wrong', async () => {
  const { asked, answer } = await open();
  await typeAndLeave('12');
  await waitFor(() => expect(asked).toEqual(['12']));
  expect(code().getAttribute('aria-invalid')).toBeNull();
  expect(screen.queryByText(left)).toBeNull();

  await answer('misses');
  await waitFor(() => expect(code().getAttribute('aria-invalid')).toBe('true'));
  expect(screen.getByRole('button', { name: problem })).toBeTruthy();

  await typeAndLeave('1234');
  await answer('fits');
  await waitFor(() => expect(screen.getByText('Complete')).toBeTruthy());
  expect(code().getAttribute('aria-invalid')).toBeNull();
});

test('a field that cannot be checked here says who checks it, and holds nobody up', async () => {
  const { answer, confirmed } = await open();
  expect(screen.queryByText(left)).toBeNull();
  await typeAndLeave('1234');
  await answer('unchecked');
  expect(await screen.findByText(left)).toBeTruthy();
  await fireEvent.keyDown(window, { key: 'Enter', ctrlKey: true });
  await waitFor(() => expect(confirmed()).toBe(1));
});

test('asking for confirmation waits for the verdict, then leads to the field that misses', async () => {
  const { answer, confirmed } = await open();
  await fireEvent.input(code(), { target: { value: '12' } });
  await fireEvent.keyDown(window, { key: 'Enter', ctrlKey: true });
  await answer('misses');
  await waitFor(() => expect(document.activeElement).toBe(code()));
  expect(screen.getByRole('button', { name: problem })).toBeTruthy();
  expect(confirmed()).toBe(0);
});
