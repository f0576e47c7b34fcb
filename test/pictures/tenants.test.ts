import { expect, onTestFinished, test } from 'vitest';
import { createHash } from 'node:crypto';
import { practiceConnection } from '../../electron/domain/connection.ts';
import { servePractice } from '../../electron/practice/serve.ts';
import { practiceTenant } from '../../electron/practice/tenant.ts';
import { pictureOf } from '../../electron/pictures/picture.ts';
import { tenantOpener } from '../../electron/tenants.ts';
import { memoryStore } from '../../electron/vault/memory.ts';
import { connectionTo, typed } from '../remote/practice-desk.ts';

const opener = (practice = practiceTenant()) =>
  tenantOpener({
    practice: { answer: practice.answer, secrets: typed },
    secrets: memoryStore(),
    fetch: (url, init) => fetch(url, init),
    world: {
      now: Date.now,
      randomBytes: (count) => new Uint8Array(count),
      newId: () => 'id',
      pause: () => Promise.resolve(),
      sha256: (text) => createHash('sha256').update(text).digest('hex'),
    },
  });

const path = '/images/devices/VER/iphone5_whi_l.jpg';

test('signed in, the token goes to the API and never along to a picture', async () => {
  const practice = practiceTenant();
  const { url, close } = await servePractice({ tenant: practice });
  onTestFinished(close);
  const connection = connectionTo(url);
  const { openTenant, readPicture } = opener();
  const tenant = openTenant(connection);
  await tenant.session.signIn(typed);
  await tenant.api.me();

  const bytes = await readPicture(connection, new URL(path, url));

  expect(pictureOf(bytes!)?.type).toBe('image/png');
  const calls = practice.log.entries.filter(({ path }) => !path.startsWith('/as/'));
  expect(calls.map(({ path, headers }) => [path, 'authorization' in headers])).toEqual([
    ['/mobproc/v1/me', true],
    [path, false],
  ]);
  expect(calls.at(-1)?.headers).toEqual({});
});

test('the practice tenant answers for its pictures inside the app, and for no other host asks a network', async () => {
  const practice = practiceTenant();
  const { readPicture } = opener(practice);

  const bytes = await readPicture(practiceConnection, new URL(path, 'https://practice.invalid'));
  const none = await readPicture(practiceConnection, new URL('https://cdn.example.com/a.png'));

  expect(pictureOf(bytes!)?.type).toBe('image/png');
  expect(none).toBeUndefined();
  expect(practice.log.entries.map(({ path, headers }) => [path, headers])).toEqual([
    [path, {}],
    ['/a.png', {}],
  ]);
});
