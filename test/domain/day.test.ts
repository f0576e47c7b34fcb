import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dayInWords, dayOf, daysAfter, daysBetween } from '../../electron/domain/day.ts';

const days = fc
  .date({ min: new Date('0100-01-01'), max: new Date('9000-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

test('days later and back again is the same day, over leap years and clock changes', () => {
  fc.assert(
    fc.property(days, fc.integer({ min: -30_000, max: 30_000 }), (day, count) => {
      const later = daysAfter(day, count);
      expect(later).toBeDefined();
      expect(daysBetween(day, later ?? '')).toBe(count);
      expect(daysAfter(later ?? '', -count)).toBe(day);
    }),
  );
});

test('a day is read from its digits, whatever hour and offset stand behind it', () => {
  fc.assert(
    fc.property(
      days,
      fc.constantFrom('', 'T00:00:00Z', 'T23:59:59-11:00', 'T06:00:00+14:00'),
      (day, rest) => {
        expect(dayOf(day + rest)).toBe(day);
      },
    ),
  );
});

test.each([undefined, '', 'soon', '2026-02-30', '2026-13-01', '12/22/2026'])('%s is no day', (text) => {
  expect(dayOf(text)).toBeUndefined();
});

test('a year of five digits is none the clock can show', () => {
  expect(daysAfter('9999-12-31', 1)).toBeUndefined();
});

test('a day in words; what is none stays as it came', () => {
  expect(['2027-02-03', '2027-02-03T05:00:00Z', 'soon'].map((text) => dayInWords(text))).toEqual([
    '3 Feb 2027',
    '3 Feb 2027',
    'soon',
  ]);
});
