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
  if (workOffline)
    return `You are working offline. The draft is kept on this computer and can be ${later} later.`;
  if (!signedIn)
    return `You are not signed in. The draft is kept on this computer and can be ${later} after signing in.`;
  return undefined;
}
