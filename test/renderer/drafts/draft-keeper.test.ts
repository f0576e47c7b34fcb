import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { failed, ok, type Result } from '../../../electron/domain/result.ts';
import type { Draft } from '../../../electron/domain/draft.ts';
import { MOST_TEXT } from '../../../electron/domain/form/field.ts';
import { DraftKeeper } from '../../../renderer/drafts/draft-keeper.svelte.ts';
import { aDraft, aLine } from '../../helpers/make.ts';
import { keptDrafts } from './kept-drafts.ts';

const CITY = 'shipTo.address[CITY]';
const draft = aDraft({ values: { [CITY]: 'Orange' } });

function opened() {
  const desk = keptDrafts(draft);
  return { ...desk, keeper: new DraftKeeper(desk.drafts, draft) };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('a word typed in one go is one save, half a second later at most', async () => {
  const { keeper, kept, saves } = opened();
  for (const text of ['M', 'Mi', 'Mil', 'Milford']) keeper.set(CITY, text);
  expect(keeper.isDirty).toBe(true);
  await vi.advanceTimersByTimeAsync(500);
  expect(saves).toEqual([{ [CITY]: 'Milford' }]);
  expect(kept().values).toEqual({ [CITY]: 'Milford' });
  expect(keeper.isDirty).toBe(false);
});

test('what is typed while a save is under way follows in the next one', async () => {
  const { keeper, kept, saves } = opened();
  keeper.set(CITY, 'Mil');
  const saving = keeper.save();
  expect(keeper.isSaving).toBe(true);
  keeper.set(CITY, 'Milford');
  await saving;
  expect(saves).toEqual([{ [CITY]: 'Mil' }, { [CITY]: 'Milford' }]);
  expect(kept().values).toEqual({ [CITY]: 'Milford' });
});

test('nothing is sent when nothing was changed', async () => {
  const { keeper, saves } = opened();
  expect(await keeper.save()).toBe(true);
  expect(saves).toEqual([]);
});

test('a save that fails keeps what was typed, says why and is tried again', async () => {
  const { keeper, kept, answering } = opened();
  answering(async () => failed({ kind: 'notSaved', detail: 'disk full' }));
  keeper.set(CITY, 'Milford');
  expect(await keeper.save()).toBe(false);
  expect(keeper.values).toEqual({ [CITY]: 'Milford' });
  expect(keeper.failure).toEqual({ kind: 'notSaved', detail: 'disk full' });

  answering(undefined);
  await vi.advanceTimersByTimeAsync(2_000);
  expect(kept().values).toEqual({ [CITY]: 'Milford' });
  expect(keeper.failure).toBeUndefined();
});

test('a desk that breaks while saving loses nothing either', async () => {
  const { keeper, answering } = opened();
  answering(() => Promise.reject(new Error('the bridge is down')));
  keeper.set(CITY, 'Milford');
  expect(await keeper.save()).toBe(false);
  expect(keeper.values).toEqual({ [CITY]: 'Milford' });
  expect(keeper.failure).toEqual({ kind: 'notSaved', detail: 'the bridge is down' });
});

test('after a change elsewhere to another field both changes are kept', async () => {
  const { keeper, kept, changeElsewhere } = opened();
  changeElsewhere({ [CITY]: 'Orange', 'shipTo.name': 'Petra' });
  keeper.set(CITY, 'Milford');
  expect(await keeper.save()).toBe(true);
  expect(kept().values).toEqual({ [CITY]: 'Milford', 'shipTo.name': 'Petra' });
  expect(keeper.values).toEqual(kept().values);
});

test('a change elsewhere to the same field is never overwritten without a decision', async () => {
  const { keeper, kept, changeElsewhere } = opened();
  changeElsewhere({ [CITY]: 'Bethel' });
  keeper.set(CITY, 'Milford');
  expect(await keeper.save()).toBe(false);
  expect(keeper.values[CITY]).toBe('Milford');
  expect(kept().values[CITY]).toBe('Bethel');
  expect(keeper.clashes).toEqual([{ path: CITY, theirs: 'Bethel' }]);

  expect(await keeper.settle('mine')).toBe(true);
  expect(kept().values[CITY]).toBe('Milford');
});

test('the version from elsewhere can be taken', async () => {
  const { keeper, kept, changeElsewhere } = opened();
  changeElsewhere({ [CITY]: 'Bethel' });
  keeper.set(CITY, 'Milford');
  await keeper.save();
  expect(await keeper.settle('theirs')).toBe(true);
  expect(keeper.values[CITY]).toBe('Bethel');
  expect(kept().values[CITY]).toBe('Bethel');
});

test('while one field waits for a decision the others are kept', async () => {
  const { keeper, kept, changeElsewhere } = opened();
  changeElsewhere({ [CITY]: 'Bethel' });
  keeper.set(CITY, 'Milford');
  await keeper.save();
  keeper.set('shipTo.name', 'Petra');
  await keeper.save();
  expect(kept().values).toEqual({ [CITY]: 'Bethel', 'shipTo.name': 'Petra' });
  expect(keeper.isDirty).toBe(true);
});

test('facts that arrive as news are taken, and what was typed stays', async () => {
  const { keeper, learn } = opened();
  keeper.set(CITY, 'Milford');
  const line = aLine({ plan: 'Business Talk 450' });
  keeper.hear(learn({ line }));
  expect(keeper.kept.facts).toEqual({ line });
  expect(keeper.values[CITY]).toBe('Milford');
});

test('news older than what is known, or of another draft, changes nothing', () => {
  const { keeper } = opened();
  const known = keeper.kept;
  keeper.hear({ ...draft, revision: 0, values: { [CITY]: 'Bethel' } });
  keeper.hear(aDraft({ id: 'd2', revision: 9, values: {} }));
  expect(keeper.kept).toBe(known);
  expect(keeper.values).toEqual({ [CITY]: 'Orange' });
});

test('news of our own save before its answer is no change made elsewhere', async () => {
  const { keeper, answering } = opened();
  const saved = aDraft({ values: { [CITY]: 'Mil' }, revision: 2 });
  let answer: (result: Result<Draft>) => void = () => {};
  answering(() => new Promise((resolve) => (answer = resolve)));
  keeper.set(CITY, 'Mil');
  const saving = keeper.save();
  keeper.set(CITY, 'Milford');
  keeper.hear(saved);
  answering(undefined);
  answer(ok(saved));
  await saving;
  expect(keeper.clashes).toEqual([]);
  expect(keeper.values[CITY]).toBe('Milford');
});

test('a text too long to be kept stays on screen and does not keep the others from being saved', async () => {
  const { keeper, kept } = opened();
  const long = 'M'.repeat(MOST_TEXT + 1);
  keeper.set(CITY, long);
  keeper.set('shipTo.name', 'Petra');
  expect(await keeper.save()).toBe(false);
  expect(kept().values).toEqual({ [CITY]: 'Orange', 'shipTo.name': 'Petra' });
  expect(keeper.values[CITY]).toBe(long);
  expect(keeper.isDirty).toBe(true);
  expect(keeper.unkept).toMatchObject({ kind: 'incomplete', problems: [{ path: CITY }] });

  keeper.set(CITY, 'Milford');
  expect(await keeper.save()).toBe(true);
  expect(kept().values[CITY]).toBe('Milford');
  expect(keeper.unkept).toBeUndefined();
});
