import type { Context, MiddlewareHandler } from 'hono';
import { client, tenantCode } from './accounts.ts';
import type { Account } from './accounts.ts';
import { Refusal } from './errors.ts';
import type { Tokens } from './oauth.ts';
import { known } from './records.ts';
import type { Person } from './records.ts';
import type { World } from './world.ts';

/** Who calls, and for whom (CONTRACT.md a.4). */
export interface Caller {
  account: Account;
  user: Person;
  actor: Person;
}

/** What every route below the gate finds in its context. */
export type Env = { Variables: { caller: Caller } };

/** Lets only complete, signed-in and permitted calls through (CONTRACT.md a.3, a.4) and says who calls. */
export function gate(world: World, tokens: Tokens): MiddlewareHandler<Env> {
  return async (c, next) => {
    const tenant = header(c, 'X-TNGO-TENANT');
    if (!tenant) throw new Refusal(400, 'Tenant-header-error', 'The header X-TNGO-TENANT must be passed in.');
    const clientId = header(c, 'client_id');
    if (!clientId)
      throw new Refusal(400, 'Client-id-header-error', 'The header client_id must be passed in.');
    const bearer = /^Bearer +(\S+)$/i.exec(header(c, 'Authorization') ?? '')?.[1];
    const account = bearer === undefined ? undefined : tokens.holder(bearer);
    if (!account) {
      throw new Refusal(401, 'Token-error', 'The access token is missing, unknown or has expired.', {
        'WWW-Authenticate': bearer === undefined ? 'Bearer' : 'Bearer error="invalid_token"',
      });
    }
    if (clientId !== client.id) {
      throw new Refusal(403, 'Client-id-error', 'This client may not use the API.');
    }
    if (tenant !== tenantCode) {
      throw new Refusal(403, 'Tenant-error', `The user does not belong to the tenant ${tenant}.`);
    }
    const user = known(world.acme.people, account.employeeId);
    c.set('caller', { account, user, actor: actorOf(c, world, account, user) });
    await next();
  };
}

/** Whether what belongs to this employee may be seen by the caller. */
export function maySee(caller: Caller, employeeId: string): boolean {
  return caller.account.sees === 'company' || employeeId === caller.user.id;
}

/** The context: Tangoe's employee id wins over the company's, and both over the signed-in user. */
function actorOf(c: Context, world: World, account: Account, user: Person): Person {
  const employeeId = header(c, 'X-TNGO-CONTEXT-EMPLOYEEID');
  const companyEmployeeId = header(c, 'X-TNGO-CONTEXT-COMPANYEMPLOYEEID');
  if (employeeId === undefined && companyEmployeeId === undefined) return user;
  const found = world.acme.people.filter((person) =>
    employeeId === undefined ? person.companyEmployeeId === companyEmployeeId : person.id === employeeId,
  );
  const [actor, another] = found;
  if (!actor) throw new Refusal(400, 'Context-employee-error', 'The context names an employee nobody knows.');
  if (another) {
    throw new Refusal(400, 'Context-employee-error', 'The company employee id of the context is not unique.');
  }
  if (account.sees !== 'company' && actor.id !== user.id) {
    throw new Refusal(403, 'Context-employee-error', 'The user may not act for this employee.');
  }
  return actor;
}

/** A header that is sent blank counts as not set (CONTRACT.md a.3). */
function header(c: Context, name: string): string | undefined {
  const value = c.req.header(name)?.trim();
  return value === '' ? undefined : value;
}
