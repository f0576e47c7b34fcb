import type { Json } from './json.ts';

const DEEPEST = 64;
const LONGEST_LIST = 50_000;

/**
 * Text from a server as JSON; undefined when it is none, or nested or listed beyond what this API could mean.
 * Whole numbers too large for a float come back as their digits: ids are texts even when sent as numbers.
 */
export function parseJson(text: string): Json | undefined {
  try {
    // JSON.parse gives nothing but Json; its type says any.
    const value = JSON.parse(text) as Json;
    if (!isWithinBounds(value, DEEPEST)) return undefined;
    return /\d{16}/.test(text) ? (JSON.parse(text, keepDigits) as Json) : value;
  } catch {
    return undefined;
  }
}

/** `context.source` is in Node 24 (ECMA-262 proposal json-parse-with-source), not yet in TypeScript's library. */
const keepDigits = ((_key: string, value: Json, context: { source?: string }): Json =>
  typeof value === 'number' && !Number.isSafeInteger(value) && /^-?\d+$/.test(context.source ?? '')
    ? (context.source ?? value)
    : value) as (key: string, value: Json) => Json;

function isWithinBounds(value: Json, depth: number): boolean {
  if (typeof value !== 'object' || value === null) return true;
  if (depth === 0 || (Array.isArray(value) && value.length > LONGEST_LIST)) return false;
  return Object.values(value).every((member) => isWithinBounds(member, depth - 1));
}
