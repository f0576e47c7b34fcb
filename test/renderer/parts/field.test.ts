// @vitest-environment jsdom
import { render, screen } from '@testing-library/svelte';
import { expect, test } from 'vitest';
import Select from '../../../renderer/parts/Select.svelte';
import TextInput from '../../../renderer/parts/TextInput.svelte';

const described = (element: HTMLElement) =>
  (element.getAttribute('aria-describedby') ?? '')
    .split(' ')
    .map((id) => document.getElementById(id)?.textContent.trim());

test('a reader of the screen hears a field’s label, its problem first, then its hint', () => {
  render(TextInput, {
    label: 'Tenant code',
    hint: 'As Tangoe gave it',
    problem: 'The tenant code is needed.',
    required: true,
  });
  const input = screen.getByLabelText('Tenant code');
  expect(described(input)).toEqual(['The tenant code is needed.', 'As Tangoe gave it']);
  expect(input.getAttribute('aria-invalid')).toBe('true');
  expect(input.getAttribute('aria-required')).toBe('true');
});

test('a field in order is not marked', () => {
  render(TextInput, { label: 'Name' });
  const input = screen.getByLabelText('Name');
  expect(input.getAttribute('aria-invalid')).toBeNull();
  expect(input.getAttribute('aria-describedby')).toBeNull();
});

test('a kept value that the list no longer holds stays visible and chosen', () => {
  render(Select, { label: 'Reason', options: [{ value: '1', label: 'Lost' }], value: '77' });
  const select = screen.getByLabelText<HTMLSelectElement>('Reason');
  expect(select.value).toBe('77');
  expect(select.selectedOptions[0]?.textContent).toContain('77 (not in the list)');
});
