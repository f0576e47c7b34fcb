/** Questions whose answers are secrets between a customer and a carrier; the two published ones first (CONTRACT.md T51). */
const KNOWN = new Set(['PIN_PASSWORD', 'CARRIER_ACCT_NUMBER']);
const WORDS = /(?:^|_)(?:PIN|PASSWORD|PASSCODE|PASSWD|SECRET|SSN|ACCT|ACCOUNT_(?:NUMBER|NO))(?:_|$)/;

/** Masked on screen, kept apart letter for letter, and forgotten once the order is done (CONTRACT.md T51). */
export const isSensitive = (questionId: string): boolean =>
  KNOWN.has(questionId) || WORDS.test(questionId.toUpperCase());

/** The value at this path of a form answers such a question, whichever way a hostile id divides the path. */
export const isSensitivePath = (path: string): boolean =>
  path.startsWith('properties[') &&
  [...path.matchAll(/\]\[/g)].some(({ index }) =>
    isSensitive(path.slice(index + 2).replace(/\](?:\.otherText)?$/, '')),
  );
