import fc from 'fast-check';

/** Any code point, half a surrogate pair as well. fast-check's own `binary` needs seconds to begin. */
const anyCharacter = fc.oneof(
  fc.integer({ min: 0, max: 0x10ffff }).map((code) => String.fromCodePoint(code)),
  fc.constantFrom('\0', '\ud800', '\udfff', '\u0301', ' ', '1', 'a'),
);

export const anyText = fc.string({ unit: anyCharacter });
