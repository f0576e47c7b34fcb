/**
 * @file When two values say the same (DIFF.md, "Not a difference").
 *
 * Everything is compared exactly, save for the spellings the contract names:
 * numbers as digits, blanks in serial and SIM numbers (trap T52), instants.
 */
import type { Json } from '../json.ts';
import { asList, asObject, asText, textAt, valueAt } from '../json.ts';

/** How a value is written, which decides what counts as another spelling of it. */
export type Spelling =
  'exact' | 'orderType' | 'serialNumber' | 'simId' | 'count' | 'words' | 'date' | 'choice';

export type Likeness = 'same' | 'sameInstant' | 'different' | 'hidden';

/** Whether `after` still says what `before` said; `hidden` when the server masked or cut it, so nobody can tell. */
export function likeness(spelling: Spelling, before: Json, after: Json): Likeness {
  if (isSame(plain(spelling, before), plain(spelling, after))) return 'same';
  if ((spelling === 'date' || spelling === 'words') && isSameInstant(before, after)) return 'sameInstant';
  return isHidden(spelling, before, after) ? 'hidden' : 'different';
}

/** EMPTY_IS_ABSENT and PLACEHOLDER: nothing is said by '', null, [], {} and shells of these; false and 0 are values. */
export function isEmpty(value: Json | undefined, depth = 0): boolean {
  if (value === undefined || value === null || value === '') return true;
  if (typeof value !== 'object' || depth > DEEPEST) return false;
  return Object.values(value).every((member) => isEmpty(member, depth + 1));
}

/** Deeper than any order; a hostile document must not exhaust the stack. */
const DEEPEST = 64;

function plain(spelling: Spelling, value: Json): Json {
  const text = asText(value);
  if (spelling === 'choice') return { id: textAt(value, 'id') ?? text ?? null, ...otherText(value) };
  if (text === undefined) return value;
  switch (spelling) {
    case 'orderType':
      return text === 'SWAP_DEVICE' ? 'SWAP_DEVICES' : text; // trap T1
    case 'serialNumber':
      return text.trim();
    case 'simId':
      return text.replace(/\s/g, '');
    case 'count':
      return text.trim() !== '' && Number.isFinite(Number(text)) ? String(Number(text)) : text;
    default:
      return text;
  }
}

const otherText = (choice: Json): { otherText: Json } => ({
  otherText: textAt(choice, 'otherText') ?? null,
});

function isSame(one: Json | undefined, other: Json | undefined, depth = 0): boolean {
  if (isEmpty(one, depth) || isEmpty(other, depth)) return isEmpty(one, depth) && isEmpty(other, depth);
  if (depth > DEEPEST) return false;
  const text = asText(one);
  if (text !== undefined) return text === asText(other);
  if (Array.isArray(one) || Array.isArray(other)) {
    const [left, right] = [asList(one), asList(other)];
    return left.length === right.length && left.every((member, i) => isSame(member, right[i], depth + 1));
  }
  const [left, right] = [asObject(one), asObject(other)];
  if (!left || !right) return one === other;
  const keys = new Set([...Object.keys(left), ...Object.keys(right)]);
  return [...keys].every((key) => isSame(valueAt(left, key), valueAt(right, key), depth + 1));
}

/** SAME_INSTANT; a day alone is its midnight UTC (CONTRACT.md d.10), a time without offset is no instant. */
function isSameInstant(one: Json, other: Json): boolean {
  const instant = instantOf(one);
  return instant !== undefined && instant === instantOf(other);
}

const DATE_TIME = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d:\d\d(?::\d\d(?:\.\d+)?)?)(Z|[+-]\d\d:?\d\d))?$/;

function instantOf(value: Json): number | undefined {
  const parts = DATE_TIME.exec(asText(value) ?? '');
  if (!parts) return undefined;
  const [, year, month, day, time = '00:00', offset = 'Z'] = parts;
  // The 30th of February would be read as the 1st of March.
  if (new Date(Date.UTC(Number(year), Number(month) - 1, Number(day))).getUTCDate() !== Number(day))
    return undefined;
  const instant = Date.parse(`${year}-${month}-${day}T${time}${offset.replace(/(\d\d)(\d\d)$/, '$1:$2')}`);
  return Number.isNaN(instant) ? undefined : instant;
}

function isHidden(spelling: Spelling, before: Json, after: Json): boolean {
  if (spelling === 'choice') {
    const parts = ['id', 'otherText'].map(
      (key) => [textAt(before, key) ?? '', textAt(after, key) ?? ''] as const,
    );
    return parts.every(([said, shown]) => said === shown || isHiddenText(said, shown, false));
  }
  return isHiddenText(asText(before) ?? '', asText(after) ?? '', spelling === 'words');
}

/** The server's masks, with at most four characters left to be seen at one end: `****`, `*****6789`, `12••••`. */
const MASK = /^(?:([^*•●]{0,4})[*•●]{2,}|[*•●]{2,}([^*•●]{0,4})|[*•●])$/u;
/** Letters mask a text only where nothing else is seen; fewer than three may be an initial or a size. */
const LETTER_MASK = /^[xX*•●]{3,}$/;
const CUT_MARK = /(?:…|\.{3})$/;
/** Shorter words are replaced rather than cut; no field of the contract is cut below this. */
const SHORTEST_CUT = 20;

/** Whether the text has the look of a mask; what it stands for is not asked. */
export const isMasked = (text: string): boolean => MASK.test(text) || LETTER_MASK.test(text);

function isMaskOf(before: string, after: string): boolean {
  if (isMasked(before)) return false;
  if (LETTER_MASK.test(after)) return true;
  const [mask, start = '', end = ''] = MASK.exec(after) ?? [];
  return mask !== undefined && before.startsWith(start) && before.endsWith(end);
}

function isHiddenText(before: string, after: string, isWords: boolean): boolean {
  if (isMaskOf(before, after)) return true;
  const kept = after.replace(CUT_MARK, '');
  const isCut = kept.length < before.length && before.startsWith(kept);
  if (kept !== after) return isCut;
  // Without a mark only running text counts as cut: a shorter number is another number.
  return isWords && isCut && kept.length >= SHORTEST_CUT && /\s/.test(kept);
}
