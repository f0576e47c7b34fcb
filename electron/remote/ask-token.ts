/**
 * @file Requests to the token endpoint (CONTRACT.md a.2; RFC 6749 sections 4.3 and 6).
 *
 * Written by hand: oauth4webapi knows neither parameters in the query, which the vendor's own pages show, nor
 * an answer without a lifetime, and its errors carry the response with the tokens in it, where ours have to
 * be values that can be shown and logged.
 */
import type { Connection } from '../domain/connection.ts';
import type { Ask } from './wire.ts';

type Endpoint = Pick<Connection, 'tokenAddress' | 'clientId' | 'username' | 'tokenParameters'>;

const SCOPE = 'MOBPROC';

/** The password goes nowhere but into this request. */
export function askWithPassword(
  endpoint: Endpoint,
  { password, clientSecret }: { password: string; clientSecret: string },
): Ask {
  return askToken(endpoint, {
    grant_type: 'password',
    client_id: endpoint.clientId,
    client_secret: clientSecret,
    scope: SCOPE,
    username: endpoint.username,
    password,
  });
}

export function askWithRefreshToken(
  endpoint: Endpoint,
  { refreshToken, clientSecret }: { refreshToken: string; clientSecret: string },
): Ask {
  return askToken(endpoint, {
    grant_type: 'refresh_token',
    client_id: endpoint.clientId,
    client_secret: clientSecret,
    scope: SCOPE,
    refresh_token: refreshToken,
  });
}

/** A client without a secret names none. With parameters in the query the address itself is a secret. */
function askToken({ tokenAddress, tokenParameters }: Endpoint, parameters: Record<string, string>): Ask {
  const filled = Object.entries(parameters).filter(([, value]) => value !== '');
  const form = new URLSearchParams(filled).toString();
  const inQuery = tokenParameters === 'query';
  return {
    method: 'POST',
    url: inQuery ? `${tokenAddress.trim()}?${form}` : tokenAddress.trim(),
    headers: { Accept: 'application/json', 'Content-Type': 'application/x-www-form-urlencoded' },
    body: inQuery ? '' : form,
  };
}
