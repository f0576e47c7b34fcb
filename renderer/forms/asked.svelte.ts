/**
 * The answer to a question that changes with what is on screen; an answer that comes too late is dropped.
 * Made while a component is set up. The question arrives as a getter.
 */
export class Asked<T> {
  /** Undefined until the first answer. Stays while a newer question is on its way. */
  answer = $state.raw<T>();
  #latest: Promise<T> | undefined;

  constructor(question: () => Promise<T>) {
    $effect(() => {
      let isCurrent = true;
      this.#latest = question();
      void this.#latest.then((answer) => {
        if (isCurrent) this.answer = answer;
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
