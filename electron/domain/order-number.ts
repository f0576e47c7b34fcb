const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/**
 * A fresh externalOrderNumber from 80 random bits: `MD-` and sixteen letters and digits without I, L, O, U,
 * so that it can be read over the telephone (Crockford's base 32).
 */
export function orderNumberFrom(bytes: Uint8Array): string {
  if (bytes.length < 10) throw new Error(`expected 10 random bytes, got ${bytes.length}`);
  let bits = 0n;
  for (const byte of bytes.subarray(0, 10)) bits = (bits << 8n) | BigInt(byte);
  let text = '';
  for (let i = 0; i < 16; i++) {
    text = (ALPHABET[Number(bits & 31n)] ?? '') + text;
    bits >>= 5n;
  }
  return `MD-${text}`;
}

/** What a person may choose instead: 1 to 50 printable characters without leading or trailing blanks. */
export function orderNumberProblem(number: string): string | undefined {
  if (number.trim() === '') return 'The order number is needed.';
  if (number !== number.trim()) return 'The order number begins or ends with a blank.';
  if (number.length > 50) return `The order number has at most 50 characters, not ${number.length}.`;
  if (/\p{C}/u.test(number)) return 'The order number holds a character that cannot be seen.';
  return undefined;
}
