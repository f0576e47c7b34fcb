import { KeychainError } from './secret-store.ts';

/** Runs jobs one after the other, in the order in which they were given. A failed job does not stop the next. */
export function oneAtATime(): <T>(job: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (job) => {
    const mine = last.then(job);
    last = mine.catch(() => undefined);
    return mine;
  };
}

/** Waits for an answer as long as a person would. What answers later is not listened to any more. */
export async function within<T>(milliseconds: number, answer: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    const says = `The keychain of this computer did not answer within ${milliseconds / 1_000} seconds.`;
    timer = setTimeout(() => reject(new KeychainError(says)), milliseconds);
  });
  try {
    return await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
  }
}
