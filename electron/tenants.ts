import { practiceConnection, type Connection } from './domain/connection.ts';
import type { Result } from './domain/result.ts';
import type { InProcessPractice } from './practice/in-process.ts';
import { wireOver } from './remote/answer-wire.ts';
import { mobproc } from './remote/mobproc.ts';
import { orderPost } from './remote/order-post.ts';
import { readWire, type Fetch } from './remote/read-wire.ts';
import { sessionSecrets } from './remote/session-secrets.ts';
import { openSession } from './remote/session.ts';
import type { Wire } from './remote/wire.ts';
import { memoryStore } from './vault/memory.ts';
import type { SecretStore } from './vault/secret-store.ts';
import type { Tenant, World } from './work/needs.ts';

interface Needs {
  practice: InProcessPractice;
  /** The operating system's keychain. */
  secrets: SecretStore;
  fetch: Fetch;
  world: World;
}

/** Joins a connection with its wire, its sign-in and its API. The practice tenant is answered inside the app. */
export function tenantOpener({ practice, secrets, fetch, world }: Needs) {
  const network: Wire = {
    read: readWire({
      fetch,
      sleep: world.pause,
      random: Math.random,
    }),
    post: orderPost(),
  };

  const join = (connection: Connection, wire: Wire, store: SecretStore) => {
    const session = openSession({ connection, secrets: store, post: wire.post, now: world.now });
    const api = mobproc({
      connection,
      wire,
      accessToken: session.accessToken,
      refused: session.refused,
      newId: world.newId,
    });
    return { connection, api, session };
  };

  return {
    openTenant(connection: Connection): Tenant {
      if (connection.id !== practiceConnection.id) {
        const tenant = join(connection, network, secrets);
        return { ...tenant, session: { ...tenant.session, canSignIn: tenant.session.isSignedIn } };
      }
      const tenant = join(connection, wireOver(practice.answer), memoryStore());
      const signedIn = tenant.session.signIn(practice.secrets);
      return {
        ...tenant,
        session: { ...tenant.session, canSignIn: async () => (await signedIn).ok },
      };
    },
    forgetSecrets: (connectionId: string): Promise<Result<void>> =>
      sessionSecrets(secrets, connectionId).forget(),
  };
}
