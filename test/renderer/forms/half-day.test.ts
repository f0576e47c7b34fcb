// @vitest-environment jsdom
import { fireEvent, render, screen } from '@testing-library/svelte';
import { expect, test } from 'vitest';
import { problemsIn } from '../../../electron/domain/form/problems.ts';
import { questionsKey } from '../../../electron/domain/form/needs.ts';
import { fit } from '../../../electron/patterns/fit.ts';
import { recipeFor } from '../../../electron/domain/recipes/index.ts';
import DateField from '../../../renderer/forms/DateField.svelte';
import '../../helpers/layout.ts';
import { aDesk } from '../../helpers/desk.ts';
import { aLine, aQuestion, questions } from '../../helpers/make.ts';
import { AFilling } from './a-filling.svelte.ts';

const path = 'properties[MISCELLANEOUS][WHEN]';
const field = { kind: 'date', path, label: 'When', required: false } as const;

/** The problems of an order with one optional day. */
const problemsWith = (values: Record<string, string>) =>
  problemsIn(
    recipeFor('SWAP_DEVICES'),
    values,
    {
      line: aLine(),
      questionsFor: questionsKey({
        type: 'SWAP_DEVICES',
        vendorId: '98',
        excludesDevice: false,
        excludesPlan: false,
      }),
      questions: questions(aQuestion({ id: 'WHEN', label: 'When', type: 'DATE' })),
    },
    fit,
  ).filter((problem) => problem.path === path);

test('a day that does not exist, such as 30 February, keeps the order from going out without it', async () => {
  const filling = new AFilling({});
  render(DateField, { field, filling, reference: aDesk().reference });
  const input = screen.getByLabelText<HTMLInputElement>(/When/);
  // The control holds "02/30/2026" on screen and says no more of it than this.
  Object.defineProperty(input, 'validity', { value: { badInput: true }, configurable: true });
  await fireEvent.blur(input);
  expect(problemsWith(filling.values as Record<string, string>)).toEqual([
    { path, says: 'When is not a day of the calendar.' },
  ]);
  expect(input.type).toBe('date');

  // Emptied again, it is no day at all, which an optional one may be.
  Object.defineProperty(input, 'validity', { value: { badInput: false }, configurable: true });
  await fireEvent.blur(input);
  expect(problemsWith(filling.values as Record<string, string>)).toEqual([]);
});
