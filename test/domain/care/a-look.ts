import type { Around, DraftBeside, OrderBeside } from '../../../electron/domain/care/around.ts';
import { nothingAround } from '../../../electron/domain/care/around.ts';
import type { Caution } from '../../../electron/domain/care/caution.ts';
import { cautionsIn } from '../../../electron/domain/care/cautions.ts';
import { publishedRules } from '../../../electron/domain/care/published-rules.ts';
import type { RulePack } from '../../../electron/domain/care/rule-pack.ts';
import type { Draft } from '../../../electron/domain/draft.ts';
import { aDraft } from '../../helpers/make.ts';

export const TODAY = '2026-11-22';

/** What one rule says about a draft, with all else that is known. */
export function said(
  rule: string,
  draft: Partial<Draft>,
  more: { around?: Partial<Around>; packs?: readonly RulePack[]; today?: string } = {},
): Omit<Caution, 'rule'>[] {
  const around = { ...nothingAround, ...more.around };
  return cautionsIn(aDraft(draft), around, more.today ?? TODAY, more.packs ?? publishedRules)
    .filter((caution) => caution.rule === rule)
    .map(({ rule: _, ...caution }) => caution);
}

export const aDraftBeside = (over: Partial<DraftBeside> = {}): DraftBeside => ({
  id: 'd2',
  type: 'UPGRADE',
  stage: 'editing',
  externalOrderNumber: 'MD-2',
  savedAt: 1_000,
  isOnLine: true,
  ...over,
});

export const anOrderBeside = (over: Partial<OrderBeside> = {}): OrderBeside => ({
  orderId: '13297001',
  transactionType: 'UPGRADE',
  status: 'IN_PROGRESS',
  dateSubmitted: '2026-11-20T15:00:00Z',
  isOnLine: true,
  ...over,
});
