import { textOf, type Draft } from '../draft.ts';
import { dayInWords, dayOf, daysAfter, daysBetween } from '../day.ts';
import { effectiveText } from '../form/effective.ts';
import { fieldsOf, type Field } from '../form/field.ts';
import { formFor } from '../form/form.ts';
import { SUSPEND_KIND, SUSPEND_UNTIL } from '../form/paths.ts';
import { recipeFor } from '../recipes/index.ts';
import {
  rulePackFor,
  suspensionKinds,
  suspensionKindWords,
  type RulePack,
  type SuspensionKind,
} from './rule-pack.ts';

/** A suspension as far as its order tells. Days are YYYY-MM-DD. */
export interface Suspension {
  /** The first day. */
  from: string;
  /** The wanted end. */
  until?: string;
  /** Undefined while nobody has said it. */
  kind?: SuspensionKind;
}

/** What the carrier will do by itself, and when. */
export interface Outcome {
  kind: SuspensionKind;
  happens: 'disconnected' | 'reconnected';
  on: string;
}

type Suspending = Pick<Draft, 'type' | 'values' | 'facts'>;

/** The suspension a SUSPEND order asks for; without a preferred day it begins on `today`. */
export function suspensionOf({ type, values, facts }: Suspending, today: string): Suspension {
  const fields = fieldsOf(formFor(recipeFor(type), values, facts));
  const at = (field: Field | undefined) => (field ? effectiveText(field, values) : '');
  // The day has no id of its own in the contract: it is the question for a day that speaks of suspending.
  const from = at(
    fields.find(({ kind, path }) => kind === 'date' && /SUSPEN/i.test(path) && path !== SUSPEND_UNTIL),
  );
  const kind = suspensionKinds.find(
    (known) => known === at(fields.find(({ path }) => path === SUSPEND_KIND)),
  );
  const until = dayOf(textOf(values, SUSPEND_UNTIL));
  return { from: dayOf(from) ?? today, ...(until && { until }), ...(kind && { kind }) };
}

/** What the rules say will happen: for the kind of reason that is known, else for each. */
export function outcomesOf({ from, kind }: Suspension, { rules }: Pick<RulePack, 'rules'>): Outcome[] {
  return (kind ? [kind] : suspensionKinds).flatMap((each) => {
    const rule = rules[each];
    const on = rule && daysAfter(from, rule.afterDays);
    return rule && on !== undefined ? [{ kind: each, happens: rule.happens, on }] : [];
  });
}

/** "Lost or stolen at Verizon Wireless: the number is lost on 20 Feb 2027 unless it is restored." */
export function outcomeInWords({ kind, happens, on }: Outcome, carrier: string): string {
  const what =
    happens === 'disconnected'
      ? `the number is lost on ${dayInWords(on)} unless it is restored before`
      : `it reconnects by itself on ${dayInWords(on)}, and is paid for again`;
  return `${suspensionKindWords[kind]} at ${carrier}: ${what}.`;
}

/** "Rules of 12 Mar 2026, from …." */
export const sourceInWords = ({ asOf, source }: Pick<RulePack, 'asOf' | 'source'>): string =>
  `Rules as of ${dayInWords(asOf)}, from ${source}.`;

/** How a suspension stands: what will happen, how long until then, and by which rules. */
export interface SuspensionClock {
  carrier: string;
  pack: RulePack;
  outcomes: readonly (Outcome & { says: string; daysLeft: number })[];
}

/** Undefined when no rule is known for the carrier. */
export function suspensionClock(
  suspension: Suspension,
  carrier: string | undefined,
  packs: readonly RulePack[],
  today: string,
): SuspensionClock | undefined {
  const pack = rulePackFor(packs, carrier);
  if (!pack || carrier === undefined) return undefined;
  const outcomes = outcomesOf(suspension, pack).map((outcome) => ({
    ...outcome,
    says: outcomeInWords(outcome, carrier),
    daysLeft: daysBetween(today, outcome.on),
  }));
  return { carrier, pack, outcomes };
}
