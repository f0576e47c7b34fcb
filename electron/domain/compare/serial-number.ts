/**
 * @file What looks wrong about a serial or SIM number: told, never enforced.
 *
 * The published samples have 10 to 16 digits and none passes its check digit
 * (CONTRACT.md d.8), so even a wrong-looking number may be the right one.
 */
const IMEI_DIGITS = 15;
const LONGEST_SIM = 20;

/** Phrases such as "16 digits instead of 15"; only an IMEI has a shape to hold it against (3GPP TS 23.003, 6.2). */
export function serialNumberTroubles(type: string, value: string): string[] {
  if (type !== 'IMEI' || value === '') return [];
  const text = value.trim();
  const digits = text.replace(/\D/g, '');
  const hasRightLength = digits.length === IMEI_DIGITS;
  return [
    text === value ? '' : 'a blank at the start or end',
    text === digits ? '' : 'characters other than digits',
    hasRightLength ? '' : `${digits.length} digits instead of ${IMEI_DIGITS}`,
    hasRightLength && !passesLuhn(digits) ? 'the check digit does not fit' : '',
  ].filter((phrase) => phrase);
}

/** A SIM number (ICCID) has digits, blanks in print, and at most 20 of them (ITU-T E.118). */
export function simIdTroubles(value: string): string[] {
  const digits = value.replace(/\D/g, '');
  return [
    /[^\d\s-]/.test(value) ? 'characters other than digits' : '',
    digits.length > LONGEST_SIM ? `${digits.length} digits, more than ${LONGEST_SIM}` : '',
  ].filter((phrase) => phrase);
}

/** The check digit of an IMEI (ISO/IEC 7812-1, annex B): every second digit from the right doubled, the digit sums end in 0. */
export function passesLuhn(digits: string): boolean {
  const sum = Array.from(digits)
    .reverse()
    .reduce((total, digit, place) => {
      const doubled = Number(digit) * (place % 2 === 0 ? 1 : 2);
      return total + (doubled > 9 ? doubled - 9 : doubled);
    }, 0);
  return sum % 10 === 0;
}
