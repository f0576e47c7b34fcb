/**
 * The answer to a question that changes with what is on screen; an answer that comes too late is dropped.
 * Made while a component is set up. The question arrives as a getter.
 */
export class Asked<T> {
  /** Undefined until the first answer. Stays while a newer question is on its way. */
  answer = $state.raw<T>();
  /** A newer question is on its way: the answer on screen is of the one before. */
  isAsking = $state(false);
  #latest: Promise<T> | undefined;

  constructor(question: () => Promise<T>) {
    $effect(() => {
      let isCurrent = true;
      this.#latest = question();
      this.isAsking = true;
      void this.#latest.then((answer) => {
        if (!isCurrent) return;
        this.answer = answer;
        this.isAsking = false;
      });
      return () => {
        isCurrent = false;
      };
    });
  }

  /** When the question as it stands now is answered: somebody may type faster than a list arrives. */
  answered = async (): Promise<void> => {
    await this.#latest;
  };
}
