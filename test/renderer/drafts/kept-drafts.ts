import type { Desk } from '../../../electron/contract/desk.ts';
import { nothingAround, type Around } from '../../../electron/domain/care/around.ts';
import type { Draft, Facts, Values } from '../../../electron/domain/draft.ts';
import { failed, ok, type Result } from '../../../electron/domain/result.ts';

type Save = Desk['drafts']['save'];

/** The drafts of a desk as far as one editor needs them: one draft, kept by the rules of the contract. */
export function keptDrafts(first: Draft) {
  let kept = first;
  let answer: Save | undefined;
  let around = nothingAround;
  const saves: Values[] = [];

  const keep: Save = async (_id, revision, values) => {
    if (revision !== kept.revision) return failed({ kind: 'stale' });
    kept = { ...kept, values, revision: kept.revision + 1, savedAt: kept.savedAt + 1_000 };
    return ok(kept);
  };
  const to = (stage: Draft['stage']) => async (): Promise<Result<Draft>> => {
    kept = { ...kept, stage };
    return ok(kept);
  };

  return {
    /** The calls an editor makes. */
    drafts: {
      find: async () => kept,
      save: (...args: Parameters<Save>) => {
        saves.push(args[2]);
        return (answer ?? keep)(...args);
      },
      renumber: async (_id: string, number: string): Promise<Result<Draft>> => {
        if (number === 'TAKEN') return failed({ kind: 'numberTaken', number });
        kept = { ...kept, externalOrderNumber: number, revision: kept.revision + 1 };
        return ok(kept);
      },
      confirm: to('review'),
      reopen: to('editing'),
      lookUp: to('submitted'),
      around: async (): Promise<Around> => around,
    },
    /** What is kept now. */
    kept: () => kept,
    /** The values of every save that was asked for. */
    saves,
    /** Every save from now on goes this way; undefined: it works again. */
    answering: (next: Save | undefined) => void (answer = next),
    /** What lies around the draft from now on. */
    surroundWith: (now: Partial<Around>) => void (around = { ...nothingAround, ...now }),
    /** Somebody else changes the draft. */
    changeElsewhere: (values: Values) => {
      kept = { ...kept, values, revision: kept.revision + 1 };
      return kept;
    },
    /** Main learns facts; the revision stays. */
    learn: (facts: Facts) => {
      kept = { ...kept, facts };
      return kept;
    },
  };
}
