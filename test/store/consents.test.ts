import { expect, test } from 'vitest';
import { open } from '../../electron/store/open.ts';
import { stores } from '../../electron/store/stores.ts';
import { aSeal, bring } from './make.ts';

test('what was ticked beside a consent is kept with it, word for word, and stays', () => {
  const db = open(':memory:');
  const store = stores(db);
  bring(store, {}, 'review');
  const to = ['I know that 2035557676 is ended for good.', 'Half a character: \ud800'];
  store.drafts.arm('d1', aSeal().sha256, { at: 3_000, by: 'ada', to });

  const kept = db.prepare<[], string>('SELECT consentedTo FROM attempts').pluck().get();
  expect(JSON.parse(kept ?? '')).toEqual(to);
  expect(() => db.exec(`UPDATE attempts SET consentedTo = '[]'`)).toThrow('agreed to send is never changed');
});

test('a consent beside which nothing had to be ticked says so', () => {
  const db = open(':memory:');
  bring(stores(db), {}, 'armed');
  expect(db.prepare('SELECT consentedTo FROM attempts').pluck().get()).toBeNull();
});
