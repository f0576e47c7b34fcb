import { failed, isUnanswered, ok, type Result } from '../domain/result.ts';
import type { AskedLately } from './asked-lately.ts';
import type { Api } from './needs.ts';
import { ALL, type Kind, type Reference } from './reference-sets.ts';
import type { Here } from './tenancy.ts';

type Read<T> = (api: Api) => Promise<Result<T>>;

export interface Asking {
  reference: Reference;
  at: Pick<Here, 'ask' | 'connection'>;
  lately: AskedLately;
}

export type Learner = ReturnType<typeof learner>;

/** Fetches into the cache what it lacks. Once nobody answers it asks no further. */
export function learner({ reference, at, lately }: Asking) {
  let learnt = false;
  let isOver = false;

  const learn = async <T>(about: string, read: Read<T>, keep: (value: T) => Promise<void>): Promise<void> => {
    if (isOver) return;
    const answer = await lately.once(`${at.connection.id} ${about}`, async () => {
      const result = await at.ask(read);
      if (!result.ok) return failed(result.failure);
      await keep(result.value);
      return ok(undefined);
    });
    learnt ||= answer.ok;
    isOver = !answer.ok && isUnanswered(answer.failure);
  };

  return {
    /** Whether anything was. */
    learnt: () => learnt,

    /** The single record of a thing; no id names none. */
    one: async <T>(kind: Kind<T>, id: string, read: Read<T>): Promise<void> => {
      if (id === '' || (await reference.find(kind, id))) return;
      await learn(`${kind.kind} ${id}`, read, (value) => reference.put(kind, value));
    },

    /** A list, whole, as of no earlier than `since`. */
    list: async <T>(kind: Kind<T>, scope: string, read: Read<T[]>, since = 0): Promise<void> => {
      if (((await reference.asOf(kind, scope)) ?? -1) >= since) return;
      await learn(`${kind.kind} ${scope}`, read, (items) => reference.replace(kind, items, scope));
    },

    /** The one thing of a scope, as of no earlier than `since`. */
    whole: async <T>(kind: Kind<T>, scope: string, read: Read<T>, since = 0): Promise<void> => {
      const isKept = (await reference.find(kind, ALL, scope)) !== undefined;
      if (isKept && ((await reference.asOf(kind, scope)) ?? 0) >= since) return;
      await learn(`${kind.kind} ${scope}`, read, (value) => reference.replace(kind, [value], scope));
    },
  };
}
