/** One or more shapes, each perhaps in brackets: `[99999] or [99999-9999]` (CONTRACT.md d.6). */
const BETWEEN_SHAPES = /\s+or\s+|\s*[|;]\s*/i;
/** 9 stands for a digit, A for a letter; what parts them stands for itself. */
const SHAPE = /^[9A( ][9A .()/-]*$/;

/**
 * The server's hint how a text should look, in words: `99999` as "5 digits", `[99999] or [99999-9999]` as "5 digits, or
 * 5-4 digits, like 06477 or 06477-1234". A hint in any other form stays as it came.
 */
export function patternInWords(pattern: string): string {
  const shapes = pattern
    .trim()
    .split(BETWEEN_SHAPES)
    .map((shape) => shape.replace(/^\[(.*)\]$/, '$1'));
  if (!shapes.every((shape) => SHAPE.test(shape) && shape.includes('9'))) return pattern;
  const words = shapes.map(shapeInWords).join(', or ');
  const isPlain = shapes.length === 1 && /^9+$/.test(shapes[0] ?? '');
  return isPlain ? words : `${words}, like ${shapes.map(example).join(' or ')}`;
}

function shapeInWords(shape: string): string {
  if (shape.includes('A')) return 'letters and digits';
  const digits = shape.replace(/9+/g, (run) => String(run.length));
  return digits === '1' ? '1 digit' : `${digits} digits`;
}

function example(shape: string): string {
  let [digits, letters] = [0, 0];
  return shape.replace(/[9A]/g, (sign) =>
    sign === '9' ? '0647712345'.charAt(digits++ % 10) : 'KABCDEFGHJLMNPRSTVWXYZ'.charAt(letters++ % 22),
  );
}
