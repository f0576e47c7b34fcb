/** @file Who answers each call of the contract: one file per room of it, each handing on to the work. */
import type { Handlers } from '../contract/serve.ts';
import type { Store, World } from '../work/needs.ts';
import { askedLately } from '../work/asked-lately.ts';
import { reopenReviews } from '../work/keep-drafts.ts';
import { readOrders } from '../work/read-orders.ts';
import { readReference } from '../work/read-reference.ts';
import { referenceOf } from '../work/reference-sets.ts';
import type { Here, Tenancy } from '../work/tenancy.ts';
import type { Draft } from '../domain/draft.ts';
import type { Judge } from '../domain/form/pattern.ts';
import { careAnswers } from './care.ts';
import { addressAnswers } from './addresses.ts';
import { connectionAnswers } from './connections.ts';
import { deskAnswers } from './desk.ts';
import { draftAnswers } from './drafts.ts';
import { lineAnswers } from './lines.ts';
import { offeringPictures, type OfferPictures } from './offer-pictures.ts';
import { orderAnswers } from './orders.ts';
import { referenceAnswers } from './reference.ts';
import { templateAnswers } from './templates.ts';

interface Needs {
  store: Store;
  tenancy: Tenancy;
  /** Of texts by the server's expressions. */
  judge: Judge;
  world: World;
  tellDraft(draft: Draft): void;
  offerPictures: OfferPictures;
  /** The window has kept what was typed. */
  closed(): void;
}

export interface Desk {
  handlers: Handlers;
  /** Reads the reference data anew unless that is under way already. */
  refresh(): void;
}

export function answers({ store, tenancy, judge, world, tellDraft, offerPictures, closed }: Needs): Desk {
  const reference = (connectionId: string) => referenceOf(store.reference, connectionId, world.now);
  const here = () => reference(tenancy.connection().id);
  const desk = {
    drafts: store.drafts,
    journal: store.journal,
    orders: store.orders,
    templates: store.templates,
    addresses: store.addresses,
    moves: store.moves,
    tenancy,
    reference,
    lately: askedLately(world.now),
    judge,
    world,
    tell: tellDraft,
  };

  let reading: Here | undefined;
  const refresh = () => {
    if (reading?.isOpen()) return;
    const at = tenancy.here();
    reading = at;
    void readReference({
      reference: here(),
      at,
      setReference: tenancy.setReference,
      now: world.now,
      readOrders: () => readOrders(desk),
    }).finally(() => {
      if (reading === at) reading = undefined;
    });
  };

  const handlers: Handlers = {
    desk: deskAnswers(tenancy, closed),
    connections: connectionAnswers({
      tenancy,
      world,
      entered: refresh,
      reopenReviews: (id) => reopenReviews(desk, id),
    }),
    reference: referenceAnswers({ tenancy, reference: here, refresh, judge }),
    lines: lineAnswers(desk),
    drafts: draftAnswers(desk),
    templates: templateAnswers(desk),
    addresses: addressAnswers(desk),
    orders: orderAnswers(desk),
    care: careAnswers(store.settings),
  };
  return {
    refresh,
    handlers: offeringPictures(handlers, offerPictures, () => tenancy.connection().id),
  };
}
