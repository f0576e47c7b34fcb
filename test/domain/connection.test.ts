import { expect, test } from 'vitest';
import { connectionProblems, practiceConnection } from '../../electron/domain/connection.ts';

const withBase = (apiBase: string) =>
  connectionProblems({ ...practiceConnection, apiBase }).map(({ path, says }) => `${path}: ${says}`);

test.each([
  'https://api.example.com/mobproc/v1',
  'https://api.example.com:8443/mobproc/v1',
  'http://127.0.0.1:8080/mobproc/v1',
  'http://[::1]:8080/mobproc/v1',
])('%s is accepted', (address) => {
  expect(withBase(address)).toEqual([]);
});

test.each([
  'http://api.example.com/mobproc/v1',
  'http://localhost:8080/mobproc/v1',
  'http://127.0.0.1.example.com/v1',
  'http://127.0.0.1@example.com/v1',
])('plain http to %s is refused, since the token would be shown to the network', (address) => {
  expect(withBase(address)).toEqual([expect.stringContaining('must begin with https://')]);
});

test.each([
  'api.example.com',
  'ftp://example.com',
  'https://user:pw@example.com/v1',
  'https://example.com/v1?x=1',
])('%s is not an address of an API', (address) => {
  expect(withBase(address)).toEqual([expect.stringContaining('not a complete https:// address')]);
});
