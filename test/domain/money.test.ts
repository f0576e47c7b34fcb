import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decimalText, formatMoney, minorUnits, priceOf } from '../../electron/domain/money.ts';

test.each([
  [199.99, 'USD', 19999],
  [300, 'USD', 30000],
  ['2.99', 'USD', 299],
  [0, 'USD', 0],
  [-0.69, 'USD', -69],
  [1234, 'JPY', 1234],
  [1.5, 'KWD', 1500],
  [1.5, 'usd', 150],
  [1e3, 'USD', 100000],
])('an amount of %s %s is %s minor units', (amount, currencyCode, expected) => {
  expect(minorUnits(amount, currencyCode)).toBe(expected);
});

test('a total that a server added up in floats is read as the cents it means', () => {
  expect(minorUnits(0.1 + 0.2, 'USD')).toBe(30);
  expect(minorUnits(538.6899999999999, 'USD')).toBe(53869);
  expect(minorUnits(2.995, 'USD')).toBe(300);
  expect(minorUnits(1e-7, 'USD')).toBe(0);
});

test.each([[null], [''], ['1,50'], ['12 USD'], [true], [[1]], [{}], [NaN], [Infinity], [1e300], [undefined]])(
  '%j is no amount',
  (amount) => {
    expect(minorUnits(amount, 'USD')).toBeUndefined();
  },
);

test('every whole number of cents survives being written and read', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -1e12, max: 1e12 }),
      fc.constantFrom('USD', 'JPY', 'KWD', 'CLF', 'POINTS'),
      (cents, currencyCode) => {
        expect(minorUnits(decimalText(cents, currencyCode), currencyCode)).toBe(cents);
      },
    ),
  );
});

test('money is shown alike in every locale, also in a currency nobody knows', () => {
  expect(formatMoney(19999, 'USD')).toBe('$199.99');
  expect(formatMoney(-69, 'USD')).toBe('-$0.69');
  expect(formatMoney(5, 'USD')).toBe('$0.05');
  expect(formatMoney(1234567, 'JPY')).toBe('¥1,234,567');
  expect(formatMoney(150, 'POINTS')).toBe('1.50 POINTS');
  expect(formatMoney(150, '')).toBe('1.50');
});

test('a price is read whole, and not at all without an amount', () => {
  expect(priceOf({ amount: 58.67, currencyCode: 'USD', recurrence: 'MONTHLY' })).toEqual({
    amount: 5867,
    currencyCode: 'USD',
    recurrence: 'MONTHLY',
  });
  expect(priceOf({ currencyCode: 'USD', recurrence: 'MONTHLY' })).toBeUndefined();
  expect(priceOf(null)).toBeUndefined();
});
