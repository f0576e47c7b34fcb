import { expect, test } from 'vitest';
import { groupCommit, type Methods } from '../../electron/store/group-commit.ts';
import { open, type Db } from '../../electron/store/open.ts';
import { stores } from '../../electron/store/stores.ts';
import { aDraft, aFile } from './make.ts';

function aRunner(db: Db) {
  const run = groupCommit(db, stores(db) as unknown as Methods);
  return (...calls: [store: string, method: string, ...args: unknown[]][]) =>
    run(calls.map(([store, method, ...args], id) => ({ id, store, method, args })));
}

test('calls that arrive together are answered each, in their order', () => {
  const run = aRunner(open(':memory:'));
  expect(
    run(
      ['drafts', 'find', 'd1'],
      ['drafts', 'create', aDraft()],
      ['drafts', 'save', 'd1', 0, { a: 'x' }, {}, 5],
      ['drafts', 'find', 'd1'],
    ),
  ).toEqual([
    { id: 0, value: undefined },
    { id: 1, value: undefined },
    { id: 2, value: aDraft({ revision: 1, values: { a: 'x' }, savedAt: 5 }) },
    { id: 3, value: aDraft({ revision: 1, values: { a: 'x' }, savedAt: 5 }) },
  ]);
});

test('a call that fails undoes itself, and none of the others', () => {
  const db = open(':memory:');
  const answers = aRunner(db)(
    ['settings', 'put', 'a', '1'],
    ['drafts', 'create', aDraft()],
    // Its draft is written before its number is found to be taken.
    ['drafts', 'create', aDraft({ id: 'd2' })],
    ['drafts', 'nonsense'],
    ['settings', 'put', 'b', '2'],
  );

  expect(answers.map((answer) => ('fault' in answer ? answer.fault.message : 'done'))).toEqual([
    'done',
    'done',
    'The order number MD-1 already serves another draft.',
    'the database has no drafts.nonsense',
    'done',
  ]);
  const { settings, drafts } = stores(db);
  expect([settings.find('a'), settings.find('b'), drafts.list('practice')]).toEqual(['1', '2', [aDraft()]]);
});

test('all calls of a group wait for the disk once', () => {
  const file = aFile();
  const db = open(file);
  const other = open(file);
  const commits = () => other.pragma('data_version', { simple: true }) as number;
  const before = commits();

  aRunner(db)(['settings', 'put', 'a', '1'], ['settings', 'put', 'b', '2'], ['settings', 'put', 'c', '3']);

  expect(commits()).toBe(before + 1);
  expect(stores(other).settings.find('c')).toBe('3');
});

test('nothing is answered as kept when the disk is full', () => {
  const db = open(aFile());
  const run = aRunner(db);
  run(['settings', 'put', 'before', 'kept']);
  const pages = db.pragma('page_count', { simple: true }) as number;
  db.pragma(`max_page_count = ${pages}`);

  const answers = run(
    ['settings', 'put', 'small', 'x'],
    ['settings', 'put', 'large', 'x'.repeat(1_000_000)],
    ['settings', 'put', 'after', 'x'],
  );

  expect(answers.map((answer) => ('fault' in answer ? answer.fault.message : 'done'))).toContain(
    'database or disk is full',
  );
  const { settings } = stores(db);
  for (const [index, key] of ['small', 'large', 'after'].entries())
    expect(settings.find(key) !== undefined, key).toBe('value' in answers[index]!);
  expect(settings.find('before')).toBe('kept');

  db.pragma('max_page_count = 100000');
  expect(run(['settings', 'put', 'later', 'x'])).toEqual([{ id: 0, value: undefined }]);
});
