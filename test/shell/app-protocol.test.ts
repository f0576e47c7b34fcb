import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { pictureNamed, pictureSource } from '../../electron/contract/pictures.ts';
import { appProtocol, ORIGIN, START_PAGE } from '../../electron/shell/app-protocol.ts';

const root = mkdtempSync(join(tmpdir(), 'desk-'));
const folder = join(root, 'renderer');
mkdirSync(join(folder, 'assets'), { recursive: true });
writeFileSync(join(folder, 'index.html'), 'start');
writeFileSync(join(folder, 'assets/app.js'), 'script');
writeFileSync(join(root, 'secret.txt'), 'secret');
symlinkSync(join(root, 'secret.txt'), join(folder, 'link.txt'));
afterAll(() => {
  rmSync(root, { recursive: true });
});

const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47]);
const answer = appProtocol(folder, async (name) =>
  name === 'https://pictures.example.com/a b.png' ? { type: 'image/png', bytes: png } : undefined,
);
const read = async (url: string) => {
  const response = await answer({ url });
  return `${response.status} ${await response.text()}`;
};

test('the window gets its own files, under a policy that allows no network and no inline code', async () => {
  expect(await read('app://desk/')).toBe('200 start');
  expect(await read('app://desk/assets/app.js?v=1')).toBe('200 script');
  const policy = (await answer({ url: 'app://desk/' })).headers.get('content-security-policy');
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("connect-src 'none'");
  expect(policy).not.toContain('unsafe');
});

const up = ['..', '%2e%2e', '.%2e', '%2e.', '..%2f..', '..%5c..', '....', '%2e%2e%2f', '..;', '..%00'];
const targets = ['secret.txt', 'SECRET.TXT', 'index.html', 'link.txt', 'etc/passwd'];
const hosts = ['app://desk', 'app://other', 'app://desk.example.com', 'app://user@desk.evil', 'file://'];

test('no address, however written, leads out of the folder', async () => {
  const addresses = hosts.flatMap((host) =>
    up.flatMap((step) => targets.map((target) => `${host}/${step}/${target}`)),
  );
  const found = await Promise.all(addresses.map(async (url) => [url, await read(url)] as const));
  // The address standard itself resolves app://desk/../index.html to the start page.
  const strays = found.filter(
    ([url, got]) => got !== '404 not found' && !(got === '200 start' && url.endsWith('index.html')),
  );
  expect(addresses.length).toBeGreaterThan(200);
  expect(strays).toEqual([]);
});

test('a link inside the folder to a file outside is not followed', async () => {
  expect(await read('app://desk/link.txt')).toBe('404 not found');
});

test('a picture is found by its name alone, with its own type, under the same policy', async () => {
  const source = pictureSource('https://pictures.example.com/a b.png');

  const response = await answer({ url: ORIGIN + source });

  expect(source).toBe('/pictures/https%3A%2F%2Fpictures.example.com%2Fa%20b.png');
  expect(new Uint8Array(await response.arrayBuffer())).toEqual(png);
  expect(Object.fromEntries(response.headers)).toMatchObject({
    'content-type': 'image/png',
    'x-content-type-options': 'nosniff',
    'content-security-policy': (await answer({ url: START_PAGE })).headers.get('content-security-policy'),
  });
});

test.each([
  '/pictures/',
  '/pictures/secret.txt',
  '/pictures/%',
  '/pictures/..%2Findex.html',
  '/pictures/a/b',
])('nothing was offered as %s, so nothing is found there', async (path) => {
  expect(await read(ORIGIN + path)).toBe('404 not found');
});

test('an address survives as the name of its picture, whatever it is', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (given) => {
      const { pathname } = new URL(ORIGIN + pictureSource(given));
      expect(pictureNamed(pathname)).toBe(given);
    }),
  );
});
