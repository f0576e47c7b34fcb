/** Lets so many jobs run at once; the others wait for their turn in the order they came. */
export function atMost(count: number): <T>(job: () => Promise<T>) => Promise<T> {
  let running = 0;
  const waiting: (() => void)[] = [];
  return async (job) => {
    if (running >= count) await new Promise<void>((turn) => waiting.push(turn));
    else running++;
    try {
      return await job();
    } finally {
      // The place goes over to the next in line, if there is one.
      const next = waiting.shift();
      if (next) next();
      else running--;
    }
  };
}
