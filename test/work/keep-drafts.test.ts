import { setTimeout } from 'node:timers/promises';
import { expect, test, vi } from 'vitest';
import { aDesk, aFilledDraft, aReviewedDraft, aStockedDesk, filled, misc, must } from './a-desk.ts';

test('a new draft knows its line, its person, and the device in use', async () => {
  const { desk } = await aStockedDesk();
  const draft = must(await desk.drafts.create('UPGRADE', { lineId: '38382349' }));
  expect(draft.actor).toMatchObject({ firstName: 'Peter', lastName: 'Edwards' });
  expect(draft.externalOrderNumber).toMatch(/^MD-[0-9A-HJKMNP-TV-Z]{16}$/);
  expect(draft.values).toMatchObject({
    serviceId: '38382349',
    'existingDevice.manufacturerId': 'LG',
    'existingDevice.serialNumber.value': '4289183847832',
    'shipTo.name': 'Peter Edwards',
  });
});

test('two people at one draft: the later save does not silently win', async () => {
  const { desk } = await aStockedDesk();
  const draft = must(await desk.drafts.create('UPGRADE', { lineId: '38382349' }));
  must(
    await desk.drafts.save(draft.id, draft.revision, { ...draft.values, [misc('CONTACT_NUMBER')]: 'mine' }),
  );
  const second = await desk.drafts.save(draft.id, draft.revision, {
    ...draft.values,
    [misc('CONTACT_NUMBER')]: 'yours',
  });
  expect(second).toEqual({ ok: false, failure: { kind: 'stale' } });
  expect((await desk.drafts.find(draft.id))?.values[misc('CONTACT_NUMBER')]).toBe('mine');
});

test('a copy is an order of its own: other number, same content', async () => {
  const it = await aStockedDesk();
  const original = await aFilledDraft(it, 'SWAP_DEVICES');
  const copy = must(await it.desk.drafts.duplicate(original.id));
  expect(copy.values).toEqual(original.values);
  expect(copy.id).not.toBe(original.id);
  expect(copy.externalOrderNumber).not.toBe(original.externalOrderNumber);
});

test('a number that ever served a draft serves no other, not even from the trash', async () => {
  const { desk } = await aStockedDesk();
  const first = must(await desk.drafts.create('UPGRADE', { lineId: '38382349' }));
  const second = must(await desk.drafts.create('UPGRADE', { lineId: '38382349' }));
  must(await desk.drafts.renumber(first.id, 'PO-4711'));
  must(await desk.drafts.trash(first.id));
  expect(await desk.drafts.renumber(second.id, 'PO-4711')).toEqual({
    ok: false,
    failure: { kind: 'numberTaken', number: 'PO-4711' },
  });
  must(await desk.drafts.restore(first.id));
  expect(must(await desk.drafts.renumber(first.id, 'PO-4711')).externalOrderNumber).toBe('PO-4711');
});

test('what is thrown away comes back as it was', async () => {
  const it = await aStockedDesk();
  const draft = await aFilledDraft(it);
  must(await it.desk.drafts.trash(draft.id));
  expect(await it.desk.drafts.list()).toEqual([]);
  expect((await it.desk.drafts.trashed()).map(({ id }) => id)).toEqual([draft.id]);
  expect(must(await it.desk.drafts.restore(draft.id)).values).toEqual(draft.values);
  expect((await it.desk.drafts.list()).map(({ id }) => id)).toEqual([draft.id]);
});

test('what the cache lacks is read when the server can be reached, and the window hears of it', async () => {
  const it = await aStockedDesk();
  const { id } = it.tenancy.connection();
  await it.store.reference.replace({ connectionId: id, kind: 'plan detail', scope: '' }, [], 0);
  const { line, values } = filled.UPGRADE;
  const draft = must(await it.desk.drafts.create('UPGRADE', { lineId: line }));
  const saved = must(await it.desk.drafts.save(draft.id, draft.revision, { ...draft.values, ...values }));
  expect(saved.facts.plan?.optionalFeatures).toEqual([]);

  await expect
    .poll(() => it.news.at(-1)?.facts.plan?.optionalFeatures.map(({ id: feature }) => feature), {
      timeout: 5_000,
    })
    .toContain('122');
  expect(it.news.at(-1)?.revision).toBe(saved.revision);
});

test('what was learnt while a save was under way is not lost to it', async () => {
  const it = await aStockedDesk();
  const draft = must(await it.desk.drafts.create('UPGRADE', { lineId: '38382349' }));
  // All there is to learn for this draft has been asked for.
  for (let asked = -1; asked < it.practice.log.entries.length;) {
    asked = it.practice.log.entries.length;
    await setTimeout(100);
  }
  const { save } = it.store.drafts;
  // The facts of this save were read a moment before the questions came.
  it.store.drafts.save = (id, revision, values, { questions: _, questionsFor: __, ...older }, ...more) =>
    save(id, revision, values, older, ...more);
  must(
    await it.desk.drafts.save(draft.id, draft.revision, { ...draft.values, [misc('CONTACT_NUMBER')]: '1' }),
  );

  await vi.waitFor(async () =>
    expect((await it.store.drafts.find(draft.id))?.facts.questions).toEqual(draft.facts.questions),
  );
});

test('a line that was never read cannot be ordered for, and the reason is told', async () => {
  const { desk } = await aDesk();
  expect(await desk.drafts.create('UPGRADE', { lineId: '38382349' })).toEqual({
    ok: false,
    failure: { kind: 'notFound', what: 'The line' },
  });
});

test('another carrier, another form: what was typed for the first is kept', async () => {
  const it = await aStockedDesk();
  const draft = await aFilledDraft(it, 'PORT_NUMBER');
  const elsewhere = must(
    await it.desk.drafts.save(draft.id, draft.revision, { ...draft.values, carrierId: '111' }),
  );
  expect(elsewhere.values).toMatchObject({ [misc('CARRIER_ACCT_NUMBER')]: '123456789' });
});

test('a number that an order at the server carries is refused once the orders were read', async () => {
  const it = await aStockedDesk();
  const draft = await aFilledDraft(it);
  const { items } = must(await it.desk.orders.refresh());
  const number = items.find(({ externalOrderNumber }) => externalOrderNumber)?.externalOrderNumber ?? '';
  expect(await it.desk.drafts.renumber(draft.id, number)).toEqual({
    ok: false,
    failure: { kind: 'numberTaken', number },
  });
});

test('a copy of what was or may have been ordered says so; a copy of a mere draft has nothing to say', async () => {
  const it = await aStockedDesk();
  const { draft, seal } = await aReviewedDraft(it);
  expect(must(await it.desk.drafts.duplicate(draft.id)).facts.copyOf).toBeUndefined();
  must(await it.desk.drafts.submit(draft.id, seal.sha256));
  const copy = must(await it.desk.drafts.duplicate(draft.id));
  expect(copy.facts.copyOf).toBe(draft.externalOrderNumber);
  const saved = must(await it.desk.drafts.save(copy.id, copy.revision, { ...copy.values, postalCode: '1' }));
  expect(saved.facts.copyOf).toBe(draft.externalOrderNumber);
});

test('an order without a line is for a person, or for the person of the line one starts from', async () => {
  const { desk } = await aStockedDesk();
  for (const type of ['NEW_ACTIVATION', 'XFER_SERVICE_IN'] as const) {
    const forPeter = must(await desk.drafts.create(type, { personId: '28673732' }));
    const fromLine = must(await desk.drafts.create(type, { lineId: '38382349' }));
    expect(fromLine.actor).toMatchObject({ id: forPeter.actor.id, lastName: 'Edwards' });
    expect(fromLine.values).not.toHaveProperty('serviceId');
    expect(fromLine.facts.line).toBeUndefined();
  }
});

test('a transfer in with a port may name the line it starts from', async () => {
  const { desk } = await aStockedDesk();
  const from = must(await desk.drafts.create('XFER_SERVICE_IN_AND_PORT', { lineId: '38382349' }));
  expect(from.values['serviceId']).toBe('38382349');
  const without = must(await desk.drafts.create('XFER_SERVICE_IN_AND_PORT', { personId: '28673732' }));
  expect(without.values).not.toHaveProperty('serviceId');
});

test('an order about a line cannot be made for a person, nor any for somebody unknown', async () => {
  const { desk } = await aStockedDesk();
  const refused = (what: string) => ({ ok: false, failure: { kind: 'notFound', what } });
  expect(await desk.drafts.create('SUSPEND', { personId: '28673732' })).toEqual(refused('The line'));
  expect(await desk.drafts.create('SUSPEND', { lineId: 'none' })).toEqual(refused('The line'));
  expect(await desk.drafts.create('NEW_ACTIVATION', { personId: 'none' })).toEqual(refused('The person'));
});
