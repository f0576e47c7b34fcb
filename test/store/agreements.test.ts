import { expect, test } from 'vitest';
import type { Agreement } from '../../electron/domain/agreement.ts';
import { open } from '../../electron/store/open.ts';
import { stores } from '../../electron/store/stores.ts';
import { aDraft, anEmptyStore } from './make.ts';

const anAgreement = (over: Partial<Agreement> = {}): Agreement => ({
  acknowledgementId: 'LIABILITY_TRANSFER',
  agreed: true,
  at: 5,
  by: 'Ada Example',
  text: 'The company takes over the liability. \ud800',
  sha256: 'a'.repeat(64),
  ...over,
});

test('what was agreed to with a save is kept with it, word for word and in order', () => {
  const store = anEmptyStore();
  store.drafts.create(aDraft());
  const taken = anAgreement({ agreed: false, at: 6 });

  store.drafts.save('d1', 0, { a: '1' }, {}, 5, [anAgreement()]);
  store.drafts.save('d1', 1, { a: '2' }, {}, 6, [taken]);

  expect(store.drafts.agreements('d1')).toEqual([anAgreement(), taken]);
  expect(store.drafts.agreements('d2')).toEqual([]);
});

test('a save that is not kept agrees to nothing', () => {
  const store = anEmptyStore();
  store.drafts.create(aDraft());
  store.drafts.trash('d1', 1);
  expect(store.drafts.save('d1', 0, {}, {}, 5, [anAgreement()])).toBe('wrongStage');
  store.drafts.restore('d1');
  expect(store.drafts.save('d1', 7, {}, {}, 5, [anAgreement()])).toBe('stale');
  expect(store.drafts.agreements('d1')).toEqual([]);
});

test('what was agreed to can neither be changed nor deleted', () => {
  const db = open(':memory:');
  const store = stores(db);
  store.drafts.create(aDraft());
  store.drafts.save('d1', 0, {}, {}, 5, [anAgreement()]);
  expect(() => db.exec('UPDATE agreements SET at = 1')).toThrow('never changed');
  expect(() => db.exec('DELETE FROM agreements')).toThrow('never deleted');
});
