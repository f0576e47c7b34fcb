import { connectionProblems, type Connection } from '@domain/connection.ts';

/** A connection while it is typed: what stands in the fields, and what keeps it from being saved. */
export class ConnectionDraft {
  values = $state() as Connection;
  /** Fields that were left, and all of them after a try to save; the others are not complained about yet. */
  #seen = $state.raw<readonly (keyof Connection)[] | 'all'>([]);
  readonly #before: Connection;

  constructor(connection: Connection) {
    this.#before = connection;
    this.values = { ...connection };
  }

  problems = $derived.by(() => connectionProblems(this.values));
  isChanged = $derived.by(() =>
    (Object.keys({ ...this.#before, ...this.values }) as (keyof Connection)[]).some(
      (key) => this.values[key] !== this.#before[key],
    ),
  );

  problemOf = (path: keyof Connection): string | undefined =>
    this.#seen === 'all' || this.#seen.includes(path)
      ? this.problems.find((problem) => problem.path === path)?.says
      : undefined;

  leave = (path: keyof Connection): void => {
    if (this.#seen !== 'all') this.#seen = [...this.#seen, path];
  };

  /** The connection as it can be saved, without the blanks round its texts; nothing while a problem stands. */
  whole = (): Connection | undefined => {
    this.#seen = 'all';
    if (this.problems.length > 0) return undefined;
    const { name, apiBase, tokenAddress, tenant, clientId, username } = this.values;
    return {
      ...this.values,
      name: name.trim(),
      apiBase: apiBase.trim(),
      tokenAddress: tokenAddress.trim(),
      tenant: tenant.trim(),
      clientId: clientId.trim(),
      username: username.trim(),
    };
  };
}

/** A connection to Tangoe's production, as far as its addresses are published (CONTRACT.md a.1). */
export const newConnection: Connection = {
  id: '',
  name: '',
  colour: 'blue',
  environment: 'PRODUCTION',
  apiBase: 'https://tngo-mobproc.cloudhub.io/mobproc/v1',
  tokenAddress: 'https://oauth.tangoe.com/as/token.oauth2',
  tenant: '',
  clientId: '',
  username: '',
  tokenParameters: 'body',
};
