/** The system behind the API (CONTRACT.md a.9). It decides what an order has to state, and whether there are orders. */
export const backends = ['COMMAND', 'RIVERMINE', 'ATLAS'] as const;

export type Backend = (typeof backends)[number];

export const backendNames: Record<Backend, string> = {
  COMMAND: 'Premium Mobile (Command)',
  RIVERMINE: 'Rivermine',
  ATLAS: 'Atlas',
};

/** What a connection tells of it. */
interface ConnectionsWord {
  backend?: Backend | undefined;
  username: string;
}

/**
 * The one set for the connection; else the one its user name begins with. A bare name tells nothing and counts as
 * Premium Mobile, which asks for most (CONTRACT.md a.2, A9).
 */
export function backendOf({ backend, username }: ConnectionsWord): Backend {
  if (backend) return backend;
  const source = /^([a-z]+):\/\//i.exec(username.trim())?.[1]?.toLowerCase();
  return source === 'rivermine' ? 'RIVERMINE' : 'COMMAND';
}

/** Atlas lists assets and catalogs only: it has no /orders (CONTRACT.md a.9). */
export const takesOrders = (backend: Backend): boolean => backend !== 'ATLAS';
