// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { failed, ok } from '@domain/result.ts';
import { plainDesk } from '../../../renderer/app/plain-desk.svelte.ts';
import { Standing } from '../../../renderer/app/standing.svelte.ts';
import { aDesk, aDeskState } from '../../helpers/desk.ts';

test('what main tells without being asked is what the top bar shows, until nobody listens', () => {
  const desk = aDesk();
  const standing = new Standing(desk, aDeskState());
  const stop = standing.listen();

  desk.tell('desk', aDeskState({ reference: { running: { reading: 'People', done: 1, of: 60 } } }));
  expect(standing.isRefreshing).toBe(true);

  stop();
  desk.tell('desk', aDeskState());
  expect(standing.isRefreshing).toBe(true);
});

test('a refresh that could not begin says why, and a later one that does takes the words back', async () => {
  const answers = [failed({ kind: 'offline' }), ok(aDeskState())];
  const standing = new Standing(
    aDesk({ reference: { refresh: async () => answers.shift() ?? failed({ kind: 'stale' }) } }),
    aDeskState(),
  );

  await standing.refresh();
  expect(standing.failure).toEqual({ kind: 'offline' });
  await standing.refresh();
  expect(standing.failure).toBeUndefined();
});

test('working offline is main’s word, not the switch’s own', async () => {
  const standing = new Standing(
    aDesk({ desk: { workOffline: async (workOffline) => aDeskState({ workOffline }) } }),
    aDeskState(),
  );
  await standing.workOffline(true);
  expect(standing.state.workOffline).toBe(true);
});

test('reactive values cross as plain copies: a proxy could not be cloned', async () => {
  const crossed: unknown[] = [];
  const desk = aDesk({
    drafts: { save: async (_id, _revision, values) => (crossed.push(values), failed({ kind: 'stale' })) },
  });
  const values = $state({ 'shoppingCart.optionalFeatureIds': ['1', '2'] });
  expect(() => structuredClone(values)).toThrow();

  await plainDesk(desk).drafts.save('d1', 1, values);

  expect(crossed).toEqual([{ 'shoppingCart.optionalFeatureIds': ['1', '2'] }]);
});
