import { describe, expect, test } from 'vitest';
import { stages } from '@domain/stage.ts';
import { dayInWords } from '../../../renderer/words/days.ts';
import { orderTypeLabel } from '../../../renderer/words/order-types.ts';
import { stageWords } from '../../../renderer/words/stages.ts';
import { lineStatus, orderStatus } from '../../../renderer/words/statuses.ts';
import { clockTime, servedTime } from '../../../renderer/words/times.ts';

describe('a day', () => {
  test.each([
    ['2016-12-22T00:00:00+00:00', '22 Dec 2016'],
    ['2016-12-22T00:00:00Z', '22 Dec 2016'],
    ['2017-01-01T05:00:00Z', '1 Jan 2017'],
    ['2017-01-01', '1 Jan 2017'],
  ])('%s is the %s in every time zone', (served, words) => {
    expect(dayInWords(served)).toBe(words);
  });

  test.each(['soon', '2016-13-01', '2016-12-22 later'])('%s is no day and stays as it came', (served) => {
    expect(dayInWords(served)).toBe(served);
  });

  test('none is none', () => {
    expect(dayInWords(undefined)).toBeUndefined();
  });
});

describe('a status', () => {
  test('that is known has our word', () => {
    expect(orderStatus('AWAITING_APPROVAL')).toMatchObject({ word: 'Awaiting approval', tone: 'warn' });
    expect(lineStatus('SUSPENDED').word).toBe('Suspended');
  });

  test.each(['VENDOR_HOLD_7', 'constructor', '__proto__'])(
    '%s is unknown and stays as sent, in the neutral tone',
    (served) => {
      expect(orderStatus(served)).toEqual({ word: served, sign: 'dot', tone: 'neutral' });
      expect(lineStatus(served)).toEqual({ word: served, sign: 'dot', tone: 'neutral' });
    },
  );
});

test('an order type is labelled, by either of its spellings; an unknown one stays as sent', () => {
  expect(orderTypeLabel('SWAP_DEVICE')).toBe('Swap devices');
  expect(orderTypeLabel('LOAN_DEVICE')).toBe('LOAN_DEVICE');
});

test('no two stages share a word: the word alone tells them apart', () => {
  expect(new Set(stages.map((stage) => stageWords[stage].word)).size).toBe(stages.length);
});

describe('a moment', () => {
  const at = (day: number, hour: number) => new Date(2026, 2, day, hour, 12).getTime();

  test.each([
    [at(3, 9), '09:12'],
    [at(1, 9), 'Sun 09:12'],
    [new Date(2025, 11, 3, 9, 12).getTime(), '3 Dec 2025, 09:12'],
  ])('%d reads %s on 3 March 2026', (moment, words) => {
    expect(clockTime(moment, at(3, 15))).toBe(words);
  });

  test('that cannot be read stays as it came', () => {
    expect(servedTime('yesterday-ish', 0)).toBe('yesterday-ish');
  });
});
