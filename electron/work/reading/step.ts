import type { Employee } from '../../domain/employee.ts';
import type { Line } from '../../domain/line.ts';
import { isUnanswered, ok, type Result } from '../../domain/result.ts';
import type { Api } from '../needs.ts';
import type { Reference } from '../reference-sets.ts';
import type { Here } from '../tenancy.ts';

/** One thing to read; more may follow from what it finds. */
export interface Step {
  /** In words, for whoever waits. */
  reading: string;
  run(): Promise<Result<Step[]>>;
}

/** What all steps share, and what the first ones found for those that follow. */
export interface Reading {
  reference: Reference;
  ask: Here['ask'];
  me: Employee | undefined;
  lines: readonly Line[];
  /** Ids of the countries, in the order they are read in. */
  countries: readonly string[];
  /** Plans whose single record is read or about to be. */
  plans: Set<string>;
}

interface Read<T> {
  reading: string;
  read(api: Api): Promise<Result<T>>;
  /** Keeps it, and tells what follows from it. */
  keep(value: T): Promise<Step[]> | Promise<void>;
}

/** Without it there is nothing to work with: when the server says no, the reading ends. */
export const needed = <T>({ ask }: Reading, { reading, read, keep }: Read<T>): Step => ({
  reading,
  run: async () => {
    const result = await ask(read);
    return result.ok ? ok((await keep(result.value)) ?? []) : result;
  },
});

/** Not every server has it for every carrier: one that says no is passed over, and what was known stays. */
export const optional = <T>(reading: Reading, parts: Read<T>): Step => {
  const step = needed(reading, parts);
  return {
    ...step,
    run: async () => {
      const result = await step.run();
      return result.ok || isUnanswered(result.failure) ? result : ok([]);
    },
  };
};

/** One of each kind, the most frequent first, and no more than `most`. */
export function oneOfEach<T>(items: readonly T[], kindOf: (item: T) => string, most: number): T[] {
  const found = new Map<string, { first: T; count: number }>();
  for (const item of items) {
    const { first, count } = found.get(kindOf(item)) ?? { first: item, count: 0 };
    found.set(kindOf(item), { first, count: count + 1 });
  }
  return [...found.values()]
    .toSorted((one, other) => other.count - one.count)
    .slice(0, most)
    .map(({ first }) => first);
}
