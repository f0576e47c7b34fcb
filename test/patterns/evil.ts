/** @file Expressions a hostile or careless server might send. */
import type { Pair } from '../../electron/domain/form/pattern.ts';

/** Long enough that trying all ways to divide it never ends. */
const many = `${'a'.repeat(60)}!`;

/** Take exponential or high polynomial time where an engine goes back and tries again; RE2 never does. */
const repeated = [
  '(a+)+',
  '(a*)*',
  '(a+)*',
  '(a*)+',
  '(?:a+)+',
  '(?:a*)*$',
  '^(a+)+$',
  '((a+)+)+',
  '(((a*)*)*)*',
  '(a|a)+',
  '(a|aa)+',
  '(a|a?)+',
  '(a?a?)+',
  '(.*)*b',
  '(.+)+b',
  '(.|a)+b',
  '(a+){2,}',
  '(a{1,30})+',
  '(a{2}|a{3})+',
  '([a-z]+)*',
  '([a-zA-Z]+)*x',
  '(\\w+)+',
  '(\\w+\\d*)+x',
  '(\\w|a)*x',
  '(?:\\w+-?)+x',
  'a*a*a*a*a*a*a*a*b',
  '.*.*.*.*.*.*.*=.*',
  '(a+a+)+b',
  '(a+b?)+c',
  '(a*b*)*c',
  '([^!]+)*x',
  '(aa|aaa|a)*b',
  '(x?a+y?)+z',
  '(?P<all>a+)+b',
  '(?<all>a+)+b',
];

/** The same under flags in the expression, which switch off what V8 itself does against them. */
const flagged = [
  '(?i)(a+)+',
  '(?i)(A|a)+b',
  '(?i:(a+)+)',
  '(?s)(.*)*b',
  '(?s:.+)+b',
  '(?is)(a|A|.)*b',
  '(?U)(a+)+b',
  '(?i)([a-z]+)*x',
  '(?m)^(a+)+$',
  '(?ms)(.+)+b',
];

/** Letters of the world, by class and by number. */
const unicode = [
  '(\\p{L}+)+',
  '(\\pL+)+x',
  '(\\p{Ll}|a)+x',
  '([\\p{L}\\p{N}]+)*x',
  '(\\P{Lu}+)*A',
  '(\\x{61}+)+b',
  '(\\u0061+)+',
  '(\\u0061|a)+b',
  '([\\u0061-\\u007a]+)*x',
  '(?:\\u0061+)+$',
];

/** RE2 refuses these; V8 would run them for ever. */
const lookingAround = [
  '(?=(a+)+$)a+',
  '(?=(a+)+b)',
  '(?!(a+)+b$)(a+)+b',
  '(?=a)(a+)+',
  '(?=a)(a|a)*b',
  '(?=a)(a|aa)+b',
  '(?=a)(a*)*b',
  '(?=.*!)(\\w+)*x',
  '(?=.*[a-z])(.+)+b',
  '(?!b)([a-z]+)*x',
  '(?<=^)(a+)+b',
  '(?<!b)(a+)+b',
  '(?=\\p{L})(\\p{L}+)+x',
  '(?=a)(?:a+)+b',
  '(?=a)(.*)*b',
];

const lookingBack = [
  '(a+)+\\1b',
  '(a*)*\\1b',
  '(a|aa)+\\1b',
  '(?<run>a+)+\\k<run>b',
  '(\\w+)+\\1x',
  '(a+)(a+)+\\1\\2b',
  '((a+)+)\\2b',
  '(.*)*\\1b',
];

/** Not expressions, or none that all engines read alike. */
const broken = [
  '',
  '(',
  ')',
  'a)|(b',
  '[',
  '[]',
  '[^',
  '[z-a]',
  '[[:alpha:]]+',
  '[a-z&&[^b]]+',
  'a**',
  'a++b',
  '*a',
  '+',
  '\\',
  '(?',
  '(?z)a',
  '(?<',
  '(?P>a)',
  '(?>a+)b',
  '(?(1)a|b)',
  '(?#a)',
  'a{2,1}',
  'a{,3}',
  '\\p{NoSuchLetters}',
  '\\k<nobody>',
  '\\12',
  '\\u{110000}',
];

/** Large once they are unfolded. */
const huge = [
  'a{99999999999}',
  'a{1000}'.repeat(70),
  '(?:\\pL?){900}'.repeat(30),
  '((a{30}){30}){30}',
  `${'('.repeat(250)}a${')'.repeat(250)}`,
  `${'(?:'.repeat(100)}a${')*'.repeat(100)}`,
  '(a?){500}(a){500}',
  `(?=${'(a?)'.repeat(40)}${'a'.repeat(40)}b)`,
  'x'.repeat(513),
];

const groups = { repeated, flagged, unicode, lookingAround, lookingBack, broken, huge };

/** None of them fits its text. */
export const evil: readonly (Pair & { group: keyof typeof groups })[] = Object.entries(groups).flatMap(
  ([group, expressions]) =>
    // Sound: the keys of the very table.
    expressions.map((regEx) => ({ regEx, text: many, group: group as keyof typeof groups })),
);
