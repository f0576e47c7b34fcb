/**
 * @file How a value lies in a keychain whose entries hold 2,560 bytes (Windows), in entries that hold 2,400.
 *
 * A short value is in the entry itself, after '='. A long one is in numbered pieces of one of two generations; the
 * entry says which generation, how many pieces, and their hash: `#a 3 9f86d0…`. A new value is written to the other
 * generation, and counts from the moment the entry is rewritten.
 */
import { createHash } from 'node:crypto';

export const generations = ['a', 'b'] as const;
export type Generation = (typeof generations)[number];

export type Entry =
  | { kind: 'value'; value: string }
  | { kind: 'pieces'; generation: Generation; count: number; sha256: string };

const MOST_BYTES = 2_400;

export const pieceKey = (key: string, generation: Generation, index: number): string =>
  `${key}#${generation}${index}`;

/** Reads an entry; undefined when it is none of ours. */
export function entryFrom(text: string): Entry | undefined {
  if (text.startsWith('=')) return { kind: 'value', value: text.slice(1) };
  const parts = /^#([ab]) (\d{1,6}) ([0-9a-f]{64})$/.exec(text);
  if (!parts) return undefined;
  const [, generation = '', count = '', sha256 = ''] = parts;
  return { kind: 'pieces', generation: generation === 'a' ? 'a' : 'b', count: Number(count), sha256 };
}

/** The entry that holds a whole value; undefined when the value is too long for one. */
export const wholeEntry = (value: string): string | undefined =>
  Buffer.byteLength(value) < MOST_BYTES ? `=${value}` : undefined;

export const piecesEntry = (generation: Generation, pieces: readonly string[]): string =>
  `#${generation} ${pieces.length} ${sha256Of(pieces.join(''))}`;

export const sha256Of = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Cut between characters, each piece at most 2,400 bytes of UTF-8. */
export function piecesOf(value: string): string[] {
  const pieces: string[] = [];
  let piece = '';
  let bytes = 0;
  for (const character of value) {
    const more = Buffer.byteLength(character);
    if (bytes + more > MOST_BYTES) {
      pieces.push(piece);
      piece = '';
      bytes = 0;
    }
    piece += character;
    bytes += more;
  }
  return piece === '' ? pieces : [...pieces, piece];
}
