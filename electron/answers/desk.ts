import type { Handlers } from '../contract/serve.ts';
import type { Tenancy } from '../work/tenancy.ts';

/** `closed` runs when the window has kept what was typed and may go. */
export function deskAnswers(tenancy: Tenancy, closed: () => void): Handlers['desk'] {
  return {
    state: () => Promise.resolve(tenancy.state()),
    workOffline: (on) => tenancy.workOffline(on),
    kept: () => {
      closed();
      return Promise.resolve(null);
    },
  };
}
