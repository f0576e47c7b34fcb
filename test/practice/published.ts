import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The types whose request, confirmation and order are published. */
export const publishedTypes = ['UPGRADE', 'SWAP_DEVICES', 'PORT_NUMBER'] as const;

/** A published body, as its text and as JSON. */
export function published(
  type: (typeof publishedTypes)[number],
  part: 'request' | 'confirmation' | 'order',
): { text: string; body: unknown } {
  const text = readFileSync(join(import.meta.dirname, '../fixtures/pairs', type, `${part}.json`), 'utf8');
  return { text, body: JSON.parse(text) as unknown };
}
