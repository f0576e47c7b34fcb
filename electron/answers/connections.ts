import type { Handlers } from '../contract/serve.ts';
import { leadsToSame, type Connection } from '../domain/connection.ts';
import { ok } from '../domain/result.ts';
import type { World } from '../work/needs.ts';
import type { Tenancy } from '../work/tenancy.ts';

interface Needs {
  tenancy: Tenancy;
  world: World;
  /** Runs after another tenant was opened or signed in to. */
  entered(): void;
  /** What one server confirmed is not sent to another: its reviews have to be confirmed anew. */
  reopenReviews(connectionId: string): Promise<void>;
}

export function connectionAnswers({
  tenancy,
  world,
  entered,
  reopenReviews,
}: Needs): Handlers['connections'] {
  return {
    list: () => tenancy.list(),
    save: async (connection) => {
      const id = connection.id || idOf(connection, world);
      const before = (await tenancy.list()).find((known) => known.id === id);
      if (before && !leadsToSame(before, connection)) await reopenReviews(id);
      const result = await tenancy.save({ ...connection, id });
      if (result.ok && result.value.id === tenancy.connection().id && tenancy.state().signedIn) entered();
      return result;
    },
    forget: (id) => tenancy.forget(id),
    choose: async (id) => {
      const result = await tenancy.choose(id);
      if (result.ok && result.value.signedIn) entered();
      return result.ok ? ok(tenancy.state()) : result;
    },
    signIn: async (secrets) => {
      const result = await tenancy.signIn(secrets);
      if (result.ok) entered();
      return result;
    },
    signOut: () => tenancy.signOut(),
  };
}

/** Follows from what the connection leads to: forgotten and made again, it has its drafts back. */
const idOf = ({ apiBase, tenant, username }: Connection, { sha256 }: World): string =>
  sha256([apiBase, tenant, username].join('\n')).slice(0, 32);
