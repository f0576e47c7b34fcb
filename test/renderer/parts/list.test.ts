// @vitest-environment jsdom
import { fireEvent, render, screen } from '@testing-library/svelte';
import { beforeEach, expect, test } from 'vitest';
import { layout } from '../../helpers/layout.ts';
import List from '../../../renderer/parts/List.svelte';
import { ListPlace } from '../../../renderer/parts/list-place.svelte.ts';

interface Row {
  id: string;
}

const aList = (count: number, over: Record<string, unknown> = {}) => ({
  label: 'Lines',
  columns: [
    { id: 'id', title: 'Number', width: '1fr', text: ({ id }: Row) => id },
    { id: 'wide', title: 'Plan', width: '1fr', text: () => 'plan', from: 800 },
  ],
  count,
  rowAt: (index: number): Row => ({ id: `n${index}` }),
  keyOf: ({ id }: Row) => id,
  place: new ListPlace(),
  ...over,
});

const rows = () => [...document.querySelectorAll('[data-index]')];
const chosen = () => document.querySelector('[aria-selected=true]')?.textContent.trim();

beforeEach(() => {
  layout.width = 600;
});

test('of 100,000 rows at most 45 are in the document, and the reader hears of all', () => {
  render(List, aList(100_000));
  expect(rows().length).toBeGreaterThan(20);
  expect(rows().length).toBeLessThanOrEqual(45);
  expect(screen.getByRole('grid').getAttribute('aria-rowcount')).toBe('100001');
});

test('scrolling shows other rows at their own places', async () => {
  render(List, aList(100_000));
  const list = screen.getByRole('grid');
  list.scrollTop = 32 * 50_000;
  await fireEvent.scroll(list);

  expect(screen.getByText('n50000')).toBeTruthy();
  expect(screen.queryByText('n0')).toBeNull();
  expect(rows().length).toBeLessThanOrEqual(45);
});

test('arrows choose, the list keeps the focus, Enter opens the chosen row', async () => {
  const opened: string[] = [];
  const { container } = render(List, aList(3, { onopen: ({ id }: Row) => opened.push(id) }));
  const list = screen.getByRole('grid');
  list.focus();

  await fireEvent.keyDown(list, { key: 'End' });
  await fireEvent.keyDown(list, { key: 'ArrowDown' });
  await fireEvent.keyDown(list, { key: 'ArrowUp' });
  await fireEvent.keyDown(list, { key: 'Enter' });

  expect(opened).toEqual(['n1']);
  expect(document.activeElement).toBe(list);
  expect(container.querySelector(`#${list.getAttribute('aria-activedescendant')}`)?.textContent).toContain(
    'n1',
  );
});

test('where rows are also picked, a click only picks and a double click opens', async () => {
  const told: string[] = [];
  render(
    List,
    aList(3, {
      onpick: ({ id }: Row) => told.push(`pick ${id}`),
      onopen: ({ id }: Row) => told.push(`open ${id}`),
    }),
  );

  await fireEvent.click(screen.getByText('n2'));
  expect(told).toEqual(['pick n2']);
  await fireEvent.dblClick(screen.getByText('n2'));
  expect(told).toEqual(['pick n2', 'pick n2', 'open n2']);
});

test('coming back finds the chosen row, also when it has moved', async () => {
  const place = new ListPlace();
  const first = render(List, aList(5, { place }));
  await fireEvent.click(screen.getByText('n3'));
  first.unmount();

  const reversed = (index: number): Row => ({ id: `n${4 - index}` });
  render(List, aList(5, { place, rowAt: reversed }));

  expect(chosen()).toBe('n3');
});

test('the keyboard may run ahead of the pages: the place is kept until the row arrives', async () => {
  render(List, aList(100_000, { rowAt: (index: number) => (index < 50 ? { id: `n${index}` } : undefined) }));
  const list = screen.getByRole('grid');

  await fireEvent.keyDown(list, { key: 'End' });
  await fireEvent.scroll(list);
  await fireEvent.keyDown(list, { key: 'ArrowUp' });
  await fireEvent.scroll(list);

  expect(document.querySelector('[aria-selected=true]')?.getAttribute('data-index')).toBe('99998');
});

test('a column that wants more room than there is does not show', () => {
  render(List, aList(1));
  expect(screen.queryByText('Plan')).toBeNull();
});
