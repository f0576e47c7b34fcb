/** @file Links whose end is not the id beside them; the id counts (trap T39). */
import type { Json } from '../json.ts';
import { textAt } from '../json.ts';
import type { Check } from './check.ts';

/** LINK_ID_MISMATCH for every object with `_meta.href` and an id, at any place of the document. */
export function linkMismatches(value: Json | undefined, path: string, depth = 0): Check[] {
  if (typeof value !== 'object' || value === null || depth > DEEPEST) return [];
  const inner = Object.entries(value).flatMap(([key, member]) =>
    key === '_meta' ? [] : linkMismatches(member, innerPath(path, value, key, member), depth + 1),
  );
  return [...mismatch(value, path), ...inner];
}

/** Deeper than any order. */
const DEEPEST = 16;

function mismatch(value: Json, path: string): Check[] {
  const linked = endOf(textAt(value, '_meta', 'href'));
  const id = idOf(value);
  if (!linked || !id || linked === id) return [];
  const message = `The link of ${path || 'this document'} leads to "${linked}", its id is "${id}". The id counts.`;
  return [{ id: 'LINK_ID_MISMATCH', path, message }];
}

const idOf = (value: Json | undefined): string | undefined =>
  textAt(value, 'id') ?? textAt(value, 'orderId') ?? textAt(value, 'orderSegmentId');

/** `…/models/Cookie%20Plus?x=1` ends in "Cookie Plus". */
function endOf(href: string | undefined): string | undefined {
  const end = href
    ?.replace(/[?#].*$/, '')
    .replace(/\/+$/, '')
    .split('/')
    .at(-1);
  try {
    return end && decodeURIComponent(end);
  } catch {
    return end; // a stray % is part of the text
  }
}

function innerPath(path: string, holder: object, key: string, member: Json): string {
  if (Array.isArray(holder)) return `${path}[${idOf(member) ?? key}]`;
  return path ? `${path}.${key}` : key;
}
