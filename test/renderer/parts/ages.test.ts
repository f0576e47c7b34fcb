import { expect, test } from 'vitest';
import { ageInWords } from '../../../renderer/parts/ages.ts';

const now = Date.UTC(2026, 2, 20, 12);
const [MINUTE, HOUR, DAY] = [60_000, 3_600_000, 86_400_000];

test.each([
  [10_000, 'just now'],
  [-5_000, 'just now'],
  [3 * MINUTE, '3 min ago'],
  [2 * HOUR, '2 h ago'],
  [30 * HOUR, 'a day ago'],
  [4 * DAY, '4 days ago'],
  [30 * DAY, '18 Feb 2026'],
])('%d ms ago is "%s"', (passed, words) => {
  expect(ageInWords(now - passed, now)).toBe(words);
});
