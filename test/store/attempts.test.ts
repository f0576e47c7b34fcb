import { expect, test } from 'vitest';
import { stages } from '../../electron/domain/stage.ts';
import { open } from '../../electron/store/open.ts';
import { stores } from '../../electron/store/stores.ts';
import { aConfirmation, aDraft, anEmptyStore, anOrder, aSeal, bring } from './make.ts';

const consent = { at: 3_000, by: 'ada' };

test('a confirmation is kept letter for letter with the bytes it belongs to', () => {
  const store = anEmptyStore();
  bring(store, {}, 'confirming');
  const seal = aSeal({ body: '{"a": 1.50, "ü": "\\u0000"}' });

  expect(store.drafts.seal('d1', 0, seal, aConfirmation)).toEqual(aDraft({ stage: 'review' }));

  expect(store.drafts.sealOf('d1')).toEqual({ seal, confirmation: aConfirmation });
  expect(store.drafts.sealOf('other')).toBeUndefined();
});

test('a confirmation that comes too late, or of another revision, is not kept', () => {
  const store = anEmptyStore();
  bring(store, { revision: 3 }, 'confirming');

  expect(store.drafts.seal('d1', 2, aSeal({ revision: 2 }), aConfirmation)).toBeUndefined();
  expect(store.drafts.seal('d1', 3, aSeal({ revision: 2 }), aConfirmation)).toBeUndefined();
  store.drafts.move('d1', ['confirming'], 'editing');
  expect(store.drafts.seal('d1', 3, aSeal({ revision: 3 }), aConfirmation)).toBeUndefined();
  expect(store.drafts.sealOf('d1')).toBeUndefined();
});

test('a seal that is not the hash of its body is a fault of the program', () => {
  const store = anEmptyStore();
  bring(store, {}, 'confirming');
  expect(() => store.drafts.seal('d1', 0, { ...aSeal(), body: '{}' }, aConfirmation)).toThrow(
    'not the hash of its body',
  );
  expect(store.drafts.find('d1')?.stage).toBe('confirming');
});

test('a draft that was confirmed again has the newer confirmation only', () => {
  const store = anEmptyStore();
  bring(store, {}, 'review');
  store.drafts.save('d1', 0, { later: true }, {}, 9);
  store.drafts.move('d1', ['editing'], 'confirming');
  const newer = aSeal({ body: '{"later":true}', revision: 1 });

  store.drafts.seal('d1', 1, newer, '{"second":true}');

  expect(store.drafts.sealOf('d1')).toEqual({ seal: newer, confirmation: '{"second":true}' });
});

test('consent arms the draft with exactly the confirmed bytes', () => {
  const store = anEmptyStore();
  const draft = bring(store, {}, 'review');
  const { body, sha256 } = aSeal();

  expect(store.drafts.arm('d1', sha256, consent)).toEqual({
    draft: { ...draft, stage: 'armed' },
    attempt: 1,
    body,
  });
});

test('consent to other bytes, to an older revision, or a second time arms nothing', () => {
  const store = anEmptyStore();
  bring(store, {}, 'review');
  const { sha256 } = aSeal();

  expect(store.drafts.arm('d1', aSeal({ body: '{}' }).sha256, consent)).toBeUndefined();
  expect(store.drafts.find('d1')?.stage).toBe('review');
  store.drafts.save('d1', 0, { changed: 'x' }, {}, 9);
  expect(store.drafts.arm('d1', sha256, consent)).toBeUndefined();

  bring(store, { id: 'd2', externalOrderNumber: 'MD-2' }, 'armed');
  expect(store.drafts.arm('d2', sha256, consent)).toBeUndefined();
});

test.each(stages.filter((stage) => stage !== 'review'))('in stage %s no consent can be given', (stage) => {
  const store = anEmptyStore();
  const before = bring(store, {}, stage);
  expect(store.drafts.arm('d1', aSeal().sha256, consent)).toBeUndefined();
  expect(store.drafts.find('d1')).toEqual(before);
});

test('bytes that changed on the disk are not armed', () => {
  const db = open(':memory:');
  const store = stores(db);
  bring(store, {}, 'review');
  db.prepare('UPDATE seals SET body = ?').run('{"orderRequest":{"transactionType":"DEACTIVATE"}}');
  expect(store.drafts.arm('d1', aSeal().sha256, consent)).toBeUndefined();
});

test('only one caller may send an armed draft, and only the attempt that was armed', () => {
  const store = anEmptyStore();
  bring(store, {}, 'armed');

  expect(store.drafts.beginSending('d1', 2)).toBe(false);
  expect(store.drafts.beginSending('nobody', 1)).toBe(false);
  expect(store.drafts.beginSending('d1', 1)).toBe(true);
  expect(store.drafts.beginSending('d1', 1)).toBe(false);
  expect(store.drafts.find('d1')?.stage).toBe('sending');
});

test.each([
  ['accepted', 'submitted', '900'],
  ['rejected', 'refused', undefined],
  ['notSent', 'review', undefined],
  ['unknown', 'unknown', undefined],
] as const)('an attempt that ended %s leaves the draft %s', (result, stage, orderId) => {
  const store = anEmptyStore();
  const before = bring(store, {}, 'sending');

  const draft = store.drafts.settle('d1', 1, { result, at: 4_000, orderId, note: 'so it was' });

  expect(draft).toEqual({ ...before, stage, note: 'so it was', orderId });
  expect(store.drafts.find('d1')).toEqual(draft);
});

test('an armed draft that could not be sent goes back to review, and a new click is a new attempt', () => {
  const store = anEmptyStore();
  bring(store, {}, 'armed');

  expect(store.drafts.settle('d1', 1, { result: 'notSent', at: 4_000 })).toMatchObject({ stage: 'review' });
  expect(store.drafts.beginSending('d1', 1)).toBe(false);
  expect(store.drafts.arm('d1', aSeal().sha256, consent)).toMatchObject({ attempt: 2 });
  expect(store.drafts.beginSending('d1', 1)).toBe(false);
  expect(store.drafts.beginSending('d1', 2)).toBe(true);
});

test('an attempt is settled once, and an armed draft is not an order', () => {
  const store = anEmptyStore();
  bring(store, {}, 'armed');
  expect(() => store.drafts.settle('d1', 1, { result: 'accepted', at: 1 })).toThrow(
    'draft d1 in stage armed cannot be accepted',
  );
  store.drafts.beginSending('d1', 1);
  expect(() => store.drafts.settle('d1', 2, { result: 'unknown', at: 1 })).toThrow('attempt 2 of draft d1');
  store.drafts.settle('d1', 1, { result: 'unknown', at: 1 });
  expect(() => store.drafts.settle('d1', 1, { result: 'rejected', at: 2 })).toThrow();
  expect(store.drafts.find('d1')?.stage).toBe('unknown');
});

test('an accepted order is kept with the answer, and leads back to its draft', () => {
  const store = anEmptyStore();
  const draft = bring(store, {}, 'submitted');

  expect(store.drafts.sealOf('d1')).toEqual({ seal: aSeal(), confirmation: aConfirmation, order: anOrder });
  expect(store.drafts.byOrder('900', 'practice')).toEqual(draft);
  expect(store.drafts.byOrder('900', 'production')).toBeUndefined();
  expect(store.drafts.byOrder('901', 'practice')).toBeUndefined();
});

test.each(['unknown', 'unresolved'] as const)(
  'an order found for a draft in stage %s makes it submitted',
  (stage) => {
    const db = open(':memory:');
    const store = stores(db);
    const before = bring(store, {}, stage);

    expect(store.drafts.found('d1', '900', anOrder, 8_000)).toEqual({
      ...before,
      stage: 'submitted',
      note: undefined,
      orderId: '900',
    });
    expect(store.drafts.sealOf('d1')?.order).toBe(anOrder);
    expect(store.drafts.found('d1', '901', '{}', 9_000)).toBeUndefined();
    expect(db.prepare('SELECT result, outcome, foundAt FROM attempts').all()).toEqual([
      {
        result: 'accepted',
        foundAt: 8_000,
        outcome: '{"at":4000,"result":"unknown","note":"No answer came."}',
      },
    ]);
  },
);

test('attempts are only ever added to, whatever is asked of the database', () => {
  const db = open(':memory:');
  const store = stores(db);
  bring(store, {}, 'unknown');
  bring(store, { id: 'd2', externalOrderNumber: 'MD-2' }, 'armed');

  for (const [sql, says] of [
    ['DELETE FROM attempts', 'never deleted'],
    [`UPDATE attempts SET body = '{}'`, 'agreed to send is never changed'],
    ['UPDATE attempts SET consentedAt = 1', 'agreed to send is never changed'],
    [`UPDATE attempts SET result = 'rejected'  WHERE draftId = 'd1'`, 'never changed, except'],
    [`UPDATE attempts SET result = NULL, outcome = NULL WHERE draftId = 'd1'`, 'never changed, except'],
    [`UPDATE attempts SET result = 'accepted', outcome = '{}' WHERE draftId = 'd1'`, 'never changed, except'],
    [
      `INSERT INTO attempts (draftId, attempt, body, sha256, confirmationSha256, consentedAt, consentedBy)
       SELECT draftId, 2, body, sha256, confirmationSha256, 1, consentedBy FROM attempts WHERE draftId = 'd2'`,
      'UNIQUE',
    ],
    [`UPDATE attempts SET purgedAt = 1 WHERE draftId = 'd1'`, 'when its draft has become an order'],
    [`UPDATE drafts SET trashedAt = 1 WHERE id = 'd1'`, 'CHECK'],
  ] as const)
    expect(() => db.exec(sql), sql).toThrow(says);
});
