/**
 * @file Money in whole minor units (cents), never in floats.
 *
 * 0.1 + 0.2 is not 0.3 in floating point, and the sums of an order are shown
 * to a person beside the server's own.
 */
import type { Json } from './json.ts';
import { asText, textAt, valueAt } from './json.ts';

export interface Price {
  /** In minor units of the currency. */
  amount: number;
  currencyCode: string;
  /** ONETIME, MONTHLY or whatever the server says (CONTRACT.md d.10). */
  recurrence: string;
}

/** Currencies whose smallest unit is not a hundredth (ISO 4217, list one). */
const decimals = new Map<string, number>([
  ...'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF'
    .split(' ')
    .map((code) => [code, 0] as const),
  ...'BHD IQD JOD KWD LYD OMR TND'.split(' ').map((code) => [code, 3] as const),
  ...'CLF UYW'.split(' ').map((code) => [code, 4] as const),
]);

const decimalsOf = (currencyCode: string): number => decimals.get(currencyCode.toUpperCase()) ?? 2;

/**
 * A served amount (199.99, 300 or "2.99") in minor units; undefined when it is
 * no amount. Anything finer than the smallest unit is rounded to the nearest, because
 * a total served as 538.6899999999999 means 538.69.
 */
export function minorUnits(amount: Json | undefined, currencyCode: string): number | undefined {
  const parts = /^([+-]?)(\d+)(?:\.(\d+))?(?:e([+-]?\d{1,3}))?$/i.exec(asText(amount)?.trim() ?? '');
  if (!parts) return undefined;
  const [, sign, whole = '', fraction = '', exponent = '0'] = parts;
  const digits = whole + fraction;
  const point = whole.length + Number(exponent) + decimalsOf(currencyCode);
  const kept = point > 0 ? digits.slice(0, point).padEnd(point, '0') : '0';
  const roundsUp = point >= 0 && (digits[point] ?? '0') >= '5';
  const minor = Number(kept) + (roundsUp ? 1 : 0);
  if (!Number.isSafeInteger(minor)) return undefined;
  return sign === '-' && minor !== 0 ? -minor : minor;
}

/** `{amount, currencyCode, recurrence}` as the API writes it; undefined when there is no readable amount. */
export function priceOf(price: Json | undefined): Price | undefined {
  const currencyCode = textAt(price, 'currencyCode') ?? '';
  const amount = minorUnits(valueAt(price, 'amount'), currencyCode);
  if (amount === undefined) return undefined;
  return { amount, currencyCode, recurrence: textAt(price, 'recurrence') ?? '' };
}

/** 19999 of USD is "199.99", of JPY "19999": digits and a point, in every locale. */
export function decimalText(minor: number, currencyCode: string): string {
  const places = decimalsOf(currencyCode);
  const digits = String(Math.abs(minor)).padStart(places + 1, '0');
  const whole = digits.slice(0, digits.length - places);
  const fraction = digits.slice(digits.length - places);
  return `${minor < 0 ? '-' : ''}${whole}${fraction ? `.${fraction}` : ''}`;
}

/** "$199.99"; a code that names no currency follows the digits: "199.99 POINTS". */
export function formatMoney(minor: number, currencyCode: string): string {
  const text = decimalText(minor, currencyCode);
  if (!/^[A-Za-z]{3}$/.test(currencyCode)) return `${text} ${currencyCode}`.trim();
  const places = decimalsOf(currencyCode);
  const format = new Intl.NumberFormat('en-US', {
    style: 'currency',
    currency: currencyCode,
    minimumFractionDigits: places,
    maximumFractionDigits: places,
  });
  // A decimal text keeps every digit; decimalText writes nothing else.
  return format.format(text as `${number}`);
}
