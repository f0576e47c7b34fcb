import type { Handlers } from '../contract/serve.ts';
import { aroundDraft } from '../work/around.ts';
import { confirmDraft } from '../work/confirm-draft.ts';
import type { DraftDesk } from '../work/draft-desk.ts';
import type { TemplateStore } from '../work/needs.ts';
import { createLike } from '../work/order-again.ts';
import { createFromTemplate } from '../work/templates.ts';
import {
  createDraft,
  duplicateDraft,
  openDraft,
  renumberDraft,
  reopenDraft,
  restoreDraft,
  saveDraft,
  trashDraft,
} from '../work/keep-drafts.ts';
import { lastUsedFor } from '../work/last-used.ts';
import { lookUpOrder } from '../work/look-up-order.ts';
import { reviewDraft } from '../work/review-draft.ts';
import { submitDraft } from '../work/submit-draft.ts';
import { kept } from './kept.ts';

export function draftAnswers(desk: DraftDesk & { templates: TemplateStore }): Handlers['drafts'] {
  const { drafts, journal, tenancy } = desk;
  return {
    list: () => drafts.list(tenancy.connection().id),
    trashed: () => drafts.trashed(tenancy.connection().id),
    find: (id) => openDraft(desk, id),
    create: (type, forWhom) => kept(createDraft(desk, type, forWhom)),
    save: (id, revision, values) => kept(saveDraft(desk, id, revision, values)),
    renumber: (id, number) => kept(renumberDraft(desk, id, number)),
    duplicate: (id) => kept(duplicateDraft(desk, id)),
    createFrom: (templateId, forWhom) => kept(createFromTemplate(desk, templateId, forWhom)),
    createLike: (orderId) => kept(createLike(desk, orderId)),
    trash: (id) => kept(trashDraft(desk, id)),
    restore: (id) => kept(restoreDraft(desk, id)),
    confirm: (id) => kept(confirmDraft(desk, id)),
    review: (id) => reviewDraft(desk, id),
    reopen: (id) => kept(reopenDraft(desk, id)),
    submit: (id, sha256, said) => kept(submitDraft(desk, id, sha256, said)),
    lookUp: (id) => kept(lookUpOrder(desk, id)),
    journal: (id) => journal.of(id),
    agreements: (id) => drafts.agreements(id),
    lastUsed: (id) => lastUsedFor(desk, id),
    around: async (id) => {
      const draft = await drafts.find(id);
      return draft && aroundDraft(desk, draft);
    },
  };
}
