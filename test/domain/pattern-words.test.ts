import { expect, test } from 'vitest';
import { patternInWords } from '../../electron/domain/form/pattern-words.ts';

test.each([
  ['99999', '5 digits'],
  ['[9]', '1 digit'],
  ['[99999] or [99999-9999]', '5 digits, or 5-4 digits, like 06477 or 06477-1234'],
  ['(999) 999-9999', '(3) 3-4 digits, like (064) 771-2345'],
  ['A9A 9A9', 'letters and digits, like K0A 6B4'],
  ['AA-9999', 'letters and digits, like KA-0647'],
])('the hint %s is said in words', (pattern, words) => {
  expect(patternInWords(pattern)).toBe(words);
});

test.each(['mm/dd/yyyy', 'name@example.com', '[TX]', '99%', 'AAA', '[99999] or letters', ''])(
  'the hint “%s” is shown as it came',
  (pattern) => {
    expect(patternInWords(pattern)).toBe(pattern);
  },
);
