import { expect, test } from 'vitest';
import { hidesPrice } from '../../electron/domain/hidden-price.ts';

const price = (amount: number) => ({ amount, currencyCode: 'USD', recurrence: 'MONTHLY' });

// CONTRACT.md T58.
test.each([
  ['411 Search $0.20 per minute', price(0), true],
  ['Roaming, 25 cents a text', undefined, true],
  ['Voice Mail', price(0), false],
  ['Data 5 GB for $10', price(1_000), false],
  ['500 minutes', undefined, false],
])('of “%s” a price may be in the text only', (description, stated, hides) => {
  expect(hidesPrice({ id: '1', description, ...(stated && { price: stated }) })).toBe(hides);
});
