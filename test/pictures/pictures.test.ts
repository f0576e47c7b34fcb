import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, onTestFinished, test } from 'vitest';
import type { Connection } from '../../electron/domain/connection.ts';
import { pictureCache } from '../../electron/pictures/cache.ts';
import { getPicture } from '../../electron/pictures/get-picture.ts';
import { openPictures } from '../../electron/pictures/pictures.ts';
import { trustContext } from '../../electron/remote/trusted.ts';
import { connectionTo } from '../remote/practice-desk.ts';
import { aHost, aPng, whole } from './a-host.ts';

type Needs = Parameters<typeof openPictures>[0];

/** Pictures over the real network of this computer and a folder of their own. */
function theDesk(origin: string, over: Partial<Needs> = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'desk-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const desk = { folder, connection: connectionTo(origin), online: true, now: 0 };
  const get = getPicture({ trust: () => trustContext([]) });
  const needs: Needs = {
    cache: pictureCache(folder),
    read: (connection, address) => get(address, connection.apiBase),
    open: () => desk.connection,
    mayAsk: () => desk.online,
    now: () => desk.now,
    ...over,
  };
  const open = () => openPictures(needs);
  const pictures = open();
  const offer = (...given: string[]) =>
    pictures.offer(
      desk.connection.id,
      given.map((picture) => ({ picture })),
    );
  /** The type of what is found. */
  const find = async (given: string) => (await pictures.find(given))?.type;
  return { desk, pictures, offer, find, open };
}

test('a picture is read once, then it comes from the disk, after a restart as well', async () => {
  const host = await aHost({ '/images/a%20b.jpg': whole(aPng()) });
  const given = `${host.origin}/images/a b.jpg`;
  const { desk, offer, pictures, open } = theDesk(host.origin);
  offer(given);

  expect(await pictures.find(given)).toEqual({ type: 'image/png', bytes: aPng() });
  expect(await pictures.find(given)).toEqual({ type: 'image/png', bytes: aPng() });
  const restarted = open();
  restarted.offer(desk.connection.id, [{ picture: given }]);
  expect(await restarted.find(given)).toEqual({ type: 'image/png', bytes: aPng() });

  expect(host.seen).toHaveLength(1);
  const name = createHash('sha256').update(`${host.origin}/images/a%20b.jpg`).digest('hex');
  expect(readdirSync(desk.folder)).toEqual([name]);
});

test('ten rows that show one picture read it once', async () => {
  const host = await aHost({ '/a.png': whole(aPng()) });
  const { offer, find } = theDesk(host.origin);
  offer(`${host.origin}/a.png`);

  const found = await Promise.all(Array.from({ length: 10 }, () => find(`${host.origin}/a.png`)));

  expect(found).toEqual(Array(10).fill('image/png'));
  expect(host.seen).toHaveLength(1);
});

test('of many pictures four are read at a time, and all come', async () => {
  let running = 0;
  let most = 0;
  const { offer, find } = theDesk('https://api.example.com', {
    read: async () => {
      most = Math.max(most, ++running);
      await new Promise((resolve) => setTimeout(resolve, 5));
      running--;
      return aPng();
    },
  });
  const all = Array.from({ length: 30 }, (_, i) => `https://cdn.example.com/${i}.png`);
  offer(...all);

  expect(await Promise.all(all.map(find))).toEqual(all.map(() => 'image/png'));
  expect(most).toBe(4);
});

test.each([
  ['a page that says it is a picture', '<!doctype html><title>Sign in</title>', 'image/png'],
  ['SVG', '<svg xmlns="http://www.w3.org/2000/svg"/>', 'image/svg+xml'],
  ['a PNG without its first byte', aPng().subarray(1), 'image/png'],
  ['nothing', '', 'image/png'],
])('%s is not shown and not kept', async (_, body, type) => {
  const host = await aHost({ '/x.png': whole(body, type) });
  const { desk, offer, find } = theDesk(host.origin);
  offer(`${host.origin}/x.png`);

  expect(await find(`${host.origin}/x.png`)).toBeUndefined();
  expect(readdirSync(desk.folder)).toEqual([]);
});

test.each([
  ['image/png', aPng()],
  ['image/jpeg', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16])],
  ['image/gif', Buffer.from('GIF89a......')],
  ['image/webp', Buffer.from('RIFF\n\n\n\nWEBPVP8 ')],
])('%s is known by its first bytes, whatever its host calls it', async (type, body) => {
  const host = await aHost({ '/x': whole(body, 'text/html') });
  const { offer, find } = theDesk(host.origin);
  offer(`${host.origin}/x`);

  expect(await find(`${host.origin}/x`)).toBe(type);
});

test('what could not be had is asked for again after ten minutes, not before', async () => {
  const host = await aHost({});
  const { desk, offer, find } = theDesk(host.origin);
  offer(`${host.origin}/x.png`);

  await find(`${host.origin}/x.png`);
  desk.now = 10 * 60_000 - 1;
  await find(`${host.origin}/x.png`);
  expect(host.seen).toHaveLength(1);

  desk.now = 10 * 60_000;
  await find(`${host.origin}/x.png`);
  expect(host.seen).toHaveLength(2);
});

test('working offline, pictures come from the disk or not at all; online again they come', async () => {
  const host = await aHost({ '/a.png': whole(aPng()), '/b.png': whole(aPng()) });
  const [a, b] = [`${host.origin}/a.png`, `${host.origin}/b.png`];
  const { desk, offer, find } = theDesk(host.origin);
  offer(a, b);
  await find(a);
  desk.online = false;

  expect([await find(a), await find(b)]).toEqual(['image/png', undefined]);
  expect(host.seen).toHaveLength(1);

  desk.online = true;
  expect(await find(b)).toBe('image/png');
});

test('what was offered for one connection is not found in another', async () => {
  const host = await aHost({ '/a.png': whole(aPng()) });
  const { desk, offer, find } = theDesk(host.origin);
  offer(`${host.origin}/a.png`);

  desk.connection = { ...desk.connection, id: 'c2' };

  expect(await find(`${host.origin}/a.png`)).toBeUndefined();
  expect(host.seen).toEqual([]);
});

test('a picture that waits for its turn is not read once another connection is open', async () => {
  const read: string[] = [];
  let go: () => void = () => undefined;
  const gate = new Promise<void>((resolve) => (go = resolve));
  const { desk, offer, find } = theDesk('https://api.example.com', {
    read: async (_: Connection, { pathname }) => {
      read.push(pathname);
      await gate;
      return aPng();
    },
  });
  const all = ['a', 'b', 'c', 'd', 'e'].map((name) => `https://cdn.example.com/${name}`);
  offer(...all);

  const found = Promise.all(all.map(find));
  await expect.poll(() => read.length).toBe(4);
  desk.connection = { ...desk.connection, id: 'c2' };
  go();

  expect((await found).at(-1)).toBeUndefined();
  expect(read).toEqual(['/a', '/b', '/c', '/d']);
});

test('a file that was damaged on the disk is read anew', async () => {
  const host = await aHost({ '/a.png': whole(aPng()) });
  const { desk, offer, find } = theDesk(host.origin);
  offer(`${host.origin}/a.png`);
  await find(`${host.origin}/a.png`);
  const [name] = readdirSync(desk.folder);
  writeFileSync(join(desk.folder, name!), 'rubbish');

  expect(await find(`${host.origin}/a.png`)).toBe('image/png');
  expect(host.seen).toHaveLength(2);
});

test('without a folder to keep them in, pictures are shown all the same', async () => {
  const host = await aHost({ '/a.png': whole(aPng()) });
  const { offer, find } = theDesk(host.origin, { cache: pictureCache('/dev/null/pictures') });
  offer(`${host.origin}/a.png`);

  expect(await find(`${host.origin}/a.png`)).toBe('image/png');
});

test('whatever the window names and whatever the server offers, only allowed and offered addresses are read', async () => {
  const read: string[] = [];
  const address = fc.oneof(
    fc.webUrl(),
    fc.string({ unit: 'binary' }),
    fc.constantFrom(
      'http://cdn.example.com/a.png',
      'https://cdn.example.com/a.png',
      'https://127.0.0.1/a.png',
      'https://[::1]/a.png',
      'file:///etc/passwd',
      'https://api.example.com/a.png',
    ),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(address), fc.array(address), async (offered, named) => {
      read.length = 0;
      const { offer, find } = theDesk('https://api.example.com', {
        cache: { find: async () => undefined, put: async () => undefined },
        read: async (_: Connection, { href }) => void read.push(href),
      });
      offer(...offered);

      await Promise.all(named.map(find));

      const both = new Set(offered.filter((one) => named.includes(one)).map((one) => URL.parse(one)?.href));
      for (const href of read) {
        expect(both).toContain(href);
        expect(href).toMatch(/^https:\/\/[^/]*[a-z]/);
        expect(href).not.toContain('127.0.0.1');
      }
    }),
    { numRuns: 200 },
  );
});
