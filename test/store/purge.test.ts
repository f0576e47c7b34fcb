import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Values } from '../../electron/domain/draft.ts';
import { PURGED } from '../../electron/domain/held-apart.ts';
import { stages } from '../../electron/domain/stage.ts';
import { openStore } from '../../electron/store/client.ts';
import { open, type Db } from '../../electron/store/open.ts';
import { sha256Of } from '../../electron/store/seals.ts';
import { stores, type Stores } from '../../electron/store/stores.ts';
import { aDraft, aFile, aSeal, bring } from './make.ts';

const PIN = '47114711';
const worker = new URL('../../electron/store/worker.ts', import.meta.url);
const values: Values = { serviceId: '88', 'properties[MISCELLANEOUS][PIN_PASSWORD]': PIN };

const documentWith = (root: string, more = '') =>
  `{"${root}":{${more}"properties":[{"groupId":"MISCELLANEOUS","fields":[` +
  `{"id":"PIN_PASSWORD","type":"TEXT","text":"${PIN}"},{"id":"USER","type":"TEXT","text":"ada"}]}]}}`;
const body = documentWith('orderRequest');
const confirmation = documentWith('orderConfirmation', '"total":1.50,"big":12345678901234567890,');
const order = documentWith('order', '"orderId":"900",');

/** A draft with a PIN whose order was refused once and then taken. */
function anOrderedDraft(store: Stores): void {
  const { drafts } = store;
  drafts.create(aDraft({ values, type: 'PORT_NUMBER' }));
  for (const attempt of [1, 2]) {
    drafts.move('d1', ['editing', 'refused'], 'confirming');
    const seal = aSeal({ body });
    drafts.seal('d1', 0, seal, confirmation);
    drafts.arm('d1', seal.sha256, { at: 3_000, by: 'ada' });
    drafts.beginSending('d1', attempt);
    if (attempt === 1)
      drafts.settle('d1', 1, { result: 'rejected', at: 4, response: `{"message":"${PIN} is no PIN"}` });
    else drafts.settle('d1', 2, { result: 'accepted', at: 5, orderId: '900', response: order });
  }
}

const purge = ({ drafts }: Stores, at = 9_000) => drafts.purge('practice', ['900', '901'], at);

const attemptsIn = (db: Db) =>
  db.prepare('SELECT body, sha256, outcome, purgedAt FROM attempts ORDER BY attempt').all() as {
    body: string;
    sha256: string;
    outcome: string;
    purgedAt: number | null;
  }[];

test('once the order is done its secrets are out of every document, and the hashes tell what was agreed to', () => {
  const db = open(':memory:');
  const store = stores(db);
  anOrderedDraft(store);

  expect(purge(store)).toEqual([
    expect.objectContaining({ id: 'd1', stage: 'submitted', values: { serviceId: '88' } }),
  ]);

  const without = (text: string) => text.replaceAll(PIN, PURGED);
  expect(store.drafts.sealOf('d1')).toEqual({
    seal: { ...aSeal({ body }), body: without(body) },
    confirmation: without(confirmation),
    order: without(order),
  });
  expect(attemptsIn(db)).toEqual([
    expect.objectContaining({ body: without(body), sha256: sha256Of(body), purgedAt: 9_000 }),
    expect.objectContaining({ body: without(body), sha256: sha256Of(body), purgedAt: 9_000 }),
  ]);
  expect(attemptsIn(db)[0]?.outcome).toContain(`${PURGED} is no PIN`);
  expect(db.prepare('SELECT * FROM purges').get()).toEqual({
    draftId: 'd1',
    purgedAt: 9_000,
    confirmationSha256: sha256Of(confirmation),
    orderSha256: sha256Of(order),
  });
  expect(purge(store)).toEqual([]);
});

test('a choice with words of its own goes as a whole, and holds nothing up', () => {
  const answer = `"id":"ACCT_TYPE","type":"CHOICE","choice":{"id":"OTHER","otherText":"${PIN}"}`;
  const chosen = body.replace(/"id":"PIN_PASSWORD"[^}]*/, answer);
  const store = stores(open(':memory:'));
  store.drafts.create(aDraft({ values }));
  store.drafts.move('d1', ['editing'], 'confirming');
  const seal = aSeal({ body: chosen });
  store.drafts.seal('d1', 0, seal, confirmation);
  store.drafts.arm('d1', seal.sha256, { at: 3_000, by: 'ada' });
  store.drafts.beginSending('d1', 1);
  store.drafts.settle('d1', 1, { result: 'accepted', at: 5, orderId: '900', response: order });

  expect(purge(store)).toHaveLength(1);
  expect(store.drafts.sealOf('d1')?.seal.body).toContain(
    `"choice":{"id":"${PURGED}","otherText":"${PURGED}"}`,
  );
});

test('after that not one byte of a secret is in the file', () => {
  const file = aFile();
  const db = open(file);
  const store = stores(db);
  anOrderedDraft(store);
  // A second revision and many pages, so that freed ones are among them.
  store.settings.put('large', 'x'.repeat(100_000));
  db.pragma('wal_checkpoint(TRUNCATE)');
  const bytes = () => readFileSync(file, 'latin1') + readFileSync(`${file}-wal`, 'latin1');
  expect(bytes()).toContain(PIN);

  purge(store);
  db.pragma('wal_checkpoint(TRUNCATE)');

  expect(bytes()).not.toContain(PIN);
  db.close();
});

test('behind its thread the file is free of it as soon as another call is answered', async () => {
  const file = aFile();
  const before = open(file);
  anOrderedDraft(stores(before));
  before.close();
  const { store, close } = await openStore(worker, file);
  await store.drafts.save('none', 0, {}, {}, 1);

  expect(await store.drafts.purge('practice', ['900'], 9_000)).toHaveLength(1);
  await store.drafts.find('d1');

  expect(readFileSync(file, 'latin1') + readFileSync(`${file}-wal`, 'latin1')).not.toContain(PIN);
  await close();
});

test('an order without secrets keeps its documents to the letter', () => {
  const store = stores(open(':memory:'));
  bring(store, {}, 'submitted');
  const before = store.drafts.sealOf('d1');
  expect(purge(store)).toEqual([]);
  expect(store.drafts.sealOf('d1')).toEqual(before);
});

test.each(stages.filter((stage) => stage !== 'submitted'))('in stage %s nothing is purged', (stage) => {
  const db = open(':memory:');
  const store = stores(db);
  const before = bring(store, { values, orderId: '900' }, stage);
  expect(purge(store)).toEqual([]);
  expect(store.drafts.find('d1')).toEqual(before);
});

test('another connection’s order of the same id purges nothing here', () => {
  const store = stores(open(':memory:'));
  anOrderedDraft(store);
  expect(store.drafts.purge('other', ['900'], 1)).toEqual([]);
  expect(store.drafts.find('d1')?.values).toEqual(values);
});

test('a purge is the one change the record of an attempt allows: nothing but the secrets, once, and only afterwards', () => {
  const db = open(':memory:');
  const store = stores(db);
  anOrderedDraft(store);
  const purged = body.replace(PIN, PURGED);
  const set = (sql: string) => () => db.exec(`UPDATE attempts SET ${sql}`);

  for (const [sql, says] of [
    [`body = '${purged}'`, 'agreed to send is never changed'],
    [`body = '${purged.replace('ada', 'eve')}', purgedAt = 1`, 'agreed to send is never changed'],
    [`body = '{}', purgedAt = 1`, 'agreed to send is never changed'],
    [`body = '${purged.replace('{', '{"more":1,')}', purgedAt = 1`, 'agreed to send is never changed'],
    [`body = '${purged}', consentedAt = 1, purgedAt = 1`, 'agreed to send is never changed'],
    [`outcome = '{"at":99,"result":"accepted"}', purgedAt = 1`, 'never changed'],
  ] as const)
    expect(set(sql), sql).toThrow(says);

  purge(store);
  for (const sql of [`body = '${purged}', purgedAt = 2`, 'purgedAt = 2', 'purgedAt = NULL'])
    expect(set(sql), sql).toThrow(/never changed|purged once/);
  expect(() => db.exec('UPDATE purges SET purgedAt = 1')).toThrow('written down once');
});

test('what the server proposed as an account number goes as well', () => {
  const store = stores(open(':memory:'));
  const question = { id: 'CARRIER_ACCT_NUMBER', label: 'Account', type: 'TEXT', required: true };
  const facts = { questions: [{ groupId: 'M', questions: [{ ...question, preset: '99887766' }] }] };
  bring(store, { values, facts }, 'submitted');
  expect(purge(store)[0]?.facts).toEqual({ questions: [{ groupId: 'M', questions: [question] }] });
});
