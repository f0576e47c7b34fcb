import { Worker } from 'node:worker_threads';
import { errorOf, faultOf, OPENING, type Answer, type Request } from './messages.ts';
import type { Stores } from './stores.ts';

/** The stores as seen from outside their thread: the same methods, every answer a promise. */
export type Promised<S> = {
  [Name in keyof S]: {
    [Method in keyof S[Name]]: S[Name][Method] extends (...args: infer Args) => infer Value
      ? (...args: Args) => Promise<Value>
      : never;
  };
};

export interface OpenStore {
  store: Promised<Stores>;
  /** Answers what was asked, brings everything into one file, ends the thread. */
  close: () => Promise<void>;
}

interface Asker {
  resolve: (value: unknown) => void;
  reject: (error: Error) => void;
}

/**
 * Opens the database in `file` in a thread of its own; `worker` is the address or path of worker.ts or its bundle.
 * Rejects with the reason when it cannot be opened. What a method throws is thrown here with its name and words.
 */
export async function openStore(worker: string | URL, file: string): Promise<OpenStore> {
  const thread = new Worker(worker, { workerData: { file } });
  const askers = new Map<number, Asker>();
  let last = OPENING;
  let ended: Error | undefined;

  const answered = (id: number): Promise<unknown> =>
    new Promise((resolve, reject) => askers.set(id, { resolve, reject }));

  const ask = async (store: string, method: string, args: unknown[]): Promise<unknown> => {
    if (ended) throw ended;
    const id = ++last;
    thread.postMessage({ id, store, method, args } satisfies Request);
    return answered(id);
  };

  const end = (reason: Error): void => {
    ended ??= reason;
    for (const { reject } of askers.values()) reject(reason);
    askers.clear();
  };

  thread.on('message', (answers: Answer[]) => {
    for (const answer of answers) {
      const asker = askers.get(answer.id);
      askers.delete(answer.id);
      if ('fault' in answer) asker?.reject(errorOf(answer.fault));
      else asker?.resolve(answer.value);
    }
  });
  thread.on('error', (error: unknown) => end(stoppedBecause(faultOf(error).message)));
  const stopped = new Promise<void>((resolve) => {
    thread.on('exit', () => {
      end(stoppedBecause('its thread ended'));
      resolve();
    });
  });

  // The worker names the methods of the very object whose type this is.
  const names = (await answered(OPENING)) as Record<string, string[]>;
  const stores = Object.entries(names).map(([store, methods]) => {
    const calls = methods.map(
      (method) => [method, (...args: unknown[]) => ask(store, method, args)] as const,
    );
    return [store, Object.fromEntries(calls)] as const;
  });
  return {
    store: Object.fromEntries(stores) as unknown as Promised<Stores>,
    close: async () => {
      ended ??= new Error('The database is closed.');
      thread.postMessage('close' satisfies Request);
      await stopped;
    },
  };
}

const stoppedBecause = (reason: string): Error =>
  new Error(`The database stopped (${reason}). What was saved is kept; start the program again.`);
