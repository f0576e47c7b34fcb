/**
 * @file The tenant the desk works in, and whether it can be reached.
 *
 * Every call to the server passes `here` and `gate`: while the person works offline nothing leaves, and each answer
 * tells the window whether the server is there.
 */
import {
  connectionProblems,
  leadsToSame,
  practiceConnection,
  type Connection,
} from '../domain/connection.ts';
import type { DeskState, ReferenceState } from '../domain/desk-state.ts';
import type { Me } from '../domain/permissions.ts';
import { failed, ok, type Failure, type Result } from '../domain/result.ts';
import type { Api, Connections, Settings, Tenant } from './needs.ts';

const CHOSEN = 'connection';
const OFFLINE = 'working offline';

interface Needs {
  connections: Connections;
  settings: Settings;
  /** Builds the API and the sign-in of a connection; opens no connection by itself. */
  openTenant(connection: Connection): Tenant;
  /** Removes every secret of a connection. */
  forgetSecrets(connectionId: string): Promise<Result<void>>;
  tell(state: DeskState): void;
  now(): number;
}

/** One tenant, held on to. */
export interface Here {
  connection: Connection;
  api: Api;
  /** It is still the one on screen. */
  isOpen(): boolean;
  /** Refused while the person works offline, is signed out, or has opened another tenant. */
  ask<T>(use: (api: Api) => Promise<Result<T>>): Promise<Result<T>>;
  /** Tells the desk what a call showed; undefined for an answer. */
  note(failure: Failure | undefined): void;
}

const leftBehind: Failure = { kind: 'offline', detail: 'another tenant was opened' };

export type Tenancy = Awaited<ReturnType<typeof openTenancy>>;

/** Opens the tenant chosen last, or the practice tenant. */
export async function openTenancy({ connections, settings, openTenant, forgetSecrets, tell, now }: Needs) {
  const chosenId = await settings.find(CHOSEN);
  const chosen = chosenId === undefined ? undefined : await connections.find(chosenId);
  let tenant = openTenant(chosen ?? practiceConnection);
  let me: Me | undefined;
  let signedIn = false;
  let workOffline = (await settings.find(OFFLINE)) === 'yes';
  let reach: DeskState['reach'] = { state: 'untried', since: now() };
  let reference: ReferenceState = {};

  const state = (): DeskState => ({
    connection: tenant.connection,
    signedIn,
    ...(me && { me: me.person, may: me.may }),
    workOffline,
    reach,
    reference,
  });
  const changed = (): DeskState => {
    const now = state();
    tell(now);
    return now;
  };
  const reached = (online: boolean) => {
    const next = online ? 'online' : 'offline';
    if (reach.state === next) return;
    reach = { state: next, since: now() };
    changed();
  };

  /** Notes what a call showed: no answer means offline; a refused token means signed out. */
  const note = (failure: Failure | undefined) => {
    reached(failure?.kind !== 'offline');
    if (failure?.kind === 'signedOut' && signedIn) {
      signedIn = false;
      changed();
    }
  };

  /** Why nothing may be asked right now, if so. */
  const gate = (): Failure | undefined => {
    if (workOffline) return { kind: 'offline', detail: 'chosen' };
    return signedIn ? undefined : { kind: 'signedOut', why: 'never' };
  };

  /**
   * The tenant that is open now. What is asked through it goes there and nowhere else, even when another tenant is
   * opened before the answer comes: an order must never reach the wrong one.
   */
  const here = (): Here => {
    const open = tenant;
    const isOpen = () => tenant === open;
    const noteHere = (failure: Failure | undefined) => {
      if (isOpen()) note(failure);
    };
    return {
      connection: open.connection,
      api: open.api,
      isOpen,
      note: noteHere,
      ask: async (use) => {
        const closed = isOpen() ? gate() : leftBehind;
        if (closed) return failed(closed);
        const result = await use(open.api);
        noteHere(result.ok ? undefined : result.failure);
        return result;
      },
    };
  };

  /** Who the server takes us for; asked once per sign-in. */
  const meet = async (): Promise<void> => {
    if (me) return;
    const at = here();
    const result = await at.ask((api) => api.me());
    if (!result.ok || !at.isOpen()) return;
    me = result.value;
    changed();
  };

  const learnSignIn = async (open: Tenant): Promise<void> => {
    const can = await open.session.canSignIn();
    if (tenant !== open) return;
    signedIn = can;
    changed();
    if (can) void meet();
  };

  /** A keychain can take its time; the desk opens without waiting for it. */
  const known = learnSignIn(tenant);

  const enter = async (connection: Connection): Promise<DeskState> => {
    tenant = openTenant(connection);
    me = undefined;
    reference = {};
    reach = { state: 'untried', since: now() };
    signedIn = false;
    await settings.put(CHOSEN, connection.id);
    await learnSignIn(tenant);
    return state();
  };

  return {
    /** It is known whether the tenant that was open last can be signed in to. */
    known,
    state,
    gate,
    here,
    meet,
    connection: () => tenant.connection,

    setReference(next: ReferenceState): void {
      reference = next;
      changed();
    },

    async workOffline(on: boolean): Promise<DeskState> {
      workOffline = on;
      await settings.put(OFFLINE, on ? 'yes' : 'no');
      return changed();
    },

    list: async (): Promise<Connection[]> => [practiceConnection, ...(await connections.list())],

    async save(connection: Connection): Promise<Result<Connection>> {
      const problems = connectionProblems(connection);
      if (problems.length > 0) return failed({ kind: 'incomplete', problems });
      if (connection.environment === 'PRACTICE' || connection.id === practiceConnection.id)
        return failed({
          kind: 'incomplete',
          problems: [
            { path: 'environment', says: 'The practice tenant is built in; choose PRODUCTION or QA.' },
          ],
        });
      const before = await connections.find(connection.id);
      if (before && !leadsToSame(before, connection)) {
        // The secrets were given for another place.
        const forgotten = await forgetSecrets(connection.id);
        if (!forgotten.ok) return forgotten;
      }
      await connections.put(connection);
      if (connection.id === tenant.connection.id) await enter(connection);
      return ok(connection);
    },

    async choose(id: string): Promise<Result<DeskState>> {
      const connection = id === practiceConnection.id ? practiceConnection : await connections.find(id);
      return connection ? ok(await enter(connection)) : failed({ kind: 'notFound', what: 'The connection' });
    },

    async forget(id: string): Promise<Result<DeskState>> {
      const forgotten = await forgetSecrets(id);
      if (!forgotten.ok) return forgotten;
      await connections.remove(id);
      return ok(tenant.connection.id === id ? await enter(practiceConnection) : changed());
    },

    async signIn(secrets: { password: string; clientSecret: string }): Promise<Result<DeskState>> {
      if (workOffline) return failed({ kind: 'offline', detail: 'chosen' });
      const open = tenant;
      const result = await open.session.signIn(secrets);
      if (tenant !== open) return failed(leftBehind);
      reached(result.ok || result.failure.kind !== 'offline');
      if (!result.ok) return result;
      signedIn = true;
      await meet();
      return ok(changed());
    },

    async signOut(): Promise<Result<DeskState>> {
      const result = await tenant.session.signOut();
      signedIn = await tenant.session.canSignIn();
      me = undefined;
      const desk = changed();
      return result.ok ? ok(desk) : result;
    },
  };
}
