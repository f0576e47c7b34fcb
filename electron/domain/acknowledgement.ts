import { fingerprint } from './fingerprint.ts';
import { labelOr } from './label-or.ts';

/** A statement the person makes with the order (CONTRACT.md d.7); the API passes it on to the carrier. */
export interface Acknowledgement {
  id: string;
  label: string;
  /** BOOLEAN is the only published type; sent back where the server named one (CONTRACT.md T47, A32). */
  type?: string;
  required: boolean;
}

/** Information that has to be seen before anything is acknowledged. */
export interface InformationBlock {
  header: string;
  paragraphs: readonly string[];
}

export interface Acknowledgements {
  blocks: readonly InformationBlock[];
  items: readonly Acknowledgement[];
}

/** Characters kept of an agreed text, and how many of them are its beginning where it is longer. */
const MOST_AGREED = 16_384;
const BEGINNING = MOST_AGREED - 100;

/**
 * All that a tick agrees to: the statement and the information above it. A tick holds this text, so that it no longer
 * counts once the server says anything else. Of a very long one it holds the beginning, and what tells the rest apart.
 */
export function agreedText({ id, label }: Acknowledgement, blocks: readonly InformationBlock[]): string {
  const information = blocks.map(({ header, paragraphs }) => [header, ...paragraphs].join('\n'));
  const text = [labelOr(id, label), ...information].join('\n\n');
  if (text.length <= MOST_AGREED) return text;
  return `${text.slice(0, BEGINNING)}…\n\n[${text.length} characters in all, fingerprint ${fingerprint(text)}]`;
}
