import fc from 'fast-check';
import type { Json } from '../../electron/domain/json.ts';

/** Any UTF-16 text, half characters and control characters included. */
export const anyText: fc.Arbitrary<string> = fc
  .array(fc.nat(0xffff), { maxLength: 12 })
  .map((units) => String.fromCharCode(...units));

/** JSON built from the API's own words, in all the wrong places. */
export function anyShape(words: readonly string[]): fc.Arbitrary<Json> {
  const { value } = fc.letrec<{ value: Json }>((tie) => ({
    value: fc.oneof(
      { maxDepth: 5, depthSize: 'small' },
      fc.constantFrom<Json[]>(null, true, false, 0, -1, 1e300, '', 'x', '7', 'REQUIRED', 'ERROR', 'SUCCESS'),
      anyText,
      fc.array(tie('value'), { maxLength: 4 }),
      fc.dictionary(
        fc.constantFrom(...words, '__proto__', 'constructor', 'id', 'items', '_meta'),
        tie('value'),
        {
          maxKeys: 6,
        },
      ),
    ),
  }));
  return value;
}
