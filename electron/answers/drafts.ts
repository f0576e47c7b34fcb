import type { Handlers } from '../contract/serve.ts';
import { confirmDraft } from '../work/confirm-draft.ts';
import type { DraftDesk } from '../work/draft-desk.ts';
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
import { reviewDraft } from '../work/review-draft.ts';
import { lookUpOrder, submitDraft } from '../work/submit-draft.ts';

export function draftAnswers(desk: DraftDesk): Handlers['drafts'] {
  const { drafts, journal, tenancy } = desk;
  return {
    list: () => drafts.list(tenancy.connection().id),
    trashed: () => drafts.trashed(tenancy.connection().id),
    find: (id) => openDraft(desk, id),
    create: (type, lineId) => createDraft(desk, type, lineId),
    save: (id, revision, values) => saveDraft(desk, id, revision, values),
    renumber: (id, number) => renumberDraft(desk, id, number),
    duplicate: (id) => duplicateDraft(desk, id),
    trash: (id) => trashDraft(desk, id),
    restore: (id) => restoreDraft(desk, id),
    confirm: (id) => confirmDraft(desk, id),
    review: (id) => reviewDraft(desk, id),
    reopen: (id) => reopenDraft(desk, id),
    submit: (id, sha256) => submitDraft(desk, id, sha256),
    lookUp: (id) => lookUpOrder(desk, id),
    journal: (id) => journal.of(id),
  };
}
