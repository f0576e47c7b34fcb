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
  const { settings, drafts } = stores(db);
  const failHalfWay = () => {
    settings.put('half', 'done');
    throw new Error('half-way');
  };
  const run = groupCommit(db, { settings, drafts, faulty: { failHalfWay } } as unknown as Methods);

  const answers = run([
    { id: 7, store: 'settings', method: 'put', args: ['a', '1'] },
    { id: 8, store: 'drafts', method: 'create', args: [aDraft()] },
    { id: 9, store: 'drafts', method: 'create', args: [aDraft({ id: 'd2' })] },
    { id: 10, store: 'faulty', method: 'failHalfWay', args: [] },
    { id: 11, store: 'drafts', method: 'nonsense', args: [] },
    { id: 12, store: 'settings', method: 'put', args: ['b', '2'] },
  ]);

  const fault = (message: string) => ({ name: 'Error', message });
  expect(answers).toEqual([
    { id: 7, value: undefined },
    { id: 8, value: undefined },
    { id: 9, fault: fault('The order number MD-1 already serves another draft.') },
    { id: 10, fault: fault('half-way') },
    { id: 11, fault: fault('the database has no drafts.nonsense') },
    { id: 12, value: undefined },
  ]);
  expect(['a', 'half', 'b'].map(settings.find)).toEqual(['1', undefined, '2']);
  expect(drafts.list('practice')).toEqual([aDraft()]);
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
