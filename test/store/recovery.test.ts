import { expect, test } from 'vitest';
import { afterCrash, stages } from '../../electron/domain/stage.ts';
import { open } from '../../electron/store/open.ts';
import { stores } from '../../electron/store/stores.ts';
import { anEmptyStore, aSeal, bring } from './make.ts';

const running = stages.filter((stage) => afterCrash(stage) !== stage);

test.each(stages.filter((stage) => !running.includes(stage)))(
  'a draft left in stage %s stays as it is',
  (stage) => {
    const store = anEmptyStore();
    const before = bring(store, {}, stage);
    expect(store.drafts.recover()).toEqual([]);
    expect(store.drafts.find('d1')).toEqual(before);
  },
);

test.each(running)('a draft left in stage %s is put where it certainly stands, and says why', (stage) => {
  const store = anEmptyStore();
  const before = bring(store, {}, stage);

  const [draft, ...others] = store.drafts.recover();

  expect(others).toEqual([]);
  expect(draft).toEqual({ ...before, stage: afterCrash(stage), note: draft?.note });
  expect(draft?.note).toMatch(/^The program ended (while|before) .+\.$/);
  expect(store.drafts.find('d1')).toEqual(draft);
  expect(store.drafts.recover()).toEqual([]);
});

test('what was certainly not sent needs a new click, and can have one', () => {
  const store = anEmptyStore();
  bring(store, {}, 'armed');
  store.drafts.recover();

  expect(store.drafts.beginSending('d1', 1)).toBe(false);
  expect(store.drafts.arm('d1', aSeal().sha256, { at: 9, by: 'ada' })).toMatchObject({ attempt: 2 });
});

test('what may have been sent is never sent again, and can still be found', () => {
  const store = anEmptyStore();
  bring(store, {}, 'sending');
  store.drafts.recover();

  expect(store.drafts.beginSending('d1', 1)).toBe(false);
  expect(store.drafts.arm('d1', aSeal().sha256, { at: 9, by: 'ada' })).toBeUndefined();
  expect(store.drafts.found('d1', '900', '{}', 9)).toMatchObject({ stage: 'submitted', orderId: '900' });
});

test('every attempt that was open is closed, with what is known of it', () => {
  const db = open(':memory:');
  const store = stores(db);
  bring(store, {}, 'armed');
  bring(store, { id: 'd2', externalOrderNumber: 'MD-2' }, 'sending');
  bring(store, { id: 'd3', externalOrderNumber: 'MD-3' }, 'submitted');

  expect(store.drafts.recover().map(({ id }) => id)).toEqual(['d1', 'd2']);

  expect(db.prepare('SELECT draftId, result FROM attempts ORDER BY draftId').all()).toEqual([
    { draftId: 'd1', result: 'notSent' },
    { draftId: 'd2', result: 'unknown' },
    { draftId: 'd3', result: 'accepted' },
  ]);
});
