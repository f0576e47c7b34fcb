// @vitest-environment jsdom
import { fireEvent, render, screen } from '@testing-library/svelte';
import { expect, test } from 'vitest';
import type { Field } from '../../../electron/domain/form/field.ts';
import TextField from '../../../renderer/forms/TextField.svelte';
import '../../helpers/layout.ts';
import { aDesk } from '../../helpers/desk.ts';
import { AFilling } from './a-filling.svelte.ts';

const pin = { kind: 'text', path: 'f', label: 'PIN', required: true, sensitive: true, exact: true } as const;

function draw(field: Extract<Field, { kind: 'text' }>, text = '') {
  const filling = new AFilling({ f: text });
  render(TextField, { field, filling, reference: aDesk().reference });
  return filling;
}

test('a PIN is dots until “Show” is pressed, which says its state', async () => {
  draw(pin, '0815');
  const input = screen.getByLabelText<HTMLInputElement>('PIN');
  // No password field: nothing offers to store it, and what is copied is the text.
  expect([input.type, input.value, input.className]).toEqual(['text', '0815', expect.stringMatching('dots')]);
  expect(input.getAttribute('autocomplete')).toBe('off');
  const show = screen.getByRole('button', { name: 'Show PIN' });
  expect(show.getAttribute('aria-pressed')).toBe('false');
  await fireEvent.click(show);
  expect([show.getAttribute('aria-pressed'), input.className]).toEqual([
    'true',
    expect.not.stringMatching('dots'),
  ]);
});

test('a PIN is kept letter for letter, blanks and all', async () => {
  const filling = draw(pin);
  await fireEvent.input(screen.getByLabelText('PIN'), { target: { value: ' 0815\u00a0x ' } });
  expect(filling.values).toEqual({ f: ' 0815\u00a0x ' });
});

test('what the eye misses is named, and taken out only when asked', async () => {
  const filling = draw(pin, ' 081\u00a05');
  expect(screen.getByRole('status').textContent).toMatch(
    /It begins with a blank and holds a no-break space at position 5\./,
  );
  expect(filling.values).toEqual({ f: ' 081\u00a05' });
  await fireEvent.click(screen.getByRole('button', { name: 'Write it as it reads' }));
  expect(filling.values).toEqual({ f: '081 5' });
  expect(screen.getByRole('status').textContent.trim()).toBe('');
  expect(document.activeElement).toBe(screen.getByLabelText('PIN'));
});

test('many odd characters are counted, not all told', () => {
  draw({ ...pin }, '1\u200b2\u200b3\u200b4\u200b5\u200b6');
  expect(screen.getByRole('status').textContent).toMatch(/at position 6, and holds 2 more\./);
});

test('a text that no carrier compares letter by letter is not read so closely', () => {
  draw({ kind: 'text', path: 'f', label: 'Instructions', required: false }, ' Ring twice ');
  expect(screen.queryByRole('status')).toBeNull();
});
