import fc from 'fast-check';
import { expect, test } from 'vitest';
import { searchText, sought } from '../../electron/store/search-text.ts';
import { anyText } from './any-text.ts';

test.each([
  ["  O'Brien,  ŁUKASZ ", 'obrien łukasz'],
  ['Müller-Lüdenscheidt', 'muller ludenscheidt'],
  ['STRASSE Straße STRAẞE', 'strasse strasse strasse'],
  ['Ὀδυσσεύς', 'οδυσσευσ'],
  ['ﬁne ① Ｇalaxy', 'fine 1 galaxy'],
  ['+1 (203) 555-7676', '1 203 555 7676'],
  ['<b>%_"\u0000\\', 'b'],
  ['\ud800half', 'half'],
  ['…', ''],
])('%j is searched as %j', (text, expected) => {
  expect(searchText(text)).toBe(expected);
});

test('a number is also searched with its digits joined, words are not', () => {
  expect(sought('Ada +1 (203) 555-7676')).toBe('ada 1 203 555 7676\nada 12035557676');
  expect(sought('Galaxy S23 Ultra')).toBe('galaxy s23 ultra');
});

test('text that was made ready once is ready', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const once = searchText(text);
      expect(searchText(once)).toBe(once);
    }),
  );
});

test('whatever is written in a text is found by any whole word of it', () => {
  fc.assert(
    fc.property(fc.array(anyText), (words) => {
      const text = sought(words.join(' '));
      for (const word of words) for (const part of searchText(word).split(' ')) expect(text).toContain(part);
    }),
  );
});
