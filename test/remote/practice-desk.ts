import type { Connection } from '../../electron/domain/connection.ts';
import { accounts, client, signInName, tenantCode } from '../../electron/practice/accounts.ts';
import { practiceTenant, type TenantOptions } from '../../electron/practice/tenant.ts';
import { wireOver } from '../../electron/remote/answer-wire.ts';
import { mobproc } from '../../electron/remote/mobproc.ts';
import { openSession } from '../../electron/remote/session.ts';
import type { Secrets } from '../../electron/remote/session-secrets.ts';
import type { Ask, Trip, Wire } from '../../electron/remote/wire.ts';
import { memoryStore } from '../../electron/vault/memory.ts';

const [agent] = accounts;

/** What the practice agent types to sign in. */
export const typed = { password: agent!.password, clientSecret: client.secret };

export const connectionTo = (origin: string): Connection => ({
  id: 'c1',
  name: 'Test',
  colour: 'violet',
  environment: 'PRACTICE',
  apiBase: `${origin}/mobproc/v1`,
  tokenAddress: `${origin}/as/token.oauth2`,
  tenant: tenantCode,
  clientId: client.id,
  username: signInName(agent!, 'COMMAND'),
  tokenParameters: 'body',
});

interface Choices {
  connection?: Partial<Connection>;
  options?: TenantOptions;
  secrets?: Secrets;
  /** Stands between the desk and the tenant. */
  through?: (wire: Wire) => Wire;
}

/** A desk of its own at a practice tenant of its own; `asks` is every request that left it. */
export function practiceDesk({
  connection: changes,
  options,
  secrets = memoryStore(),
  through,
}: Choices = {}) {
  const tenant = practiceTenant(options);
  const connection = { ...connectionTo('https://practice.invalid'), ...changes };
  const asks: Ask[] = [];
  const inner = wireOver(tenant.answer);
  const wire = through?.(inner) ?? inner;
  const noted = (carry: (ask: Ask) => Promise<Trip>) => (ask: Ask) => {
    asks.push(ask);
    return carry(ask);
  };
  const counted: Wire = { read: noted((ask) => wire.read(ask)), post: noted((ask) => wire.post(ask)) };
  const session = openSession({ connection, secrets, post: counted.post, now: tenant.clock.now });
  let ids = 0;
  const api = mobproc({
    connection,
    wire: counted,
    accessToken: session.accessToken,
    refused: session.refused,
    newId: () => `id-${(ids += 1)}`,
  });
  const tokenCalls = () => asks.filter(({ url }) => url.includes('/as/')).length;
  return { tenant, connection, secrets, session, api, asks, tokenCalls };
}

/** A desk that has signed in. */
export async function signedInDesk(choices: Choices = {}) {
  const desk = practiceDesk(choices);
  const signedIn = await desk.session.signIn(typed);
  if (!signedIn.ok) throw new Error(`expected to be signed in, got ${JSON.stringify(signedIn.failure)}`);
  return desk;
}
