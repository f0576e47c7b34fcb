import type { Handlers } from '../contract/serve.ts';
import { ok } from '../domain/result.ts';
import type { World } from '../work/needs.ts';
import type { Tenancy } from '../work/tenancy.ts';

/** `entered` runs after another tenant was opened or signed in to. */
export function connectionAnswers(
  tenancy: Tenancy,
  world: World,
  entered: () => void,
): Handlers['connections'] {
  return {
    list: () => tenancy.list(),
    save: (connection) =>
      tenancy.save(connection.id === '' ? { ...connection, id: world.newId() } : connection),
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
