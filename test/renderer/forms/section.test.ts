// @vitest-environment jsdom
import { fireEvent, render, screen } from '@testing-library/svelte';
import { expect, test } from 'vitest';
import type { Section } from '../../../electron/domain/form/field.ts';
import { focusField, nextProblem } from '../../../renderer/forms/focus.ts';
import SectionView from '../../../renderer/forms/SectionView.svelte';
import '../../helpers/layout.ts';
import { aDesk } from '../../helpers/desk.ts';
import { AFilling } from './a-filling.svelte.ts';

const section: Section = {
  id: 'questions',
  title: 'Carrier questions',
  why: 'The carrier asks.',
  missing: 'Not all of them are read yet.',
  fields: [
    { kind: 'text', path: 'a', label: 'Contact', required: true },
    {
      kind: 'choice',
      path: 'b',
      label: 'Reason',
      required: true,
      options: [{ id: '1', label: 'Lost' }],
      otherPath: 'b.otherText',
    },
  ],
};

function draw() {
  const filling = new AFilling();
  render(SectionView, { section, filling, reference: aDesk().reference });
  return filling;
}

test('a section says why it is there and what it still waits for', () => {
  draw();
  expect(screen.getByRole('region', { name: 'Carrier questions' }).textContent).toMatch(
    /The carrier asks\..*Not all of them are read yet\./s,
  );
});

test('what has to be read stands before what is agreed to', () => {
  const agreement: Section = {
    id: 'acknowledgements',
    title: 'Acknowledgements',
    blocks: [{ header: 'Termination fee', paragraphs: ['The carrier may charge one.', 'Ask how much.'] }],
    fields: [{ kind: 'agreement', path: 'a', label: 'I agree.', required: true, text: 'I agree.' }],
  };
  render(SectionView, { section: agreement, filling: new AFilling(), reference: aDesk().reference });
  expect(screen.getByRole('heading', { name: 'Termination fee' })).toBeTruthy();
  expect(screen.getByRole('region').textContent).toMatch(
    /Termination fee.*The carrier may charge one\..*Ask how much\..*I agree\./s,
  );
});

test('what the server said of a section as a whole stands at its head', () => {
  const filling = new AFilling({}, { questions: 'The server refused it: “properties: none”' });
  render(SectionView, { section, filling, reference: aDesk().reference });
  expect(screen.getByText('The server refused it: “properties: none”')).toBeTruthy();
});

test('a field was left once the focus is outside of it; a choice takes its “Other” along', async () => {
  const filling = draw();
  await fireEvent.focusOut(screen.getByLabelText('Contact'), {
    relatedTarget: screen.getByRole('radio', { name: 'Lost' }),
  });
  expect(filling.left).toEqual(['a']);
  await fireEvent.focusOut(screen.getByRole('radio', { name: 'Lost' }), { relatedTarget: document.body });
  expect(filling.left).toEqual(['a', 'b', 'b.otherText']);
});

test('a problem leads to its field, whatever kind it is, or to its section', () => {
  draw();
  expect(focusField('a')).toBe(true);
  expect(document.activeElement).toBe(screen.getByLabelText('Contact'));
  focusField('b');
  expect(document.activeElement).toBe(screen.getByRole('radio', { name: 'Lost' }));
  focusField('questions');
  expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Carrier questions' }));
  expect(focusField('not there')).toBe(false);
});

test('the next problem is the one below the place with the focus, and it goes round', () => {
  draw();
  const problems = [{ path: 'questions' }, { path: 'b' }];
  expect(nextProblem(problems, 1)).toEqual({ path: 'questions' });
  expect(nextProblem(problems, -1)).toEqual({ path: 'b' });
  focusField('a');
  expect(nextProblem(problems, 1)).toEqual({ path: 'b' });
  expect(nextProblem(problems, -1)).toEqual({ path: 'questions' });
  focusField('b');
  expect(nextProblem(problems, 1)).toEqual({ path: 'questions' });
});
