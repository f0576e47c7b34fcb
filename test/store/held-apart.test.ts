import { readFileSync } from 'node:fs';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import type { Values } from '../../electron/domain/draft.ts';
import { stages } from '../../electron/domain/stage.ts';
import { migrate } from '../../electron/store/migrate.ts';
import { drafts } from '../../electron/store/migrations/001-drafts.ts';
import { sending } from '../../electron/store/migrations/002-sending.ts';
import { connections } from '../../electron/store/migrations/003-connections.ts';
import { reference } from '../../electron/store/migrations/004-reference.ts';
import { open, type Db } from '../../electron/store/open.ts';
import { stores } from '../../electron/store/stores.ts';
import { aConfirmation, aDraft, aFile, anOrder, aSeal, bring } from './make.ts';

const PIN = 'PIN-4711-ÄÖ';
const pinPath = 'properties[MISCELLANEOUS][PIN_PASSWORD]';
const contact = 'properties[MISCELLANEOUS][CONTACT_NUMBER]';
const values: Values = { serviceId: '88', [contact]: '555', [pinPath]: PIN };

/** Every text that the database holds, table by table, but for the table of secrets. */
function textsOf(db: Db): string {
  const tables = db.prepare(`SELECT name FROM sqlite_schema WHERE type = 'table'`).pluck().all() as string[];
  return tables
    .filter((table) => table !== 'draft_private')
    .map((table) => JSON.stringify(db.prepare(`SELECT * FROM ${table}`).all()))
    .join('\n');
}

const bytesOf = (file: string): string =>
  ['', '-wal'].map((suffix) => readFileSync(file + suffix, { flag: 'a+' }).toString('utf8')).join('');

test('a secret answer is found with its draft, and is in no other table, no revision and no list', () => {
  const db = open(':memory:');
  const store = stores(db);
  store.drafts.create(aDraft({ values }));
  store.drafts.save('d1', 0, { ...values, [contact]: '556' }, {}, 5);

  const draft = store.drafts.find('d1');

  expect(draft).toEqual(aDraft({ values: { ...values, [contact]: '556' }, revision: 1, savedAt: 5 }));
  expect(textsOf(db)).not.toContain('4711-');
  expect(store.drafts.revisions('d1')[0]?.values).toEqual({ serviceId: '88', [contact]: '555' });
  expect(store.drafts.list('practice')).toEqual([
    { ...draft, values: { serviceId: '88', [contact]: '556' }, heldApart: [pinPath] },
  ]);
  store.drafts.trash('d1', 6);
  expect(store.drafts.trashed('practice')[0]?.values).not.toHaveProperty([pinPath]);
});

test('a secret stays with its draft through every step, and a crash', () => {
  for (const stage of stages) {
    const store = stores(open(':memory:'));
    const draft = bring(store, { values }, stage);
    expect(draft.values).toEqual(values);
    store.drafts.recover();
    expect(store.drafts.find('d1')?.values, stage).toEqual(values);
  }
});

test('a secret that was taken back, or left empty, is not said to be there', () => {
  const db = open(':memory:');
  const store = stores(db);
  store.drafts.create(aDraft({ values }));
  store.drafts.save('d1', 0, { ...values, [pinPath]: '' }, {}, 5);
  expect(store.drafts.list('practice')[0]).not.toHaveProperty('heldApart');
  store.drafts.save('d1', 1, { serviceId: '88' }, {}, 6);
  expect(db.prepare('SELECT count(*) FROM draft_private').pluck().get()).toBe(0);
  expect(store.drafts.find('d1')?.values).toEqual({ serviceId: '88' });
});

test('a server that repeats a secret in its words has it kept neither in the note nor in the journal', () => {
  const db = open(':memory:');
  const store = stores(db);
  store.drafts.create(aDraft({ values: { ...values, [pinPath]: '471199' } }));
  store.drafts.move('d1', ['editing'], 'confirming');

  store.drafts.move('d1', ['confirming'], 'refused', 'The PIN 471199 is wrong. Code 1471199.');
  store.journal.add('d1', { at: 1, what: 'refused', detail: 'The PIN (471199) is wrong.' });

  expect(store.drafts.find('d1')?.note).toBe('The PIN •••••• is wrong. Code 1471199.');
  expect(store.journal.of('d1')[0]?.detail).toBe('The PIN (••••••) is wrong.');
});

test('a database of the fourth step keeps every draft, document and attempt, with the secrets moved apart', () => {
  const file = aFile();
  open(file).close();
  // As the program before this one wrote it.
  const old = new Database(file + '.old');
  migrate(old, [drafts, sending, connections, reference]);
  const columns = `id, connectionId, type, actor, externalOrderNumber, stage, revision, filled, facts, createdAt, savedAt`;
  const { actor } = aDraft();
  for (const [i, stage] of stages.entries()) {
    const id = `d-${stage}`;
    old
      .prepare(
        `INSERT INTO drafts (${columns}) VALUES (?, 'practice', 'PORT_NUMBER', ?, ?, ?, 3, ?, '{}', 1, 2)`,
      )
      .run(id, JSON.stringify(actor), `MD-${i}`, stage, JSON.stringify({ ...values, [contact]: stage }));
    old.prepare('INSERT INTO order_numbers (number, draftId) VALUES (?, ?)').run(`MD-${i}`, id);
    old.prepare('INSERT INTO draft_revisions VALUES (?, 2, ?, 1)').run(id, JSON.stringify(values));
    const { body, sha256 } = aSeal();
    old.prepare('INSERT INTO seals VALUES (?, 3, ?, ?, 2000, ?)').run(id, body, sha256, aConfirmation);
    const isOpen = ['armed', 'sending'].includes(stage);
    old
      .prepare('INSERT INTO attempts VALUES (?, 1, ?, ?, ?, 1, ?, ?, ?, NULL)')
      .run(id, body, sha256, sha256, '"ada"', isOpen ? null : 'rejected', isOpen ? null : '{"at":4}');
    old.prepare(`UPDATE drafts SET orderText = ? WHERE id = ?`).run(JSON.stringify(anOrder), id);
  }
  old.close();

  const db = open(file + '.old');
  const store = stores(db);

  for (const stage of stages) {
    expect(store.drafts.find(`d-${stage}`), stage).toMatchObject({
      stage,
      revision: 3,
      values: { ...values, [contact]: stage },
    });
    const seal = aSeal({ revision: 3 });
    expect(store.drafts.sealOf(`d-${stage}`)).toEqual({ seal, confirmation: aConfirmation, order: anOrder });
    expect(store.drafts.revisions(`d-${stage}`)).toEqual([
      { revision: 2, values: { serviceId: '88', [contact]: '555' }, savedAt: 1 },
    ]);
  }
  expect(db.prepare('SELECT count(*) FROM attempts').pluck().get()).toBe(stages.length);
  expect(textsOf(db)).not.toContain('4711-');
  expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
  // What the older program had left in its pages is gone with what is deleted now.
  db.exec('DELETE FROM draft_private');
  db.pragma('wal_checkpoint(TRUNCATE)');
  expect(bytesOf(file + '.old')).not.toContain('4711-');
  db.close();
});
