import { isTooLong, keyOf, type Fit, type Judge, type Pair } from '../domain/form/pattern.ts';
import { patternThread } from './thread.ts';

/** Milliseconds an expression may take. Those without traps take less than one. */
const PATIENCE = 100;
const MOST_VERDICTS = 10_000;
const MOST_LATE = 1_000;

export interface PatternJudge {
  judge: Judge;
  close: () => Promise<void>;
}

/**
 * The judge of texts by the server's expressions; `worker` is the address of worker.ts or its bundle. This side only
 * waits. What is late, broken or too long is `unchecked`; an expression that was late once is not run again.
 */
export function patternJudge(worker: URL, patience = PATIENCE): PatternJudge {
  const thread = patternThread(worker, patience);
  const verdicts = new Map<string, Promise<Fit>>();
  const late = new Set<string>();
  let last: Promise<unknown> = Promise.resolve();

  /** In the order asked: whatever is before a pair takes its time once, and no longer than our patience. */
  const run = async (pair: Pair, before: Promise<unknown>): Promise<Fit> => {
    await before;
    if (late.has(pair.regEx)) return 'unchecked';
    const outcome = await thread.run(pair);
    if (outcome !== 'lost') return outcome;
    remember(late.add(pair.regEx), MOST_LATE);
    return 'unchecked';
  };

  const verdictOn = (pair: Pair): Promise<Fit> => {
    if (isTooLong(pair) || late.has(pair.regEx)) return Promise.resolve('unchecked');
    const key = keyOf(pair);
    const verdict = verdicts.get(key) ?? (last = run(pair, last));
    // Taken out and put in again, what is asked for often is forgotten last.
    verdicts.delete(key);
    remember(verdicts.set(key, verdict), MOST_VERDICTS);
    return verdict;
  };

  return { judge: (pairs) => Promise.all(pairs.map(verdictOn)), close: thread.close };
}

/** Forgets the oldest of what is remembered. */
function remember(all: Map<string, unknown> | Set<string>, most: number): void {
  const [oldest] = all.keys();
  if (all.size > most && oldest !== undefined) all.delete(oldest);
}
