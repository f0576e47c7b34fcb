import type { Handlers } from '../contract/serve.ts';
import type { Settings } from '../work/needs.ts';
import { removeRulePack, rulePacks, saveRulePack } from '../work/rule-packs.ts';
import { kept } from './kept.ts';

export function careAnswers(settings: Settings): Handlers['care'] {
  return {
    rulePacks: () => rulePacks(settings),
    saveRulePack: (pack) => kept(saveRulePack(settings, pack)),
    removeRulePack: (carrier) => kept(removeRulePack(settings, carrier)),
  };
}
