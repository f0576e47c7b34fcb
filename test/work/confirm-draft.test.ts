import { expect, test } from 'vitest';
import { compareRequest } from '../../electron/domain/compare/compare-request.ts';
import { aFilledDraft, aReviewedDraft, aStockedDesk, must } from './a-desk.ts';

test('an order prepared offline waits, complete, until there is a connection', async () => {
  const it = await aStockedDesk();
  await it.desk.desk.workOffline(true);
  const draft = await aFilledDraft(it);
  expect(await it.desk.drafts.confirm(draft.id)).toEqual({
    ok: false,
    failure: { kind: 'offline', detail: 'chosen' },
  });
  await it.desk.desk.workOffline(false);
  expect(must(await it.desk.drafts.confirm(draft.id)).stage).toBe('review');
});

test('opening, filling and saving an order from the cache asks the server nothing', async () => {
  const it = await aStockedDesk();
  await it.desk.desk.workOffline(true);
  const calls = it.practice.log.entries.length;
  const draft = await aFilledDraft(it, 'PORT_NUMBER');
  expect(draft.facts).toMatchObject({ device: { id: '9194713909' }, plan: { id: '6568886494' } });
  expect(draft.facts.plan?.optionalFeatures.map(({ id }) => id)).toContain('2082');
  expect(it.practice.log.entries.length).toBe(calls);
});

test('the person ordered for is the context of the call', async () => {
  const it = await aStockedDesk();
  const { draft } = await aReviewedDraft(it);
  const post = it.practice.log.entries.find(
    ({ method, path }) => method === 'POST' && path.endsWith('/orders'),
  );
  expect(post?.headers).toMatchObject({
    'x-tngo-tenant': 'ACME',
    'x-tngo-context-employeeid': draft.actor.id,
  });
});

test('a port comes back with another contact number, and the review has both', async () => {
  const it = await aStockedDesk();
  const { request, confirmation } = await aReviewedDraft(it, 'PORT_NUMBER');
  const changed = compareRequest(request, confirmation).rows.filter(({ category }) => category === 'changed');
  expect(changed).toMatchObject([
    {
      path: 'properties[MISCELLANEOUS][CONTACT_NUMBER].text',
      requested: '2035559360',
      confirmed: '2035559999',
    },
  ]);
});

test('an incomplete order is not sent; each problem names its field', async () => {
  const it = await aStockedDesk();
  const draft = await aFilledDraft(it);
  must(await it.desk.drafts.save(draft.id, draft.revision, { ...draft.values, 'shipTo.address[CITY]': '' }));
  expect(await it.desk.drafts.confirm(draft.id)).toEqual({
    ok: false,
    failure: { kind: 'incomplete', problems: [{ path: 'shipTo.address[CITY]', says: 'City is needed.' }] },
  });
  expect(it.posts()).toEqual([]);
});

test('main judges texts by the server’s expressions itself, whoever has done so before', async () => {
  const it = await aStockedDesk();
  const draft = await aFilledDraft(it);
  const values = { ...draft.values, 'shipTo.address[POSTAL_CODE]': '0647x' };
  must(await it.desk.drafts.save(draft.id, draft.revision, values));
  expect(await it.desk.drafts.confirm(draft.id)).toMatchObject({
    ok: false,
    failure: { kind: 'incomplete', problems: [{ path: 'shipTo.address[POSTAL_CODE]' }] },
  });
  expect(it.posts()).toEqual([]);
  expect(await it.desk.reference.judge([{ regEx: '\\d{5}', text: '0647x' }])).toEqual(['misses']);
});

test('the documented 400 sends the draft back with the server’s words, its code and its id', async () => {
  const it = await aStockedDesk();
  const draft = await aFilledDraft(it);
  it.practice.faults.switchOn({ kind: 'status', status: 400, match: { method: 'POST' } });
  const refused = must(await it.desk.drafts.confirm(draft.id));
  expect(refused.stage).toBe('refused');
  expect(refused.note).toMatch(/Code .+ Id .+/);
  expect(refused.values).toEqual(draft.values);
});

test('an order the server’s own rules refuse comes back with every reason', async () => {
  const it = await aStockedDesk();
  const draft = await aFilledDraft(it, 'SWAP_DEVICES');
  const values = { ...draft.values, 'newDevice.modelId': 'No such model' };
  must(await it.desk.drafts.save(draft.id, draft.revision, values));
  const refused = must(await it.desk.drafts.confirm(draft.id));
  expect(refused.stage).toBe('refused');
  expect(refused.note).not.toBe('');
  expect(must(await it.desk.drafts.reopen(draft.id))).toMatchObject({ stage: 'editing', values });
});

test.each([
  ['no network', { kind: 'offline' }, 'offline'],
  ['a server error', { kind: 'status', status: 500 }, 'unavailable'],
  ['a web page', { kind: 'html' }, 'notUnderstood'],
  ['cut-off JSON', { kind: 'truncated' }, 'notUnderstood'],
  ['a ban', { kind: 'status', status: 403 }, 'notAllowed'],
] as const)('%s: the draft stays as it was, and can be confirmed again', async (_what, fault, kind) => {
  const it = await aStockedDesk();
  const draft = await aFilledDraft(it);
  it.practice.faults.switchOn({ ...fault, match: { method: 'POST', path: '/mobproc/v1/orders' } });
  expect(await it.desk.drafts.confirm(draft.id)).toMatchObject({ ok: false, failure: { kind } });
  expect(await it.desk.drafts.find(draft.id)).toMatchObject({ stage: 'editing', values: draft.values });

  it.practice.faults.clear();
  expect(must(await it.desk.drafts.confirm(draft.id)).stage).toBe('review');
});

test('a token that ran out is renewed, and the draft confirmed without a question', async () => {
  const it = await aStockedDesk();
  const draft = await aFilledDraft(it);
  it.practice.clock.advance(3 * 3_600_000);
  expect(await it.desk.orders.refresh()).toMatchObject({ ok: true });
  expect(must(await it.desk.drafts.confirm(draft.id)).stage).toBe('review');
});

test('a proxy drops confirm=true and an order comes of it: frozen, said loudly, found by its number', async () => {
  const it = await aStockedDesk({
    through: (request) => new Request(request.url.replace('confirm=true', ''), request),
  });
  const draft = await aFilledDraft(it);
  const before = it.practice.orders.length;

  const frozen = must(await it.desk.drafts.confirm(draft.id));
  expect(frozen.stage).toBe('unknown');
  expect(frozen.note).toContain('answered a request for confirmation with an order');
  expect(it.practice.orders.length - before).toBe(1);
  expect(await it.desk.drafts.confirm(draft.id)).toMatchObject({ ok: false });

  expect(must(await it.desk.drafts.lookUp(draft.id)).stage).toBe('submitted');
  expect(it.practice.orders.length - before).toBe(1);
});

test('the disk is full while a confirmation is kept: said in words, and the form opens again', async () => {
  const it = await aStockedDesk();
  const draft = await aFilledDraft(it);
  const full = Object.assign(new Error('database or disk is full'), { name: 'SqliteError' });
  const { seal } = it.store.drafts;
  it.store.drafts.seal = () => Promise.reject(full);

  expect(await it.desk.drafts.confirm(draft.id)).toEqual({
    ok: false,
    failure: { kind: 'notSaved', detail: 'database or disk is full' },
  });
  it.store.drafts.seal = seal;
  expect(must(await it.desk.drafts.confirm(draft.id)).stage).toBe('review');
});

test('the number is changed while the server confirms: the form opens again, and nothing counts', async () => {
  const it = await aStockedDesk();
  const draft = await aFilledDraft(it);
  const { move } = it.store.drafts;
  it.store.drafts.move = async (...args) => {
    it.store.drafts.move = move;
    await it.desk.drafts.renumber(draft.id, 'PO-1');
    return move(...args);
  };
  expect(await it.desk.drafts.confirm(draft.id)).toEqual({ ok: false, failure: { kind: 'stale' } });
  expect(await it.desk.drafts.find(draft.id)).toMatchObject({
    stage: 'editing',
    externalOrderNumber: 'PO-1',
  });
  expect(must(await it.desk.drafts.confirm(draft.id)).stage).toBe('review');
});
