import type { Draft } from './draft.ts';
import type { Json } from './json.ts';

/** The bytes that were confirmed. What is submitted later is these very bytes, or nothing. */
export interface Seal {
  /** The body of POST /orders, letter for letter. */
  body: string;
  /** SHA-256 of the body's UTF-8 bytes, in hex. */
  sha256: string;
  revision: number;
  confirmedAt: number;
}

/** All that the review screen needs; rows and sums are derived from the three documents. */
export interface Review {
  draft: Draft;
  seal: Seal;
  request: Json;
  confirmation: Json;
  /** The order response, once the draft was submitted. */
  order?: Json;
}

/** One line of a draft's journal: what happened, when, and what is worth knowing about it. Never a secret. */
export interface JournalEntry {
  at: number;
  what:
    | 'created'
    | 'duplicated'
    | 'renumbered'
    | 'trashed'
    | 'restored'
    | 'asked'
    | 'confirmed'
    | 'reopened'
    | 'consented'
    | 'sent'
    | 'accepted'
    | 'refused'
    | 'failed'
    | 'lost'
    | 'found'
    | 'notFound'
    | 'recovered'
    | 'purged';
  detail?: string;
}
