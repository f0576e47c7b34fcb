/**
 * @file What is worth a look before an order is sent, in words.
 *
 * A caution blocks nothing: even the published orders would earn some (CONTRACT.md T41, T42, d.8). The one thing that is
 * refused stands in open-port.ts.
 */
import type { Draft } from '../draft.ts';
import type { Around } from './around.ts';
import type { RulePack } from './rule-pack.ts';

export interface Caution {
  /** The rule that says it, and where it looks. */
  rule: string;
  /** Where in the form it leads: a field's path, or a section. */
  path: string;
  /** A sentence or two. */
  says: string;
  /** Serious: money, a number or an order may be lost. */
  weight: 'note' | 'serious';
  /** What it is about, where that can be opened. */
  opens?: { draftId: string } | { orderId: string };
}

/** All that the rules look at. */
export interface Look {
  draft: Pick<Draft, 'type' | 'actor' | 'values' | 'facts'>;
  around: Around;
  /** The day on the person's calendar, YYYY-MM-DD. */
  today: string;
  packs: readonly RulePack[];
}

export type Rule = (look: Look) => readonly Omit<Caution, 'rule'>[];
