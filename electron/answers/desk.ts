import type { Handlers } from '../contract/serve.ts';
import type { Tenancy } from '../work/tenancy.ts';

export function deskAnswers(tenancy: Tenancy): Handlers['desk'] {
  return {
    state: () => Promise.resolve(tenancy.state()),
    workOffline: (on) => tenancy.workOffline(on),
  };
}
