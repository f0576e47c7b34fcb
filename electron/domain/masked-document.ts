import { asObject, textAt, type Json } from './json.ts';
import { isSensitive } from './sensitive.ts';

/** Stands for a value that is not to be read over the shoulder; it says nothing of its length. */
export const DOTS = '••••••';

/** The keys a property's answer may have (CONTRACT.md d.1). */
export const ANSWERS = new Set(['text', 'date', 'choice']);

/**
 * A request, confirmation or order with dots for the answers to sensitive questions, whatever its shape. `hidden`
 * counts them.
 */
export function maskedDocument(document: Json): { document: Json; hidden: number } {
  let hidden = 0;
  const dotted = (value: Json): Json => {
    hidden += 1;
    return asObject(value) ? { id: DOTS } : DOTS;
  };
  const walk = (value: Json): Json => {
    if (Array.isArray(value)) return value.map(walk);
    const object = asObject(value);
    if (!object) return value;
    const isSecret = isSensitive(textAt(object, 'id') ?? '');
    return Object.fromEntries(
      Object.entries(object).map(([key, held]) => [
        key,
        isSecret && ANSWERS.has(key) && held !== '' && held !== null ? dotted(held) : walk(held),
      ]),
    );
  };
  return { document: walk(document), hidden };
}
