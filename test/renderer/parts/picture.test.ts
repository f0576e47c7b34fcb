// @vitest-environment jsdom
import { fireEvent, render } from '@testing-library/svelte';
import { expect, test } from 'vitest';
import Picture from '../../../renderer/parts/Picture.svelte';

const frame = () => document.querySelector<HTMLElement>('.picture')!;
const image = () => document.querySelector('img');
const isShown = () => frame().classList.contains('loaded');

test('the sign stands there until the picture is loaded, in a place of the same size', async () => {
  render(Picture, { src: '/pictures/a', sign: 'line', size: 40 });
  expect(document.querySelector('svg')).not.toBeNull();
  expect(isShown()).toBe(false);
  expect(frame().style.getPropertyValue('--side')).toBe('40px');
  expect(image()?.getAttribute('src')).toBe('/pictures/a');
  expect([image()?.getAttribute('loading'), image()?.getAttribute('decoding')]).toEqual(['lazy', 'async']);
  expect([image()?.width, image()?.height]).toEqual([40, 40]);

  await fireEvent.load(image()!);
  expect(isShown()).toBe(true);
});

test('a picture that cannot be had leaves its sign', async () => {
  render(Picture, { src: '/pictures/a', sign: 'accessory' });

  await fireEvent.error(image()!);

  expect(isShown()).toBe(false);
  expect(document.querySelector('svg')).not.toBeNull();
});

test('without an address nothing is asked for', () => {
  render(Picture, { src: undefined, sign: 'orders' });

  expect(image()).toBeNull();
  expect(isShown()).toBe(false);
});

test('another picture in the same row begins with the sign again, and an earlier one cannot show late', async () => {
  const { rerender } = render(Picture, { src: '/pictures/a', sign: 'line' });
  const first = image()!;
  await fireEvent.load(first);

  await rerender({ src: '/pictures/b', sign: 'line' });
  await fireEvent.load(first);
  expect(isShown()).toBe(false);

  await fireEvent.load(image()!);
  expect(isShown()).toBe(true);
});

test('beside its name a picture is silent; alone it has one, loaded or not', async () => {
  const { rerender } = render(Picture, { src: '/pictures/a', sign: 'line' });
  expect(frame().getAttribute('role')).toBeNull();

  await rerender({ src: '/pictures/a', sign: 'line', alt: 'Apple iPhone 5' });
  expect([frame().getAttribute('role'), frame().getAttribute('aria-label')]).toEqual([
    'img',
    'Apple iPhone 5',
  ]);
});
