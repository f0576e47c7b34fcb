import { practiceConnection, type Connection } from './domain/connection.ts';
import type { Result } from './domain/result.ts';
import { getPicture } from './pictures/get-picture.ts';
import type { InProcessPractice } from './practice/in-process.ts';
import { wireOver } from './remote/answer-wire.ts';
import { mobproc } from './remote/mobproc.ts';
import { orderPost } from './remote/order-post.ts';
import { readWire, type Fetch } from './remote/read-wire.ts';
import { sessionSecrets } from './remote/session-secrets.ts';
import { openSession } from './remote/session.ts';
import { trustContext } from './remote/trusted.ts';
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

  let trust: ReturnType<typeof trustContext> | undefined;
  const picture = getPicture({ trust: () => (trust ??= trustContext([])) });

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
    /** The bytes of a picture in a connection's catalog; its token stays here. */
    readPicture: async (connection: Connection, address: URL): Promise<Uint8Array | undefined> => {
      if (connection.id !== practiceConnection.id) return picture(address, connection.apiBase);
      const answer = await practice.answer(new Request(address));
      return answer.ok ? new Uint8Array(await answer.arrayBuffer()) : undefined;
    },
    forgetSecrets: (connectionId: string): Promise<Result<void>> =>
      sessionSecrets(secrets, connectionId).forget(),
  };
}
