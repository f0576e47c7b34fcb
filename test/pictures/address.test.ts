import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pictureAddress, redirectAddress } from '../../electron/pictures/address.ts';
import { isPublic, lookUpPublic } from '../../electron/pictures/look-up-public.ts';

const api = 'https://api.example.com/mobproc/v1';
const loopback = 'http://127.0.0.1:51234/mobproc/v1';
const read = (given: string, apiBase = api) => pictureAddress(given, apiBase)?.href;

test('blanks in an address are escaped, also at its ends', () => {
  expect(read(' https://cdn.example.com//images/Verizon Wireless.gif?size=a b \n')).toBe(
    'https://cdn.example.com//images/Verizon%20Wireless.gif?size=a%20b',
  );
});

test.each([
  'http://cdn.example.com/a.png',
  'http://127.0.0.1:51234/a.png',
  'https://127.0.0.1../a.png',
  'ftp://cdn.example.com/a.png',
  'file:///etc/passwd',
  'data:image/png;base64,AAAA',
  'javascript:alert(1)',
  'app://desk/index.html',
  '//cdn.example.com/a.png',
  '/images/a.png',
  'https://user:secret@cdn.example.com/a.png',
  `https://cdn.example.com/${'a'.repeat(2_048)}`,
  '',
])('%s is never loaded', (given) => {
  expect(read(given)).toBeUndefined();
});

test.each([
  '127.0.0.1',
  '127.1',
  '2130706433',
  '0x7f.0.0.1',
  '0177.0.0.1',
  '127.0.0.1.',
  '①②⑦.0.0.1',
  '10.0.0.7',
  '169.254.169.254',
  '192.168.1.1',
  '[::1]',
  '[::ffff:127.0.0.1]',
  '[fd00::1]',
])('the number %s is no host of pictures, over https either', (host) => {
  expect(read(`https://${host}/a.png`)).toBeUndefined();
  expect(redirectAddress(`https://${host}/a.png`, new URL('https://cdn.example.com/'))).toBeUndefined();
});

test('a connection to this computer may show the pictures of its own origin, and of no other port', () => {
  expect(read('http://127.0.0.1:51234/images/a.png', loopback)).toBe('http://127.0.0.1:51234/images/a.png');
  expect(read('http://127.0.0.1:51235/images/a.png', loopback)).toBeUndefined();
  expect(read('http://localhost:51234/images/a.png', loopback)).toBeUndefined();
  expect(read('https://cdn.example.com/a.png', loopback)).toBe('https://cdn.example.com/a.png');
});

test('whatever a server says, only https to a name or the own origin comes out', () => {
  const part = fc.oneof(
    fc.constantFrom(
      'http',
      'https',
      'HTTPS',
      'file',
      ':',
      '//',
      '/',
      '\\',
      '@',
      '?',
      '#',
      '%2f',
      '.',
      '[',
      ']',
    ),
    fc.constantFrom(
      '127.0.0.1',
      '0',
      '0x7f',
      '::1',
      'localhost',
      'cdn.example.com',
      ':51234',
      '\t',
      '\n',
      ' ',
    ),
    fc.string({ unit: 'binary', maxLength: 6 }),
  );
  const hostile = fc.oneof(
    fc.array(part, { maxLength: 12 }).map((parts) => parts.join('')),
    fc.array(part, { maxLength: 12 }).map((parts) => `https://${parts.join('')}`),
    fc.webUrl({ withFragments: true, withQueryParameters: true }),
    fc.ipV4Extended().map((host) => `https://${host}/a.png`),
    fc.ipV6().map((host) => `https://[${host}]/a.png`),
  );
  fc.assert(
    fc.property(hostile, fc.constantFrom(api, loopback), (given, apiBase) => {
      const address = pictureAddress(given, apiBase);
      if (!address || address.origin === new URL(apiBase).origin) return;
      expect(address.protocol).toBe('https:');
      expect(address.username + address.password + address.hash).toBe('');
      expect(address.hostname).not.toMatch(/^\d[\d.]*$|^\[/);
    }),
    { numRuns: 3_000 },
  );
});

test.each([
  ['8.8.8.8', true],
  ['2606:4700::1111', true],
  ['::ffff:8.8.8.8', true],
  ['0.0.0.0', false],
  ['10.1.2.3', false],
  ['100.64.0.1', false],
  ['127.0.0.53', false],
  ['169.254.169.254', false],
  ['172.31.255.255', false],
  ['172.32.0.1', true],
  ['192.168.0.1', false],
  ['198.18.0.1', false],
  ['198.20.0.1', true],
  ['239.1.1.1', false],
  ['255.255.255.255', false],
  ['::', false],
  ['::1', false],
  ['::ffff:127.0.0.1', false],
  ['::ffff:a00:1', false],
  ['64:ff9b::7f00:1', false],
  ['2002:7f00:1::', false],
  ['2001:0:7f00:1::', false],
  ['2001:4860:4860::8888', true],
  ['fec0::1', false],
  ['fd12::1', false],
  ['fe80::1', false],
  ['ff02::1', false],
])('%s is of the internet: %s', (address, expected) => {
  expect(isPublic(address)).toBe(expected);
});

test.each([true, false])('a name of this computer does not resolve (all: %s)', async (all) => {
  const error = await new Promise((done) => lookUpPublic('localhost', { all }, done));

  expect(error).toMatchObject({ message: 'localhost has no public address' });
});
