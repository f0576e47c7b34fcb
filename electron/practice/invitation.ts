import { accounts, client, scope, signInName, tenantCode } from './accounts.ts';
import type { SourceSystem } from './world.ts';

/** Everything a client needs to sign in to a practice tenant served at `url`. */
export interface Invitation {
  api: string;
  token: string;
  tenant: string;
  clientId: string;
  clientSecret: string;
  scope: string;
  username: string;
  password: string;
}

export function invitation(url: string, sourceSystem: SourceSystem): Invitation {
  const [account] = accounts;
  if (!account) throw new Error('expected an account to invite with, found none');
  return {
    api: `${url}/mobproc/v1`,
    token: `${url}/as/token.oauth2`,
    tenant: tenantCode,
    clientId: client.id,
    clientSecret: client.secret,
    scope,
    username: signInName(account, sourceSystem),
    password: account.password,
  };
}
