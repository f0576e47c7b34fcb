// @vitest-environment jsdom
import { fireEvent, render, screen } from '@testing-library/svelte';
import { expect, test } from 'vitest';
import '../../helpers/layout.ts';
import { CARRIER } from '../../../electron/domain/form/paths.ts';
import PickDialog from '../../../renderer/drafts/PickDialog.svelte';

const asked = {
  path: CARRIER,
  value: '98',
  item: undefined,
  what: 'carrier',
  now: 'AT&T',
  goes: ['Apple iPhone 15', 'Business Talk 450', '2 features'],
};

test('before a pick takes out others it is said what goes, and the safe answer has the focus', async () => {
  const settled: boolean[] = [];
  render(PickDialog, { asked, onsettle: (changes: boolean) => settled.push(changes) });
  const dialog = screen.getByRole('dialog', { name: 'Change the carrier?' });
  expect(dialog.textContent).toContain('This takes out: Apple iPhone 15, Business Talk 450, 2 features.');
  await fireEvent.click(screen.getByRole('button', { name: 'Keep AT&T' }));
  await fireEvent.click(screen.getByRole('button', { name: 'Change carrier' }));
  expect(settled).toEqual([false, true]);
});
