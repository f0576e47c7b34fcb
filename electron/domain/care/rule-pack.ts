import { dayOf } from '../day.ts';
import type { Problem } from '../result.ts';

/** Why a line is suspended, as carriers tell it apart. The ids of a carrier's own reasons say nothing about it. */
export const suspensionKinds = ['lost', 'other'] as const;

export type SuspensionKind = (typeof suspensionKinds)[number];

export const suspensionKindWords: Record<SuspensionKind, string> = {
  lost: 'Lost or stolen',
  other: 'Other reason',
};

/** What a carrier does by itself with a line that stays suspended. */
export interface SuspensionRule {
  /** Days after the suspension. */
  afterDays: number;
  /** `disconnected`: the number is lost. `reconnected`: the line starts again, and is paid for. */
  happens: 'disconnected' | 'reconnected';
}

/** A carrier's rules about suspended lines, with their source. A person may change them. */
export interface RulePack {
  /** Fits each carrier whose name has all of these words. */
  carrier: string;
  rules: Readonly<Partial<Record<SuspensionKind, SuspensionRule>>>;
  /** Days a line may be suspended in any twelve months. */
  maxDaysPerYear?: number;
  /** Who published it, and where. */
  source: string;
  address?: string;
  /** The day the rules were last looked up, YYYY-MM-DD. */
  asOf: string;
}

export const MOST_DAYS = 3_650;
const DAYS_A_YEAR = 366;

/** The rules for a carrier: those whose name says most about it. */
export function rulePackFor(packs: readonly RulePack[], carrier: string | undefined): RulePack | undefined {
  const words = wordsOf(carrier ?? '');
  const fitting = packs.filter((pack) => {
    const wanted = wordsOf(pack.carrier);
    return wanted.length > 0 && wanted.every((word) => words.includes(word));
  });
  return fitting.toSorted((one, other) => wordsOf(other.carrier).length - wordsOf(one.carrier).length)[0];
}

/** Two packs for the same carrier, however it is written, are one. */
export const isSamePack = (one: Pick<RulePack, 'carrier'>, other: Pick<RulePack, 'carrier'>): boolean =>
  wordsOf(one.carrier).join(' ') === wordsOf(other.carrier).join(' ');

/** What keeps a pack from being saved; each path is a member of it. */
export function rulePackProblems({
  carrier,
  rules,
  maxDaysPerYear,
  source,
  address,
  asOf,
}: RulePack): Problem[] {
  const problems: Problem[] = [];
  const complain = (path: string, says: string) => problems.push({ path, says });
  if (wordsOf(carrier).length === 0) complain('carrier', 'Name the carrier.');
  if (!rules.lost && !rules.other) complain('lost', 'State at least one rule.');
  for (const kind of suspensionKinds) {
    const rule = rules[kind];
    if (rule && !isCount(rule.afterDays, MOST_DAYS))
      complain(kind, `${suspensionKindWords[kind]}: a whole number of days from 1 to ${MOST_DAYS}.`);
  }
  if (maxDaysPerYear !== undefined && !isCount(maxDaysPerYear, DAYS_A_YEAR))
    complain('maxDaysPerYear', `A whole number of days from 1 to ${DAYS_A_YEAR}, or nothing.`);
  if (source.trim() === '') complain('source', 'Say where the rules come from.');
  if (address !== undefined && !/^https?:\/\/[^\s/]+\.[^\s]+$/.test(address))
    complain('address', 'An address begins with https:// or is left empty.');
  if (dayOf(asOf) !== asOf) complain('asOf', 'State the day on which the rules were looked up.');
  return problems;
}

const isCount = (value: number, most: number): boolean =>
  Number.isInteger(value) && value >= 1 && value <= most;

const wordsOf = (name: string): string[] => name.toLowerCase().match(/[\p{L}\p{N}&]+/gu) ?? [];
