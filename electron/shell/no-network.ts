import type { Session } from 'electron';
import { SCHEME } from './app-protocol.ts';

/** The page has no network: whatever is not ours is cancelled, besides the policy in the page (reliability BAR 4). */
export function cutNetwork(session: Session): void {
  session.webRequest.onBeforeRequest(({ url }, answer) => {
    answer({ cancel: !url.startsWith(`${SCHEME}:`) && !url.startsWith('devtools:') });
  });
}
