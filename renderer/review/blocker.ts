import { backendNames, backendOf, takesOrders } from '@domain/backend.ts';
import type { DeskState } from '@domain/desk-state.ts';
import type { Draft } from '@domain/draft.ts';

/**
 * What keeps a draft from being confirmed, submitted or looked up now, in words; undefined when nothing does.
 * That the last call found no server is no reason: asking again is how one finds out.
 */
export function blockerOf(
  { connectionId }: Pick<Draft, 'connectionId'>,
  { connection, workOffline, signedIn }: DeskState,
  later: 'confirmed' | 'submitted' | 'looked up',
): string | undefined {
  if (connectionId !== connection.id)
    return 'This draft belongs to another connection. It is kept; open that connection to go on.';
  const noOrders = noOrdersAt(connection);
  if (noOrders !== undefined) return noOrders;
  if (workOffline)
    return `You are working offline. The draft is kept on this computer and can be ${later} later.`;
  if (!signedIn)
    return `You are not signed in. The draft is kept on this computer and can be ${later} after signing in.`;
  return undefined;
}

/** Why nothing can ever be ordered at a connection, in words (CONTRACT.md a.9); undefined where it can. */
export function noOrdersAt(connection: DeskState['connection']): string | undefined {
  const backend = backendOf(connection);
  return takesOrders(backend)
    ? undefined
    : `${backendNames[backend]} takes no orders: it only lists lines, devices and catalogs. The draft is kept on this computer.`;
}
