import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseJson } from '../../electron/domain/parse-json.ts';

test('JSON comes as it was written', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 20 }), (value) => {
      const text = JSON.stringify(value);
      // Whole numbers beyond a float's reach are the next test's business.
      fc.pre(!/(?<![.\d])\d{16,}(?![.\d])/.test(text));

      expect(parseJson(text)).toEqual(JSON.parse(text));
    }),
  );
});

test('ids that are numbers keep all their digits', () => {
  expect(
    parseJson(
      '{"id":9007199254740993,"ids":[12345678901234567890,-9007199254740993],"amount":0.1234567890123456}',
    ),
  ).toEqual({
    id: '9007199254740993',
    ids: ['12345678901234567890', '-9007199254740993'],
    amount: 0.1234567890123456,
  });
});

test('what no answer of this API could be is no JSON', () => {
  expect(parseJson('{"a":')).toBeUndefined();
  expect(parseJson('['.repeat(100_000) + ']'.repeat(100_000))).toBeUndefined();
  expect(parseJson('['.repeat(65) + ']'.repeat(65))).toBeUndefined();
  expect(parseJson(JSON.stringify(Array.from({ length: 50_001 }, () => 0)))).toBeUndefined();
});

test('a key called __proto__ stays a key', () => {
  const value = parseJson('{"__proto__":{"polluted":true},"id":12345678901234567890}');

  expect(Object.keys(value as object)).toEqual(['__proto__', 'id']);
  expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
});
