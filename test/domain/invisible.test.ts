import { expect, test } from 'vitest';
import { asItReads, invisibleIn } from '../../electron/domain/form/invisible.ts';

test.each([
  ['4711', [], '4711'],
  ['Peter Edwards', [], 'Peter Edwards'],
  [' 4711', ['begins with a blank'], '4711'],
  ['4711\t', ['ends with a tab'], '4711'],
  ['  4711', ['begins with 2 characters that cannot be seen'], '4711'],
  ['471\u00a01', ['holds a no-break space at position 4'], '471 1'],
  ['4\u200b711', ['holds a zero-width blank at position 2'], '4711'],
  ['47\u{e0001}11', ['holds a U+E0001 at position 3'], '4711'],
  [
    '４7１1',
    ['holds another character for 4 at position 1', 'holds another character for 1 at position 3'],
    '4711',
  ],
  ['٤711', ['holds another character for 4 at position 1'], '4711'],
  ['\u0410123', ['holds a Cyrillic letter that looks like A at position 1'], 'A123'],
  ['1\u03a9', [], '1\u03a9'],
  [' \u00a0', ['holds nothing but blanks'], ''],
  ['', [], ''],
])('of “%s” the eye misses %j', (text, says, reads) => {
  expect(invisibleIn(text)).toEqual(says);
  expect(asItReads(text)).toBe(reads);
});

test('a name that is Cyrillic, or Greek, hides nothing', () => {
  expect(invisibleIn('Иван Петров 2')).toEqual([]);
  expect(asItReads('Иван Петров 2')).toBe('Иван Петров 2');
});

test('half a character is named and taken out', () => {
  expect(invisibleIn('47\ud83d11')).toEqual(['holds a U+D83D at position 3']);
  expect(asItReads('47\ud83d11')).toBe('4711');
});

test('what reads as it stands has nothing left to name', () => {
  for (const text of ['\u2003 4\u00ad7１\u0410 \ufeff', '\u0410\u0412x'])
    expect(invisibleIn(asItReads(text))).toEqual([]);
});
