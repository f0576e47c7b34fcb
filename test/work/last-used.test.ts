import { expect, test } from 'vitest';
import { aFilledDraft, aReviewedDraft, aStockedDesk, filled, misc, must } from './a-desk.ts';

const port = { lineId: filled.PORT_NUMBER.line };

test('a submitted order counts before a newer draft; what is proposed leaves secrets out', async () => {
  const it = await aStockedDesk();
  const { seal, draft } = await aReviewedDraft(it, 'PORT_NUMBER');
  must(await it.desk.drafts.submit(draft.id, seal.sha256));
  const newer = await aFilledDraft(it, 'PORT_NUMBER');
  const changed = { ...newer.values, [misc('NAME_ON_INVOICE')]: 'Somebody else' };
  must(await it.desk.drafts.save(newer.id, newer.revision, changed));
  const made = must(await it.desk.drafts.create('PORT_NUMBER', port));
  expect(await it.desk.drafts.lastUsed(made.id)).toEqual([]);
  must(await it.desk.drafts.save(made.id, made.revision, { ...made.values, carrierId: '98' }));

  const proposals = new Map((await it.desk.drafts.lastUsed(made.id)).map(({ path, value }) => [path, value]));

  expect(proposals.get(misc('NAME_ON_INVOICE'))).toBe('Peter Edwards');
  expect(proposals.get('shipTo.address[CITY]')).toBe('Orange');
  expect(proposals.has(misc('CARRIER_ACCT_NUMBER'))).toBe(false);
});

test('a form too large to keep is refused in words, and the draft stays as it was', async () => {
  const it = await aStockedDesk();
  const draft = await aFilledDraft(it);
  const many = Object.fromEntries(Array.from({ length: 2_001 }, (_, i) => [`x${i}`, 'y']));

  const result = await it.desk.drafts.save(draft.id, draft.revision, many);

  expect(result).toEqual({
    ok: false,
    failure: {
      kind: 'incomplete',
      problems: [{ path: '', says: 'The form has 2001 filled fields; 2000 can be kept.' }],
    },
  });
  const { values, revision } = draft;
  expect(await it.desk.drafts.find(draft.id)).toMatchObject({ values, revision });
});
