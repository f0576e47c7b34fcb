/** @file The rules about suspended lines, as a person keeps them; the published ones while nobody has changed any. */
import { publishedRules } from '../domain/care/published-rules.ts';
import { isSamePack, rulePackProblems, type RulePack } from '../domain/care/rule-pack.ts';
import { failed, ok, type Result } from '../domain/result.ts';
import type { Settings } from './needs.ts';

const KEY = 'care.rulePacks';

export async function rulePacks(settings: Settings): Promise<RulePack[]> {
  const kept = await settings.find(KEY);
  // Written by `keep` only.
  return kept === undefined ? [...publishedRules] : (JSON.parse(kept) as RulePack[]);
}

/** Keeps a pack in the place of the one for the same carrier. */
export async function saveRulePack(settings: Settings, pack: RulePack): Promise<Result<RulePack[]>> {
  const problems = rulePackProblems(pack);
  if (problems.length > 0) return failed({ kind: 'incomplete', problems });
  const packs = await rulePacks(settings);
  const isNew = !packs.some((known) => isSamePack(known, pack));
  return keep(
    settings,
    isNew ? [...packs, pack] : packs.map((known) => (isSamePack(known, pack) ? pack : known)),
  );
}

export async function removeRulePack(settings: Settings, carrier: string): Promise<Result<RulePack[]>> {
  const packs = await rulePacks(settings);
  return keep(
    settings,
    packs.filter((known) => !isSamePack(known, { carrier })),
  );
}

async function keep(settings: Settings, packs: RulePack[]): Promise<Result<RulePack[]>> {
  await settings.put(KEY, JSON.stringify(packs));
  return ok(packs);
}
