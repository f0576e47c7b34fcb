import { expect, test } from 'vitest';
import { afterCrash, isEditable, mayBecome, mayHoldAnOrder, stages } from '../../electron/domain/stage.ts';

test('what may have been sent is never sent again by itself: a crash while sending is an unknown outcome', () => {
  expect(afterCrash('sending')).toBe('unknown');
  expect(mayBecome('unknown', 'armed')).toBe(false);
  expect(mayBecome('unknown', 'sending')).toBe(false);
});

test('a consent that was not sent needs a new click', () => {
  expect(afterCrash('armed')).toBe('review');
});

test('only a reviewed confirmation can be consented to', () => {
  expect(stages.filter((stage) => mayBecome(stage, 'armed'))).toEqual(['review', 'unresolved']);
  expect(stages.filter((stage) => mayBecome(stage, 'sending'))).toEqual(['armed']);
});

test('a draft that may hold an order can neither be edited nor thrown away', () => {
  for (const stage of stages) expect(isEditable(stage) && mayHoldAnOrder(stage)).toBe(false);
  expect(stages.filter(mayHoldAnOrder)).toEqual([
    'sending',
    'submitted',
    'unknown',
    'unresolved',
    'duplicate',
    'conflict',
  ]);
});
