import type { Backend } from './backend.ts';
import type { Problem } from './result.ts';

export type Environment = 'PRODUCTION' | 'QA' | 'PRACTICE';

/**
 * A way into one tenant: addresses, tenant and client belong together and do not work in another environment
 * (CONTRACT.md a.1). Holds no secret; those live in the operating system's keychain.
 */
export interface Connection {
  id: string;
  name: string;
  /** One of the frame colours of renderer/styles, by name. */
  colour: string;
  environment: Environment;
  /** Base address of the API, ending in its version. */
  apiBase: string;
  tokenAddress: string;
  tenant: string;
  clientId: string;
  /** command://name, rivermine://name or a bare name (CONTRACT.md a.2). */
  username: string;
  /** The system behind the API, where the user name does not tell it (backend.ts). */
  backend?: Backend | undefined;
  /** Token parameters in the form body (RFC 6749) or in the query, as the vendor's pages show (CONTRACT.md A3). */
  tokenParameters: 'body' | 'query';
}

/** The connection every installation has: the practice tenant, answered inside the app. */
export const practiceConnection: Connection = {
  id: 'practice',
  name: 'Practice tenant',
  colour: 'violet',
  environment: 'PRACTICE',
  apiBase: 'https://practice.invalid/mobproc/v1',
  tokenAddress: 'https://practice.invalid/as/token.oauth2',
  tenant: 'ACME',
  clientId: '5f1d0c2ab94e47d38a6c7e90b1f2d3e4',
  username: 'command://peter.edwards.acme',
  tokenParameters: 'body',
};

/** Both lead to the same tenant of the same server as the same user; only then what one confirmed holds for the other. */
export const leadsToSame = (a: Connection, b: Connection): boolean =>
  (['apiBase', 'tokenAddress', 'tenant', 'clientId', 'username', 'environment'] as const).every(
    (path) => a[path] === b[path],
  );

/** What keeps a connection from being saved. Plain http is accepted for a loopback literal only. */
export function connectionProblems(connection: Connection): Problem[] {
  const problems: Problem[] = [];
  const needed = (path: 'name' | 'tenant' | 'clientId' | 'username', label: string) => {
    if (connection[path].trim() === '') problems.push({ path, says: `${label} is needed.` });
  };
  needed('name', 'A name');
  needed('tenant', 'The tenant code');
  needed('clientId', 'The client id');
  needed('username', 'The user name');
  for (const [path, label] of [
    ['apiBase', 'The API base address'],
    ['tokenAddress', 'The token address'],
  ] as const) {
    const says = addressProblem(connection[path].trim(), label);
    if (says) problems.push({ path, says });
  }
  return problems;
}

const LOOPBACK = /^http:\/\/(?:127(?:\.\d{1,3}){3}|\[::1\])(?::\d{1,5})?(?:\/[^?#\s]*)?$/;
const HTTPS = /^https:\/\/[a-z0-9.-]+(?::\d{1,5})?(?:\/[^?#\s]*)?$/i;

function addressProblem(address: string, label: string): string | undefined {
  if (address === '') return `${label} is needed.`;
  if (HTTPS.test(address) || LOOPBACK.test(address)) return undefined;
  if (address.startsWith('http:'))
    return `${label} must begin with https://. Plain http would show the token to the network; it is accepted only for this computer (http://127.0.0.1).`;
  return `${label} is not a complete https:// address.`;
}
