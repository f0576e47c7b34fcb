/** @file Who answers each call of the contract: one file per room of it, each handing on to the work. */
import type { Handlers } from '../contract/serve.ts';
import type { Store, World } from '../work/needs.ts';
import { readReference } from '../work/read-reference.ts';
import { referenceOf } from '../work/reference-sets.ts';
import type { Tenancy } from '../work/tenancy.ts';
import type { Draft } from '../domain/draft.ts';
import { connectionAnswers } from './connections.ts';
import { deskAnswers } from './desk.ts';
import { draftAnswers } from './drafts.ts';
import { orderAnswers } from './orders.ts';
import { referenceAnswers } from './reference.ts';

interface Needs {
  store: Store;
  tenancy: Tenancy;
  world: World;
  tellDraft(draft: Draft): void;
}

export interface Desk {
  handlers: Handlers;
  /** Reads the reference data anew unless that is under way already. */
  refresh(): void;
}

export function answers({ store, tenancy, world, tellDraft }: Needs): Desk {
  const reference = (connectionId: string) => referenceOf(store.reference, connectionId, world.now);
  const here = () => reference(tenancy.connection().id);
  const desk = {
    drafts: store.drafts,
    journal: store.journal,
    orders: store.orders,
    tenancy,
    reference,
    world,
    tell: tellDraft,
  };

  let reading: string | undefined;
  const refresh = () => {
    const { id } = tenancy.connection();
    if (reading === id) return;
    reading = id;
    void readReference({ reference: here(), tenancy, now: world.now }).finally(() => {
      if (reading === id) reading = undefined;
    });
  };

  return {
    refresh,
    handlers: {
      desk: deskAnswers(tenancy),
      connections: connectionAnswers(tenancy, world, refresh),
      reference: referenceAnswers({ tenancy, reference: here, refresh }),
      drafts: draftAnswers(desk),
      orders: orderAnswers(desk),
    },
  };
}
