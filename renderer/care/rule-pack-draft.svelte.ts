import {
  rulePackProblems,
  suspensionKinds,
  type RulePack,
  type SuspensionKind,
} from '@domain/care/rule-pack.ts';
import type { Problem } from '@domain/result.ts';

type Happens = 'disconnected' | 'reconnected';

/** A rule pack being typed: numbers are texts until they are numbers. */
export class RulePackDraft {
  carrier = $state('');
  days = $state<Record<SuspensionKind, string>>({ lost: '', other: '' });
  happens = $state<Record<SuspensionKind, Happens>>({ lost: 'disconnected', other: 'reconnected' });
  maxDaysPerYear = $state('');
  source = $state('');
  address = $state('');
  asOf = $state('');
  #isChecked = $state(false);

  /** The pack as typed; a text that is no number is none, and is said so by the rules. */
  pack: RulePack = $derived.by(() => ({
    carrier: this.carrier.trim(),
    rules: Object.fromEntries(
      suspensionKinds
        .filter((kind) => this.days[kind].trim() !== '')
        .map((kind) => [kind, { afterDays: Number(this.days[kind]), happens: this.happens[kind] }]),
    ),
    ...(this.maxDaysPerYear.trim() !== '' && { maxDaysPerYear: Number(this.maxDaysPerYear) }),
    source: this.source.trim(),
    ...(this.address.trim() !== '' && { address: this.address.trim() }),
    asOf: this.asOf,
  }));
  problems: readonly Problem[] = $derived.by(() => rulePackProblems(this.pack));

  /** Begins with the pack to be changed, or with nothing but the carrier's name. */
  constructor(pack: RulePack | undefined, carrier: string) {
    this.carrier = pack?.carrier ?? carrier;
    if (!pack) return;
    for (const kind of suspensionKinds) {
      const rule = pack.rules[kind];
      if (!rule) continue;
      this.days[kind] = String(rule.afterDays);
      this.happens[kind] = rule.happens;
    }
    this.maxDaysPerYear = pack.maxDaysPerYear === undefined ? '' : String(pack.maxDaysPerYear);
    this.source = pack.source;
    this.address = pack.address ?? '';
    this.asOf = pack.asOf;
  }

  /** From now on every problem is shown. */
  check = (): void => {
    this.#isChecked = true;
  };

  problemOf = (path: string): string | undefined =>
    this.#isChecked ? this.problems.find((problem) => problem.path === path)?.says : undefined;
}
