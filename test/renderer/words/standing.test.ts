import { expect, test } from 'vitest';
import { catalogWords, reachWords } from '../../../renderer/words/standing.ts';
import { aDeskState } from '../../helpers/desk.ts';

const at = new Date(2026, 2, 3, 9, 12).getTime();
const now = new Date(2026, 2, 3, 11, 0).getTime();

test('the person’s own choice to work offline is told before what the server did', () => {
  const state = aDeskState({ workOffline: true, signedIn: false, reach: { state: 'offline', since: at } });
  expect(reachWords(state, now).word).toBe('Working offline');
});

test('online and offline are told with since when', () => {
  expect(reachWords(aDeskState({ reach: { state: 'online', since: at } }), now)).toMatchObject({
    word: 'Online',
    since: 'since 09:12',
  });
  expect(reachWords(aDeskState({ reach: { state: 'offline', since: at } }), now)).toMatchObject({
    word: 'Offline',
    since: 'since 09:12',
  });
});

test('the catalog is told by its age, by its progress, or as never read', () => {
  expect(catalogWords(aDeskState({ reference: { asOf: at } }), now)).toBe('Catalog read 09:12');
  expect(catalogWords(aDeskState({ reference: {} }), now)).toBe('Catalog never read');
  const running = { reading: 'Plans of Verizon Wireless', done: 35, of: 94 };
  expect(catalogWords(aDeskState({ reference: { running } }), now)).toBe(
    'Plans of Verizon Wireless: 35 of 94',
  );
});
