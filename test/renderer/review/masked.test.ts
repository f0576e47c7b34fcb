// @vitest-environment jsdom
import { fireEvent, render, screen } from '@testing-library/svelte';
import { expect, test } from 'vitest';
import '../../helpers/layout.ts';
import BodyDialog from '../../../renderer/drafts/BodyDialog.svelte';
import RowCells from '../../../renderer/review/RowCells.svelte';

const row = {
  key: '1',
  group: 'questions',
  path: 'properties[MISCELLANEOUS][PIN_PASSWORD].text',
  label: 'PIN',
  asked: { text: '0815' },
  served: { text: '0816' },
  verdict: 'changed',
} as const;

test('a secret in the comparison is dots on both sides, until it is asked for', async () => {
  render(RowCells, { row, isSeen: false });
  expect(screen.queryByText(/081/)).toBeNull();
  await fireEvent.click(screen.getByRole('button', { name: 'Show PIN, as asked' }));
  expect(document.body.textContent).toMatch(/0815.*0816/s);
  const other = screen.getByRole('button', { name: 'Show PIN, as the server says' });
  expect(other.getAttribute('aria-pressed')).toBe('true');
});

test('the body shows and copies dots for a secret, until it is asked for', async () => {
  const fields = [
    { id: 'PIN_PASSWORD', type: 'TEXT', text: '0815' },
    { id: 'CONTACT_NUMBER', type: 'TEXT', text: '2035557676' },
  ];
  render(BodyDialog, {
    body: { orderRequest: { properties: [{ groupId: 'MISCELLANEOUS', fields }] } },
    onclose: () => {},
  });
  const text = () => document.body.textContent;
  expect(text()).not.toMatch(/0815/);
  expect(text()).toMatch(/2035557676/);
  expect(screen.getByRole('button', { name: 'Copy the body with dots' })).toBeTruthy();
  await fireEvent.click(screen.getByRole('button', { name: 'Show the hidden answer' }));
  expect(text()).toMatch(/0815/);
  expect(screen.getByRole('button', { name: 'Copy the body' })).toBeTruthy();
});
