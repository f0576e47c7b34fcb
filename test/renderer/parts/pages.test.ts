import { expect, test } from 'vitest';
import type { Listed } from '@domain/listed.ts';
import { Pages } from '../../../renderer/parts/pages.svelte.ts';

const numbers = (total: number) => {
  const asked: number[] = [];
  const read = async (offset: number): Promise<Listed<number>> => {
    asked.push(offset);
    return { items: Array.from({ length: 50 }, (_, i) => offset + i), total, asOf: 7 };
  };
  return { read, asked };
};

test('a long list knows its length after one page, and fetches only the pages that are looked at', async () => {
  const { read, asked } = numbers(100_000);
  const pages = new Pages<number>();

  await pages.restart(read);
  pages.show(49_990, 50_020);
  pages.show(49_990, 50_020);
  await Promise.resolve();

  expect(pages.total).toBe(100_000);
  expect(asked).toEqual([0, 49_950, 50_000]);
  expect(pages.rowAt(50_010)).toBe(50_010);
  expect(pages.rowAt(70_000)).toBeUndefined();
});

test('of two searches in a hurry the last one counts, whichever answers first', async () => {
  const pages = new Pages<string>();
  const slow = Promise.withResolvers<Listed<string>>();

  const first = pages.restart(() => slow.promise);
  await pages.restart(async () => ({ items: ['new'], total: 1 }));
  slow.resolve({ items: ['old'], total: 1 });
  await first;

  expect(pages.rowAt(0)).toBe('new');
});

test('what is shown stays until the first page of the next list is here', async () => {
  const { read } = numbers(3);
  const pages = new Pages<number>();
  await pages.restart(read);

  void pages.restart(() => new Promise(() => undefined));

  expect(pages.rowAt(1)).toBe(1);
});

test('a page that comes after the list was restarted is not mixed in', async () => {
  const late = Promise.withResolvers<Listed<string>>();
  const pages = new Pages<string>();
  await pages.restart(async (offset) => (offset === 0 ? { items: ['a'], total: 60 } : late.promise));
  pages.show(50, 59);

  await pages.restart(async () => ({ items: ['b'], total: 60 }));
  late.resolve({ items: ['from the old list'], total: 60 });
  await late.promise;

  expect(pages.rowAt(50)).toBeUndefined();
});
