import { expect, test } from 'vitest';
import { aReviewedDraft, aStockedDesk, must } from './a-desk.ts';

test('ids that the server sent as long numbers are reviewed with all their digits', async () => {
  const it = await aStockedDesk();
  const { draft, seal } = await aReviewedDraft(it);
  await it.store.drafts.move(draft.id, ['review'], 'confirming');
  const confirmation = '{"orderConfirmation":{"service":{"id":9007199254740993}}}';
  await it.store.drafts.seal(draft.id, draft.revision, seal, confirmation);

  expect(must(await it.desk.drafts.review(draft.id)).confirmation).toEqual({
    orderConfirmation: { service: { id: '9007199254740993' } },
  });
});
