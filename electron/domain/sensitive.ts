/** Questions whose answers are secrets between a customer and a carrier; the two published ones first (CONTRACT.md T51). */
const KNOWN = new Set(['PIN_PASSWORD', 'CARRIER_ACCT_NUMBER']);
const WORDS = /(?:^|_)(?:PIN|PASSWORD|PASSCODE|PASSWD|SECRET|SSN|ACCT|ACCOUNT_(?:NUMBER|NO))(?:_|$)/;

/** Masked on screen, kept apart letter for letter, and forgotten once the order is done (CONTRACT.md T51). */
export const isSensitive = (questionId: string): boolean =>
  KNOWN.has(questionId) || WORDS.test(inCapitals(questionId));

/** Ids are written in more than one way (CONTRACT.md T31): `transferPin` and `Transfer-PIN` are TRANSFER_PIN. */
const inCapitals = (id: string): string =>
  id
    .replace(/(?<=[a-z\d])(?=[A-Z])/g, '_')
    .replace(/[^A-Za-z\d]+/g, '_')
    .toUpperCase();

/** The value at this path of a form answers such a question, whichever way a hostile id divides the path. */
export const isSensitivePath = (path: string): boolean =>
  path.startsWith('properties[') &&
  [...path.matchAll(/\]\[/g)].some(({ index }) =>
    isSensitive(path.slice(index + 2).replace(/\](?:\.otherText)?$/, '')),
  );
