import { expect, test } from 'vitest';
import { KeyReader } from '../../../renderer/app/keys.ts';
import { LetterKeys } from '../../../renderer/app/letter-keys.svelte.ts';

const press = (key: string, over: Partial<Record<'alt' | 'ctrl' | 'meta', boolean>> = {}) => ({
  key,
  alt: false,
  ctrl: false,
  meta: false,
  ...over,
});

/** The commands of keys pressed 100 ms apart. */
const read = (keys: string, letters = true) => {
  const reader = new KeyReader();
  return keys.split(' ').map((key, i) => reader.read(press(key), i * 100, letters));
};

test('g and a letter go somewhere; a letter alone does what it does', () => {
  expect(read('g d')).toEqual([undefined, 'drafts']);
  expect(read('g o g l')).toEqual([undefined, 'orders', undefined, 'lines']);
  expect(read('c / ?')).toEqual(['new', 'search', 'sheet']);
});

test('g waits for one letter only, and not for ever', () => {
  expect(read('g x d')).toEqual([undefined, undefined, undefined]);
  const reader = new KeyReader();
  reader.read(press('g'), 0, true);
  expect(reader.read(press('d'), 2_000, true)).toBeUndefined();
});

test('after g the letter c is no new order', () => {
  expect(read('g c')).toEqual([undefined, undefined]);
});

test('with Ctrl, Alt or Cmd a letter belongs to the system', () => {
  const reader = new KeyReader();
  for (const held of ['ctrl', 'alt', 'meta'] as const)
    expect(reader.read(press('c', { [held]: true }), 0, true)).toBeUndefined();
});

test('switched off, letters do nothing and Esc still leads back', () => {
  expect(read('c g d Escape', false)).toEqual([undefined, undefined, undefined, 'back']);
});

test('the switch for letters is remembered', () => {
  const kept = new Map<string, string>();
  const storage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (k: string, v: string) => void kept.set(k, v),
  };
  expect(new LetterKeys(storage).areOn).toBe(true);
  new LetterKeys(storage).turn(false);
  expect(new LetterKeys(storage).areOn).toBe(false);
});
