import { failed, isUnanswered, type Result } from '../domain/result.ts';

/** Milliseconds. What a server would not say it may say later, but not to every key that is struck. */
const REST = 5 * 60_000;

export type AskedLately = ReturnType<typeof askedLately>;

/** Questions under way are not asked a second time, and one that was answered with no rests for a while. */
export function askedLately(now: () => number) {
  const underWay = new Map<string, Promise<Result<void>>>();
  const refused = new Map<string, number>();

  return {
    /** `about` names the question; whoever comes second gets the outcome of the first. */
    async once(about: string, ask: () => Promise<Result<void>>): Promise<Result<void>> {
      const asked = underWay.get(about);
      if (asked) return asked;
      const until = refused.get(about);
      if (until !== undefined && now() < until) return failed({ kind: 'notFound', what: about });
      const asking = ask().finally(() => underWay.delete(about));
      underWay.set(about, asking);
      const answer = await asking;
      if (answer.ok || isUnanswered(answer.failure)) refused.delete(about);
      else refused.set(about, now() + REST);
      return answer;
    },
  };
}
