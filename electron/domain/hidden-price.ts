import type { OptionalFeature } from './catalog.ts';

const AMOUNT = /[$€£¥]\s*\d|\b\d+(?:[.,]\d+)?\s*(?:USD|EUR|GBP|CAD|AUD|cents?\b|¢|[$€£¥])/i;

/** A price stands in the description only ("$0.20 per minute"), so that no total counts it (CONTRACT.md T58). */
export const hidesPrice = ({ description, price }: OptionalFeature): boolean =>
  (price === undefined || price.amount === 0) && AMOUNT.test(description);
