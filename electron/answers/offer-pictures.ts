import type { Handlers } from '../contract/serve.ts';
import type { CatalogItem } from '../domain/catalog.ts';

/** Lets the window show the pictures of these items while this connection is open. */
export type OfferPictures = (connectionId: string, items: readonly Pick<CatalogItem, 'picture'>[]) => void;

/** The same answers; the pictures of what goes over to the window may be shown from then on. */
export function offeringPictures(
  handlers: Handlers,
  offer: OfferPictures,
  openConnectionId: () => string,
): Handlers {
  const { reference, drafts } = handlers;
  return {
    ...handlers,
    reference: {
      ...reference,
      catalog: async (query) => {
        const connectionId = openConnectionId();
        const page = await reference.catalog(query);
        offer(connectionId, page.items);
        return page;
      },
    },
    drafts: {
      ...drafts,
      find: async (id) => {
        const draft = await drafts.find(id);
        if (draft) {
          const { device, plan, accessories = [] } = draft.facts;
          offer(
            draft.connectionId,
            [device, plan, ...accessories].filter((item) => item !== undefined),
          );
        }
        return draft;
      },
    },
  };
}
