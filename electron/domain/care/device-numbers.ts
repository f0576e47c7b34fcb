/**
 * @file Whether serial and SIM numbers have the shape of their kind. None of the published ones does (CONTRACT.md d.8), so
 * that this only ever warns.
 */
import { passesLuhn, serialNumberTroubles } from '../compare/serial-number.ts';

/** Phrases such as "16 digits instead of 15". PIN, CAP_CODE, MSN and UNKNOWN have no published shape. */
export function deviceNumberTroubles(type: string, value: string): string[] {
  const number = value.replace(/[\s-]/g, '');
  if (number === '') return [];
  if (type === 'IMEI') return serialNumberTroubles(type, value);
  if (type === 'MEID') return inForms(number, meidForms, 'a MEID has 14 hexadecimal or 18 decimal digits');
  if (type === 'ESN') return inForms(number, esnForms, 'an ESN has 8 hexadecimal or 11 decimal digits');
  return [];
}

/** A SIM number (ICCID, ITU-T E.118): 19 or 20 digits beginning with 89, the last of them a check digit. */
export function simNumberTroubles(value: string): string[] {
  const number = value.replace(/[\s-]/g, '');
  if (number === '') return [];
  if (/\D/.test(number)) return ['characters other than digits'];
  return [
    number.length < 19 || number.length > 20 ? `${number.length} digits instead of 19 or 20` : '',
    number.startsWith('89') ? '' : 'it does not begin with 89',
    number.length >= 19 && number.length <= 20 && !passesLuhn(number) ? 'the check digit does not fit' : '',
  ].filter((phrase) => phrase);
}

/** One way to write a number: how it looks, and what is wrong with one that looks so. */
interface Form {
  looks: RegExp;
  trouble(number: string): string;
}

/** 32 bits of manufacturer and 24 of serial number; with a check digit, 15 (3GPP2 S.R0048). */
const meidForms: readonly Form[] = [
  { looks: /^[0-9A-F]{14}$/i, trouble: () => '' },
  {
    looks: /^[0-9A-F]{14}[0-9A-F]$/i,
    trouble: (number) => (passesHexLuhn(number) || passesLuhn(number) ? '' : 'the check digit does not fit'),
  },
  { looks: /^\d{18}$/, trouble: (number) => tooGreat(number, 10, 2 ** 32) },
];

/** 8 bits of manufacturer and 24 of serial number. */
const esnForms: readonly Form[] = [
  { looks: /^[0-9A-F]{8}$/i, trouble: () => '' },
  { looks: /^\d{11}$/, trouble: (number) => tooGreat(number, 3, 2 ** 8) },
];

function inForms(number: string, forms: readonly Form[], expected: string): string[] {
  const form = forms.find(({ looks }) => looks.test(number));
  if (!form) return [`${number.length} characters; ${expected}`];
  const trouble = form.trouble(number);
  return trouble === '' ? [] : [trouble];
}

/** In decimal, the maker's part and the serial part each have a greatest number. */
const tooGreat = (number: string, maker: number, makers: number): string =>
  Number(number.slice(0, maker)) < makers && Number(number.slice(maker)) < 2 ** 24
    ? ''
    : 'no such number exists in decimal digits';

/** {@link passesLuhn} in sixteens, as the check digit of a MEID with letters is reckoned. */
function passesHexLuhn(digits: string): boolean {
  const sum = Array.from(digits)
    .reverse()
    .reduce((total, digit, place) => {
      const doubled = parseInt(digit, 16) * (place % 2 === 0 ? 1 : 2);
      return total + (doubled > 15 ? doubled - 15 : doubled);
    }, 0);
  return sum % 16 === 0;
}
