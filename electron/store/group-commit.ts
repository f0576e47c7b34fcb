import { faultOf, type Answer, type Call } from './messages.ts';
import type { Db } from './open.ts';

type Method = (...args: unknown[]) => unknown;
export type Methods = Record<string, Record<string, Method>>;

/**
 * Runs calls in their order in one transaction: one wait for the disk for all that arrived together. Each has a
 * savepoint of its own, so that one that throws undoes itself only. Answers come after the commit; where nothing
 * was written the commit costs nothing, so reads need no way of their own.
 */
export function groupCommit(db: Db, stores: Methods): (calls: readonly Call[]) => Answer[] {
  const alone = db.transaction((call: Call): unknown => methodOf(stores, call)(...call.args));
  const together = db.transaction((calls: readonly Call[]): Answer[] =>
    calls.map((call) => {
      try {
        return { id: call.id, value: alone(call) };
      } catch (error) {
        // A full or broken disk ends the whole transaction: then nothing of it was kept.
        if (!db.inTransaction) throw error;
        return { id: call.id, fault: faultOf(error) };
      }
    }),
  );

  return (calls) => {
    try {
      return together(calls);
    } catch (error) {
      return calls.map(({ id }) => ({ id, fault: faultOf(error) }));
    }
  };
}

function methodOf(stores: Methods, { store, method }: Call): Method {
  const found = stores[store]?.[method];
  if (!found) throw new Error(`the database has no ${store}.${method}`);
  return found;
}
