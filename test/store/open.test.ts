import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { expect, test } from 'vitest';
import { migrate, NewerDatabase } from '../../electron/store/migrate.ts';
import { open } from '../../electron/store/open.ts';
import { stores } from '../../electron/store/stores.ts';
import { aDraft, aFile } from './make.ts';

test('the database is set so that a commit is on the disk, and a tampered file can do little', () => {
  const db = open(aFile());
  const read = (pragma: string) => db.pragma(pragma, { simple: true });

  expect({
    journal: read('journal_mode'),
    synchronous: read('synchronous'),
    fullfsync: read('fullfsync'),
    checkpoint: read('checkpoint_fullfsync'),
    foreignKeys: read('foreign_keys'),
    trustedSchema: read('trusted_schema'),
    cellSizeCheck: read('cell_size_check'),
    mapped: read('mmap_size'),
    secureDelete: read('secure_delete'),
  }).toEqual({
    journal: 'wal',
    synchronous: 2,
    fullfsync: 1,
    checkpoint: 1,
    foreignKeys: 1,
    trustedSchema: 0,
    cellSizeCheck: 1,
    mapped: 0,
    secureDelete: 1,
  });
  db.close();
});

test('the engine is none of those with a known fault in its write-ahead log', () => {
  const db = open(':memory:');
  const [major = 0, minor = 0, patch = 0] = String(db.prepare('SELECT sqlite_version()').pluck().get())
    .split('.')
    .map(Number);
  expect(major * 1e6 + minor * 1e3 + patch).toBeGreaterThanOrEqual(3_051_003);
});

test.runIf(process.platform !== 'win32')('nobody else at this computer can read the files', () => {
  const file = aFile();
  const db = open(file);
  stores(db).drafts.create(aDraft());
  const rights = (path: string) => (statSync(path).mode & 0o777).toString(8);

  expect(rights(dirname(file))).toBe('700');
  for (const suffix of ['', '-wal', '-shm']) expect(rights(file + suffix), suffix).toBe('600');
  db.close();
});

test('every table is strict', () => {
  const db = open(':memory:');
  const tables = db.pragma('table_list') as { name: string; schema: string; strict: number }[];
  const ours = tables.filter(({ name }) => !name.startsWith('sqlite_'));
  expect(ours.length).toBeGreaterThan(10);
  expect(ours.filter(({ strict }) => strict !== 1)).toEqual([]);
});

test('what was kept is there when the file is opened again', () => {
  const file = aFile();
  const first = open(file);
  stores(first).drafts.create(aDraft());
  first.close();

  const again = open(file);
  expect(stores(again).drafts.find('d1')).toEqual(aDraft());
  again.close();
});

test('a file written by a newer version is refused by name, and left as it was', () => {
  const file = aFile();
  const db = open(file);
  db.pragma('user_version = 99');
  db.close();
  const before = readFileSync(file);

  expect(() => open(file)).toThrow(NewerDatabase);
  expect(() => open(file)).toThrow('written by a newer version of Mobproc Desk');
  expect(readFileSync(file).equals(before)).toBe(true);
});

test('a step that fails leaves the file at the step it had', () => {
  const db = open(':memory:');
  const before = db.pragma('user_version', { simple: true }) as number;
  const steps = Array.from({ length: before }, () => '');

  expect(() => migrate(db, [...steps, 'CREATE TABLE a (x TEXT) STRICT', 'nonsense'])).toThrow('syntax error');

  expect(db.pragma('user_version', { simple: true })).toBe(before);
  expect(db.prepare(`SELECT count(*) FROM sqlite_schema WHERE name = 'a'`).pluck().get()).toBe(0);
});

test('a step in code that fails halfway leaves the file at the step it had', () => {
  const db = open(':memory:');
  const before = db.pragma('user_version', { simple: true }) as number;
  const steps = Array.from({ length: before }, () => '');
  const halfway = (at: typeof db) => {
    at.exec('CREATE TABLE a (x TEXT) STRICT');
    throw new Error('the disk is full');
  };

  expect(() => migrate(db, [...steps, halfway])).toThrow('the disk is full');

  expect(db.pragma('user_version', { simple: true })).toBe(before);
  expect(db.prepare(`SELECT count(*) FROM sqlite_schema WHERE name = 'a'`).pluck().get()).toBe(0);
});

test('later steps are added to a file that has the earlier ones', () => {
  const db = open(':memory:');
  const before = db.pragma('user_version', { simple: true }) as number;
  const steps = Array.from({ length: before }, () => 'nonsense');

  migrate(db, [...steps, 'CREATE TABLE a (x TEXT) STRICT']);

  expect(db.pragma('user_version', { simple: true })).toBe(before + 1);
  expect(db.prepare('SELECT * FROM a').all()).toEqual([]);
});

test('a file that is no database is refused and not written over', () => {
  const file = aFile();
  open(file).close();
  writeFileSync(file, 'minutes of the meeting '.repeat(100));

  expect(() => open(file)).toThrow('not a database');
  expect(readFileSync(file, 'utf8')).toMatch(/^minutes/);
});
