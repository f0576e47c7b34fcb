import { existsSync, writeFileSync } from 'node:fs';
import { afterEach, expect, test } from 'vitest';
import { openStore, type OpenStore } from '../../electron/store/client.ts';
import { open } from '../../electron/store/open.ts';
import { stores } from '../../electron/store/stores.ts';
import { aDraft, aFile } from './make.ts';

const worker = new URL('../../electron/store/worker.ts', import.meta.url);
const opened: OpenStore[] = [];

async function theStoreIn(file: string): Promise<OpenStore> {
  const store = await openStore(worker, file);
  opened.push(store);
  return store;
}

afterEach(async () => {
  await Promise.all(opened.splice(0).map(({ close }) => close()));
});

test('what is asked across the thread is answered as the stores answer', async () => {
  const { store } = await theStoreIn(aFile());

  await store.drafts.create(aDraft());

  expect(await store.drafts.save('d1', 0, { a: ['x', '\ud800'] }, {}, 5)).toEqual(
    aDraft({ revision: 1, values: { a: ['x', '\ud800'] }, savedAt: 5 }),
  );
  expect(await store.drafts.save('d1', 0, {}, {}, 6)).toBe('stale');
  expect(await store.drafts.find('other')).toBeUndefined();
});

test('calls keep their order, and one that fails rejects alone with its words', async () => {
  const { store } = await theStoreIn(aFile());

  const results = await Promise.allSettled([
    store.drafts.create(aDraft()),
    store.drafts.create(aDraft({ id: 'd2' })),
    store.drafts.renumber('d1', 'MD-2'),
    store.drafts.list('practice'),
  ]);

  expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled', 'fulfilled']);
  expect(results[1]).toMatchObject({
    reason: new Error('The order number MD-1 already serves another draft.'),
  });
  expect(results[3]).toMatchObject({ value: [aDraft({ externalOrderNumber: 'MD-2', revision: 1 })] });
});

test('an argument that cannot cross rejects its own call only', async () => {
  const { store } = await theStoreIn(aFile());
  const strange = { a: () => 'x' } as unknown as Record<string, string>;
  await expect(store.drafts.save('d1', 0, strange, {}, 5)).rejects.toThrow('could not be cloned');
  expect(await store.drafts.list('practice')).toEqual([]);
});

test('closing answers what was asked before, refuses what is asked after, and leaves one whole file', async () => {
  const file = aFile();
  const { store, close } = await openStore(worker, file);
  const asked = [store.drafts.create(aDraft()), store.settings.put('a', 'b')];

  await close();

  await Promise.all(asked);
  await expect(store.drafts.list('practice')).rejects.toThrow('The database is closed.');
  await close();
  expect([existsSync(`${file}-wal`), existsSync(`${file}-shm`)]).toEqual([false, false]);
  const db = open(file);
  expect(stores(db).drafts.list('practice')).toEqual([aDraft()]);
  db.close();
});

test('a database that cannot be opened says why', async () => {
  const newer = aFile();
  const db = open(newer);
  db.pragma('user_version = 99');
  db.close();
  await expect(openStore(worker, newer)).rejects.toMatchObject({
    name: 'NewerDatabase',
    message: expect.stringContaining('Start the newer version.') as string,
  });

  const noDatabase = aFile();
  open(noDatabase).close();
  writeFileSync(noDatabase, 'minutes of the meeting '.repeat(100));
  await expect(openStore(worker, noDatabase)).rejects.toThrow('not a database');
});

test('a thread that cannot even start is told as such', async () => {
  await expect(openStore(new URL('nowhere.ts', worker), aFile())).rejects.toThrow('The database stopped');
});

test('when the thread dies, everything asked of it is rejected, then and later', async () => {
  const dying = new URL('dying-worker.ts', import.meta.url);
  const { store, close } = await openStore(dying, aFile());

  const results = await Promise.allSettled([store.drafts.list('a'), store.settings.put('a', 'b')]);

  const reason = new Error(
    'The database stopped (the thread was hit). What was saved is kept; start the program again.',
  );
  expect(results).toEqual([
    { status: 'rejected', reason },
    { status: 'rejected', reason },
  ]);
  await expect(store.settings.find('a')).rejects.toThrow('The database stopped');
  await close();
});
