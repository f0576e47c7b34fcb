import { mkdtempSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { pictureCache } from '../../electron/pictures/cache.ts';

const bytes = (size: number) => new Uint8Array(size).fill(7);

function aFolder(): string {
  const root = mkdtempSync(join(tmpdir(), 'desk-'));
  onTestFinished(() => rmSync(root, { recursive: true }));
  return join(root, 'pictures');
}

test('what was put is found, also after a restart, and nobody else may read it', async () => {
  const folder = aFolder();
  await pictureCache(folder).put('a', bytes(10));

  const again = pictureCache(folder);

  expect(await again.find('a')).toEqual(Buffer.from(bytes(10)));
  expect(await again.find('b')).toBeUndefined();
  expect(statSync(join(folder, 'a')).mode & 0o777).toBe(0o600);
  expect(statSync(folder).mode & 0o777).toBe(0o700);
});

test('when it is full, what was not used for longest goes, also over a restart', async () => {
  const folder = aFolder();
  const cache = pictureCache(folder, 100);
  for (const name of ['a', 'b', 'c']) await cache.put(name, bytes(30));
  await cache.find('a');

  await cache.put('d', bytes(40));
  expect(readdirSync(folder).toSorted()).toEqual(['a', 'c', 'd']);

  // Dates of a file system can be coarse.
  for (const [place, name] of ['c', 'd', 'a'].entries()) utimesSync(join(folder, name), place, place);
  await pictureCache(folder, 100).put('e', bytes(20));
  expect(readdirSync(folder).toSorted()).toEqual(['a', 'd', 'e']);
});

test('a picture that is put anew counts once', async () => {
  const folder = aFolder();
  const cache = pictureCache(folder, 100);

  for (let i = 0; i < 5; i++) await cache.put('a', bytes(40));
  await cache.put('b', bytes(60));

  expect(readdirSync(folder).toSorted()).toEqual(['a', 'b']);
});

test('a file that was not written to its end is removed and never shown', async () => {
  const folder = aFolder();
  await pictureCache(folder).put('a', bytes(10));
  writeFileSync(join(folder, 'b.new'), 'half');

  expect(await pictureCache(folder).find('b.new')).toBeUndefined();
  expect(readdirSync(folder)).toEqual(['a']);
});
