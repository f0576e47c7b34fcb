import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fit } from '../../electron/patterns/fit.ts';
import { evil } from './evil.ts';

test.each([
  ['[0-9]{4,5}(-[0-9]{4})?', '06477-1234', 'fits'],
  ['[0-9]{4,5}(-[0-9]{4})?', 'x06477', 'misses'],
  ['^\\d{5}$', '06477', 'fits'],
  ['^\\d{5}$', '06477-1234', 'misses'],
  ['[A-Z]\\d[A-Z] \\d[A-Z]\\d', 'K1A 0B1', 'fits'],
  ['[^@\\s]+@[^@\\s]+\\.[^@\\s]+', 'peter.edwards@example.com', 'fits'],
  ['(?i)[a-f]{3}', 'FaB', 'fits'],
  ['\\Q(x)\\E+', '(x))', 'fits'],
  ['(?P<year>\\d{4})', '2026', 'fits'],
  // Only V8 reads these: a PIN that is not all zeros, a number written twice.
  ['(?!0+$)\\d{4}', '0000', 'misses'],
  ['(?!0+$)\\d{4}', '0420', 'fits'],
  ['(\\d+)-\\1', '12-12', 'fits'],
  ['(\\d+)-\\1', '12-13', 'misses'],
])('the whole text counts: %s, “%s” %s', (regEx, text, verdict) => {
  expect(fit(regEx, text)).toBe(verdict);
});

describe('the expression is anchored as a whole', () => {
  test.each([
    ['a|b', 'a', 'fits'],
    ['a|b', 'ab', 'misses'],
    ['a|ab', 'ab', 'fits'],
    ['^a|b$', 'ab', 'misses'],
    ['(?=a|b)a|b', 'ax', 'misses'],
    ['(?=a)a|b', 'xb', 'misses'],
    ['a)|(b', 'a', 'unchecked'],
    ['(?=a)a)|(b', 'a', 'unchecked'],
  ])('%s, “%s” %s', (regEx, text, verdict) => {
    expect(fit(regEx, text)).toBe(verdict);
  });
});

describe('where engines differ, the server decides', () => {
  test.each([
    ['no expression', '', 'anything'],
    ['a line end', '^\\d+$', '1\n'],
    ['a line end of another system', '.*', 'a\u2028b'],
    ['characters beyond the first plane', '.{2}', '😀'],
    ['letters with accents', '\\w+', 'Zoë'],
    ['digits of another script', '\\d+', '٣'],
    ['a space that does not break', 'a\\sb', 'a\u00a0b'],
    ['the other case of an accented letter', '(?i)É', 'é'],
    ['a POSIX class', '[[:alpha:]]+', 'ab'],
    ['an intersection', '[a-z&&[^b]]', 'b]'],
    ['a class that begins with a bracket', '[^]]', ','],
    ['up to three', 'a{,3}', 'aa'],
    ['a twelfth group or an octal number', '\\12', '\t'],
    ['possessive', 'a++b', 'aab'],
    ['an end before the last line end', 'a\\Z', 'a'],
    ['a horizontal space', '\\h', 'h'],
  ])('%s', (_what, regEx, text) => {
    expect(fit(regEx, text)).toBe('unchecked');
  });

  test('accents are no doubt where the expression names no classes of its own', () => {
    expect(fit('.{3}', 'Zoë')).toBe('fits');
    expect(fit('[A-Za-zë]+', 'Zoé')).toBe('misses');
  });
});

test('what could be tried in exponentially many ways is decided in linear time', () => {
  const decided = evil.filter(({ group }) => group === 'repeated' || group === 'flagged');
  for (const { regEx, text } of decided) expect([regEx, fit(regEx, text)]).toEqual([regEx, 'misses']);
});

test('what is no expression, or more than one, is left to the server', () => {
  const broken = evil.filter(({ group }) => group === 'broken');
  for (const { regEx, text } of broken) expect([regEx, fit(regEx, text)]).toEqual([regEx, 'unchecked']);
});

/** What V8 says of the whole text, under its strict and its lenient reading; nothing where it cannot read it. */
function inV8(regEx: string, text: string): string[] {
  return ['u', ''].flatMap((flag) => {
    try {
      return new RegExp(`^(?:${new RegExp(regEx, flag).source})$`, flag).test(text) ? 'fits' : 'misses';
    } catch {
      return [];
    }
  });
}

const text = fc.string({ unit: fc.constantFrom(...Array.from('ab1 -.A_')), maxLength: 6 });

test('an expression of the usual parts gets the verdict that V8 gives it', () => {
  const { whole } = fc.letrec<{ whole: string; one: string; row: string }>((tie) => ({
    one: fc.oneof(
      { maxDepth: 2, depthIdentifier: 'nesting' },
      fc.constantFrom(
        'a',
        'b',
        '1',
        '.',
        '-',
        '\\d',
        '\\w',
        '\\s',
        '\\.',
        '[ab]',
        '[^a]',
        '[a-z0-9]',
        '^',
        '$',
      ),
      fc
        .tuple(tie('whole'), fc.constantFrom('', '?', '*', '+', '{2}', '{1,3}'))
        .map(([it, q]) => `(${it})${q}`),
    ),
    row: fc.array(tie('one'), { maxLength: 3 }).map((parts) => parts.join('')),
    whole: fc.array(tie('row'), { minLength: 1, maxLength: 3 }).map((rows) => rows.join('|')),
  }));
  fc.assert(
    fc.property(
      whole.filter((regEx) => regEx !== ''),
      text,
      (regEx, typed) => {
        expect(inV8(regEx, typed)).toEqual([fit(regEx, typed), fit(regEx, typed)]);
      },
    ),
    { numRuns: 500 },
  );
});

test('any heap of signs gets a verdict that V8 does not contradict, or none', () => {
  const signs = [
    ...Array.from('ab1 -.*+?|()[]^${}/_A,&é'),
    ...[
      '(?:',
      '[^',
      '{2}',
      '{1,3}',
      '\\d',
      '\\w',
      '\\s',
      '\\b',
      '\\B',
      '\\D',
      '\\.',
      '\\-',
      '\\/',
      '\\t',
      '\\1',
    ],
    ...['(?i)', '(?<n>', '(?=', '(?!', 'a-z', '\\u0041', '\\k<n>'],
  ];
  const heap = fc.array(fc.constantFrom(...signs), { maxLength: 8 }).map((parts) => parts.join(''));
  fc.assert(
    fc.property(heap, text, (regEx, typed) => {
      const verdict = fit(regEx, typed);
      if (verdict !== 'unchecked')
        expect(new Set([verdict, ...inV8(regEx, typed)])).toEqual(new Set([verdict]));
    }),
    { numRuns: 2_000 },
  );
});
