import { expect, test } from 'vitest';
import { merged, sameValues } from '../../../renderer/drafts/merge.ts';

const kept = { city: 'Orange', name: 'Peter', features: ['1', '2'] };

test('what was changed on one side only is taken from that side', () => {
  const mine = { ...kept, city: 'Milford' };
  const theirs = { ...kept, name: 'Petra', features: ['2'] };
  expect(merged({ kept }, mine, theirs)).toEqual({
    values: { city: 'Milford', name: 'Petra', features: ['2'] },
    clashes: [],
  });
});

test('a field changed on both sides keeps what is on screen and is told', () => {
  const merge = merged({ kept }, { ...kept, city: 'Milford' }, { ...kept, city: 'Bethel' });
  expect(merge.values).toEqual({ ...kept, city: 'Milford' });
  expect(merge.clashes).toEqual([{ path: 'city', theirs: 'Bethel' }]);
});

test('the same change on both sides is no clash', () => {
  const changed = { ...kept, city: 'Milford' };
  expect(merged({ kept }, changed, changed)).toEqual({ values: changed, clashes: [] });
});

test('the echo of a save under way does not take back what was typed since', () => {
  const sent = { ...kept, city: 'Mil' };
  expect(merged({ kept, sent }, { ...kept, city: 'Milford' }, sent)).toEqual({
    values: { ...kept, city: 'Milford' },
    clashes: [],
  });
});

test('what was typed and is being sent is not lost to a change made elsewhere', () => {
  const mine = { ...kept, city: 'Milford' };
  const merge = merged({ kept, sent: mine }, mine, { ...kept, city: 'Bethel' });
  expect(merge.values.city).toBe('Milford');
  expect(merge.clashes).toEqual([{ path: 'city', theirs: 'Bethel' }]);
});

test('a field removed elsewhere goes, unless it was changed here', () => {
  const { city, ...without } = kept;
  expect(merged({ kept }, kept, without).values).toEqual(without);
  expect(merged({ kept }, { ...kept, city: 'Milford' }, without).clashes).toEqual([
    { path: 'city', theirs: undefined },
  ]);
  expect(city).toBe('Orange');
});

test('versions are the same when they hold the same values, whatever the order of the fields', () => {
  expect(sameValues({ a: '1', b: ['x'] }, { b: ['x'], a: '1' })).toBe(true);
  expect(sameValues({ b: ['x', 'y'] }, { b: ['y', 'x'] })).toBe(false);
  expect(sameValues({ a: '' }, {})).toBe(false);
});
