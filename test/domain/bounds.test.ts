import { expect, test } from 'vitest';
import { boundsProblems } from '../../electron/domain/form/bounds.ts';

const filled = (count: number, value: string) =>
  Object.fromEntries(Array.from({ length: count }, (_, i) => [`properties[M][${i}]`, value]));

test('a large form can be kept', () => {
  expect(boundsProblems(filled(2_000, 'x'.repeat(400)))).toEqual([]);
});

test.each([
  ['too many fields', filled(2_001, ''), '', 'The form has 2001 filled fields; 2000 can be kept.'],
  ['too much in all', filled(70, 'x'.repeat(16_000)), '', /^The form has 11\d{5} characters in all/],
  ['one long text', { a: 'x'.repeat(16_385) }, 'a', /more than 16384 characters/],
  [
    'too many picks',
    { a: Array.from({ length: 501 }, String) },
    'a',
    '501 things are picked here; 500 can be kept.',
  ],
  ['a pick without an id', { a: [''] }, 'a', /or none, and cannot be kept/],
  ['a field whose name is long', { ['x'.repeat(401)]: '1' }, 'x'.repeat(401), /a name of more than 400/],
])('%s is said in a sentence', (_, values, path, says) => {
  const [problem, ...others] = boundsProblems(values);
  expect(others).toEqual([]);
  expect(problem?.path).toBe(path);
  if (typeof says === 'string') expect(problem?.says).toBe(says);
  else expect(problem?.says).toMatch(says);
});
