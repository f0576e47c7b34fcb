import { isUnanswered, type Result } from '../domain/result.ts';

/** Milliseconds. What the server said to a question counts for so long, be it no: not every key struck asks again. */
const REST = 5 * 60_000;

export type AskedLately = ReturnType<typeof askedLately>;

/** A question under way is not asked a second time, and one that was answered rests for a while. */
export function askedLately(now: () => number) {
  const underWay = new Map<string, Promise<Result<void>>>();
  const answered = new Map<string, { at: number; answer: Result<void> }>();

  return {
    /** `about` names the question; whoever comes second gets the outcome of the first. */
    async once(about: string, ask: () => Promise<Result<void>>): Promise<Result<void>> {
      const asked = underWay.get(about);
      if (asked) return asked;
      const before = answered.get(about);
      // A clock that was turned back ends the rest, too.
      if (before && Math.abs(now() - before.at) < REST) return before.answer;
      const asking = ask().finally(() => underWay.delete(about));
      underWay.set(about, asking);
      const answer = await asking;
      if (answer.ok || !isUnanswered(answer.failure)) answered.set(about, { at: now(), answer });
      return answer;
    },
  };
}
