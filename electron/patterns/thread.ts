import { Worker } from 'node:worker_threads';
import type { Fit, Pair } from '../domain/form/pattern.ts';

/** What the worker says about the pair it was given, in this order. */
export type Word = 'began' | Fit;

export interface PatternThread {
  /** One pair at a time. `lost`: it took too long, or the thread broke on it. */
  run(pair: Pair): Promise<Fit | 'lost'>;
  close(): Promise<void>;
}

/** A thread for expressions that may never end. One that is late is ended, and only then another is started. */
export function patternThread(worker: URL, patience: number): PatternThread {
  let thread: Worker | undefined;
  let isClosed = false;

  const start = (): Worker => {
    // An expression that eats memory ends its thread, not the program.
    const started = new Worker(worker, { resourceLimits: { maxOldGenerationSizeMb: 128 } });
    started.on('error', () => undefined); // 'exit' follows, and says all there is to do
    started.on('exit', () => {
      thread = undefined;
    });
    started.unref(); // while nothing is asked it keeps nobody from ending
    return started;
  };

  const run = (pair: Pair): Promise<Fit | 'lost'> =>
    new Promise((resolve) => {
      const running = (thread ??= start());
      let deadline: NodeJS.Timeout | undefined;
      let isOver = false;

      const end = (outcome: Fit | 'lost'): void => {
        isOver = true;
        clearTimeout(deadline);
        running.off('message', hear).off('exit', lose).unref();
        resolve(outcome);
      };
      const hear = (word: Word): void => {
        if (word === 'began') deadline = setTimeout(() => setImmediate(giveUp), patience);
        else end(word);
      };
      // Not in the timer itself: if this side was busy for long, the verdict is already here and heard before.
      const giveUp = (): void => {
        if (!isOver) void running.terminate();
      };
      const lose = (): void => {
        if (!isClosed) thread = start();
        end('lost');
      };
      running.on('message', hear).on('exit', lose).ref();
      running.postMessage(pair);
    });

  return {
    run,
    close: async () => {
      isClosed = true;
      await thread?.terminate();
    },
  };
}
