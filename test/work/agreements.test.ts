import { createHash } from 'node:crypto';
import { expect, test, vi } from 'vitest';
import { fieldsOf } from '../../electron/domain/form/field.ts';
import { formFor } from '../../electron/domain/form/form.ts';
import { recipeFor } from '../../electron/domain/recipes/index.ts';
import type { Draft } from '../../electron/domain/draft.ts';
import { kinds, referenceOf } from '../../electron/work/reference-sets.ts';
import { aStockedDesk, must, type TestDesk } from './a-desk.ts';

/** A transfer out of the company, with the statements its carrier asks for. */
async function aTransfer(it: TestDesk): Promise<Draft> {
  const { id } = must(await it.desk.drafts.create('XFER_SERVICE_OUT', { lineId: '38382349' }));
  return vi.waitFor(
    async () => {
      const draft = await it.desk.drafts.find(id);
      if (!draft?.facts.acknowledgements) throw new Error('the statements have not been read yet');
      return draft;
    },
    { timeout: 20_000 },
  );
}

const statements = ({ type, values, facts }: Draft) =>
  fieldsOf(formFor(recipeFor(type), values, facts)).filter((field) => field.kind === 'agreement');

test('each tick is on record: who, when, the text and its hash; and so is taking it back', async () => {
  const it = await aStockedDesk();
  const draft = await aTransfer(it);
  const [statement] = statements(draft);
  if (!statement) throw new Error('the practice tenant asks for nothing to be acknowledged');
  const ticked = { ...draft.values, [statement.path]: statement.text };

  const saved = must(await it.desk.drafts.save(draft.id, draft.revision, ticked));
  const again = must(await it.desk.drafts.save(draft.id, saved.revision, { ...ticked, note: 'x' }));
  must(await it.desk.drafts.save(draft.id, again.revision, { ...ticked, [statement.path]: '' }));

  const record = await it.desk.drafts.agreements(draft.id);
  const sha256 = createHash('sha256').update(statement.text).digest('hex');
  const both = { by: 'Peter Edwards', text: statement.text, sha256 };
  expect(record).toEqual([
    expect.objectContaining({ ...both, agreed: true, at: saved.savedAt }),
    expect.objectContaining({ ...both, agreed: false }),
  ]);
});

test('a statement that was read anew with another text has to be ticked anew before the order goes anywhere', async () => {
  const it = await aStockedDesk();
  const draft = await aTransfer(it);
  const ticks = Object.fromEntries(statements(draft).map(({ path, text }) => [path, text]));
  must(await it.desk.drafts.save(draft.id, draft.revision, { ...draft.values, ...ticks }));
  const { acknowledgements, acknowledgementsFor = '' } = draft.facts;
  if (!acknowledgements) throw new Error('the practice tenant asks for nothing to be acknowledged');
  const items = acknowledgements.items.map((item) => ({
    ...item,
    label: 'And a fee of 900.',
    required: true,
  }));
  await referenceOf(it.store.reference, draft.connectionId, it.now).replace(
    kinds.acknowledgements,
    [{ ...acknowledgements, items }],
    acknowledgementsFor,
  );

  const answer = await it.desk.drafts.confirm(draft.id);

  const says = 'Still to be acknowledged: And a fee of 900.';
  expect(answer).toMatchObject({
    failure: {
      kind: 'incomplete',
      problems: expect.arrayContaining([expect.objectContaining({ says })]) as [],
    },
  });
  expect(it.news.at(-1)?.facts.acknowledgements?.items).toEqual(items);
});
