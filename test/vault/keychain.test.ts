import fc from 'fast-check';
import { expect, test } from 'vitest';
import { keychain } from '../../electron/vault/keychain.ts';
import { memoryStore } from '../../electron/vault/memory.ts';
import { KeychainError } from '../../electron/vault/secret-store.ts';
import { aKeychain, type Fate } from './a-keychain.ts';

const long = (letter: string, bytes = 6_000) => letter.repeat(bytes);

test.each([
  ['the keychain', () => keychain(aKeychain().os)],
  ['memory', memoryStore],
])('%s gives back what was kept last, until it is removed', async (_, open) => {
  const secrets = open();
  expect(await secrets.read('token')).toBeUndefined();
  await secrets.remove('token');

  for (const value of ['short', long('a'), long('b'), '=#a 1 ', 'ü😀', long('c', 2_399), long('d', 2_400)]) {
    await secrets.write('token', value);
    expect(await secrets.read('token')).toBe(value);
  }
  await secrets.write('other', 'stays');
  await secrets.remove('token');

  expect(await secrets.read('token')).toBeUndefined();
  expect(await secrets.read('other')).toBe('stays');
});

test.each([
  ['', 'empty'],
  ['a\0b', 'NUL'],
  ['a\ud800', 'half a character'],
])('%j is refused, since it would not come back', async (value, says) => {
  for (const secrets of [keychain(aKeychain().os), memoryStore()]) {
    await secrets.write('token', 'old');
    const refusal = secrets.write('token', value);
    await expect(refusal).rejects.toThrow(KeychainError);
    await expect(refusal).rejects.toThrow(says);
    expect(await secrets.read('token')).toBe('old');
  }
});

test('no entry is larger than the smallest keychain takes, and none is left over', async () => {
  const { os, entries } = aKeychain();
  const secrets = keychain(os);

  await secrets.write('token', '😀'.repeat(2_000));
  expect([...entries.values()].map((text) => Buffer.byteLength(text)).sort((a, b) => b - a)).toEqual([
    2_400, 2_400, 2_400, 800, 69,
  ]);
  await secrets.write('token', long('b', 3_000));
  expect(entries.size).toBe(3);
  await secrets.write('token', 'short');
  expect([...entries]).toEqual([['Mobproc Desk/token', '=short']]);
  await secrets.write('token', long('c'));
  await secrets.remove('token');
  expect([...entries]).toEqual([]);
});

test('every value comes back, whatever was kept before', async () => {
  const value = fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 40 })
    .filter((text) => !text.includes('\0') && text.isWellFormed());
  const sized = fc.tuple(value, fc.integer({ min: 1, max: 500 })).map(([text, times]) => text.repeat(times));
  const { os } = aKeychain();
  const secrets = keychain(os);
  await fc.assert(
    fc.asyncProperty(sized, async (text) => {
      await secrets.write('token', text);
      expect(await secrets.read('token')).toBe(text);
    }),
    { numRuns: 200 },
  );
});

const values = ['short', 'other', long('a'), long('b', 12_000), long('c', 3_000)];
const changes = values.flatMap((old) =>
  values.filter((other) => other !== old).map((other) => [old, other] as const),
);

test.each<Fate>(['failsBefore', 'failsAfter'])(
  'a keychain that %s at any step leaves the old value or the new one, and can be written again',
  async (fate) => {
    let cases = 0;
    for (const [old, changed] of changes) {
      for (let at = 0; ; at++) {
        const { os, happens, entries } = aKeychain();
        const secrets = keychain(os);
        await secrets.write('token', old);
        const steps = happens((step) => (step === at ? fate : 'done'));

        const wrote = await secrets.write('token', changed).then(
          () => true,
          (error: unknown) => {
            expect(error).toBeInstanceOf(KeychainError);
            return false;
          },
        );
        const reached = steps() > at;
        happens(() => 'done');

        const there = await keychain(os).read('token');
        expect(wrote ? [changed] : [old, changed]).toContain(there);
        await secrets.write('token', long('z', 5_000));
        expect(await secrets.read('token')).toBe(long('z', 5_000));
        await secrets.remove('token');
        expect([...entries.keys()]).toEqual([]);
        cases++;
        if (!reached) break;
      }
    }
    expect(cases).toBeGreaterThan(200);
  },
);

test.each<Fate>(['failsBefore', 'failsAfter'])(
  'a program that ended when the keychain %s leaves the old value or the new one',
  async (fate) => {
    for (const [old, changed] of changes) {
      for (let at = 0; ; at++) {
        const { os, happens } = aKeychain();
        await keychain(os).write('token', old);
        const steps = happens((step) => (step < at ? 'done' : step === at ? fate : 'failsBefore'));
        await keychain(os)
          .write('token', changed)
          .catch(() => undefined);
        const reached = steps() > at;
        happens(() => 'done');

        expect([old, changed]).toContain(await keychain(os).read('token'));
        if (!reached) break;
      }
    }
  },
);

test('a removal that failed half-way leaves no readable secret once it says it is done', async () => {
  for (let at = 0; ; at++) {
    const { os, happens, entries } = aKeychain();
    const secrets = keychain(os);
    await secrets.write('token', long('a'));
    const steps = happens((step) => (step === at ? 'failsBefore' : 'done'));
    const removed = await secrets.remove('token').then(
      () => true,
      () => false,
    );
    const reached = steps() > at;
    happens(() => 'done');

    if (!removed) await secrets.remove('token');
    expect([...entries]).toEqual([]);
    if (!reached) break;
  }
});

test('reading while a new value is written gives the old one or the new one', async () => {
  const secrets = keychain(aKeychain().os);
  await secrets.write('token', long('a'));
  const reads = await Promise.all([
    secrets.read('token'),
    secrets.write('token', long('b')),
    secrets.read('token'),
    secrets.write('token', long('c')),
    secrets.read('token'),
  ]);
  expect(reads.filter((value) => value !== undefined)).toEqual([long('a'), long('b'), long('c')]);
});

test('pieces that were changed by another hand are told as damage, not given out', async () => {
  const { os, entries } = aKeychain();
  const secrets = keychain(os);
  await secrets.write('token', long('a'));
  const [piece = ''] = [...entries.keys()].filter((key) => key.endsWith('#a1'));

  entries.set(piece, long('b', 2_400));
  await expect(secrets.read('token')).rejects.toThrow('holds for token is damaged. Sign in again.');
  entries.delete(piece);
  await expect(secrets.read('token')).rejects.toThrow(KeychainError);
  entries.set('Mobproc Desk/token', 'written by something else');
  await expect(secrets.read('token')).rejects.toThrow('damaged');

  await secrets.write('token', 'new');
  expect(await secrets.read('token')).toBe('new');
});

test('what the system says is passed on in a sentence, without the secret', async () => {
  const { os, happens } = aKeychain();
  happens(() => 'failsBefore');
  const refusal = keychain(os).write('token', 'hunter2');
  await expect(refusal).rejects.toThrow(
    new KeychainError('The keychain of this computer cannot be used: the keychain is locked'),
  );
});

test('a keychain that never answers is given up, also by those who wait behind', async () => {
  const { os, happens } = aKeychain();
  const secrets = keychain(os, 20);
  happens((step) => (step === 0 ? 'hangs' : 'done'));

  const asked = await Promise.allSettled([secrets.read('token'), secrets.write('other', 'x')]);

  const reason = new KeychainError('The keychain of this computer did not answer within 0.02 seconds.');
  expect(asked).toEqual([
    { status: 'rejected', reason },
    { status: 'rejected', reason },
  ]);
});

test('a write that was given up and happens later does not undo a newer one', async () => {
  const { os, happens, release } = aKeychain();
  const secrets = keychain(os, 20);
  await secrets.write('token', 'old');
  // A write asks first what is there; the second step is the one that writes.
  happens((step) => (step === 1 ? 'waits' : 'done'));
  await expect(secrets.write('token', 'late')).rejects.toThrow('did not answer');

  release();
  await secrets.write('token', 'newest');

  expect(await secrets.read('token')).toBe('newest');
});
