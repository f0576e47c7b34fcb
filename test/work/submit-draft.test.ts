import { expect, test } from 'vitest';
import { compareOrder } from '../../electron/domain/compare/compare-order.ts';
import { aFilledDraft, aReviewedDraft, aStockedDesk, filled, must } from './a-desk.ts';
import { aPreparedDraft } from './an-order.ts';

const types = Object.keys(filled) as (keyof typeof filled)[];

test.each(types)('%s: what was confirmed is what is submitted, once, byte for byte', async (type) => {
  const it = await aStockedDesk();
  const { draft, seal } = await aReviewedDraft(it, type);

  const placed = must(await it.desk.drafts.submit(draft.id, seal.sha256));

  expect(placed.stage).toBe('submitted');
  expect(it.posts()).toEqual([
    { confirm: 'true', body: seal.body },
    { confirm: 'false', body: seal.body },
  ]);
  const page = must(await it.desk.orders.find(placed.orderId ?? ''));
  expect(page).toMatchObject({ fresh: true, draftId: draft.id });
  expect(page.order.externalOrderNumber).toBe(draft.externalOrderNumber);
});

test('a second click finds nothing to submit', async () => {
  const it = await aStockedDesk();
  const { draft, seal } = await aReviewedDraft(it);

  const clicks = await Promise.all([
    it.desk.drafts.submit(draft.id, seal.sha256),
    it.desk.drafts.submit(draft.id, seal.sha256),
    it.desk.drafts.submit(draft.id, seal.sha256),
  ]);
  await it.desk.drafts.submit(draft.id, seal.sha256);

  expect(clicks.filter((click) => click.ok)).toHaveLength(1);
  expect(it.posts().filter(({ confirm }) => confirm === 'false')).toHaveLength(1);
});

test('consent to another confirmation than the one at hand sends nothing', async () => {
  const it = await aStockedDesk();
  const { draft } = await aReviewedDraft(it);
  expect(await it.desk.drafts.submit(draft.id, 'f'.repeat(64))).toEqual({
    ok: false,
    failure: { kind: 'stale' },
  });
  expect(it.posts()).toHaveLength(1);
});

test('an edit after the confirmation takes the consent away', async () => {
  const it = await aStockedDesk();
  const { draft, seal } = await aReviewedDraft(it);
  must(await it.desk.drafts.save(draft.id, draft.revision, { ...draft.values, 'shipTo.expedite': false }));
  const submitted = await it.desk.drafts.submit(draft.id, seal.sha256);
  expect(submitted).toEqual({ ok: false, failure: { kind: 'wrongStage', stage: 'editing' } });
  expect(it.posts().filter(({ confirm }) => confirm === 'false')).toEqual([]);
});

test('the connection breaks after the order was placed: the outcome is unknown, found again by its number, sent once', async () => {
  const it = await aStockedDesk();
  const { draft, seal } = await aReviewedDraft(it);
  const before = it.practice.orders.length;
  it.practice.faults.switchOn({
    kind: 'drop',
    when: 'after',
    match: { method: 'POST', path: '/mobproc/v1/orders' },
  });

  const lost = must(await it.desk.drafts.submit(draft.id, seal.sha256));
  expect(lost.stage).toBe('unknown');
  expect(await it.desk.drafts.submit(draft.id, seal.sha256)).toMatchObject({ ok: false });
  expect(await it.desk.drafts.trash(draft.id)).toMatchObject({ ok: false });

  it.practice.faults.clear();
  const found = must(await it.desk.drafts.lookUp(draft.id));
  expect(found.stage).toBe('submitted');
  const { request, confirmation, order } = must(await it.desk.drafts.review(draft.id));
  expect(compareOrder(request, confirmation, order ?? null).counts).toMatchObject({
    changed: 0,
    lost: 0,
    added: 0,
  });
  expect(it.practice.orders.length - before).toBe(1);
  expect(it.posts().filter(({ confirm }) => confirm === 'false')).toHaveLength(1);
});

test('an order that is not found stays unknown: one absence proves nothing', async () => {
  const it = await aStockedDesk();
  const { draft, seal } = await aReviewedDraft(it);
  it.practice.faults.switchOn({ kind: 'drop', when: 'before', match: { method: 'POST' } });
  await it.desk.drafts.submit(draft.id, seal.sha256);
  it.practice.faults.clear();

  expect(must(await it.desk.drafts.lookUp(draft.id)).stage).toBe('unknown');
  const journal = await it.desk.drafts.journal(draft.id);
  expect(journal.map(({ what }) => what)).toEqual([
    'created',
    'asked',
    'confirmed',
    'consented',
    'sent',
    'lost',
    'notFound',
  ]);
});

test('nothing answers at all: certainly not ordered, so the confirmation still stands', async () => {
  const it = await aStockedDesk();
  const { draft, seal } = await aReviewedDraft(it);
  it.practice.faults.switchOn({ kind: 'offline' });
  expect(await it.desk.drafts.submit(draft.id, seal.sha256)).toMatchObject({
    ok: false,
    failure: { kind: 'offline' },
  });
  expect(await it.desk.drafts.find(draft.id)).toMatchObject({ stage: 'review' });

  it.practice.faults.clear();
  expect(must(await it.desk.drafts.submit(draft.id, seal.sha256)).stage).toBe('submitted');
});

test.each([
  ['a 500 after the order was placed', { kind: 'status', status: 500, when: 'after' }, 'unknown'],
  ['a 502 from a gateway', { kind: 'status', status: 502, when: 'before' }, 'unknown'],
  ['a web page with status 200', { kind: 'html', when: 'after' }, 'unknown'],
  ['an answer that was cut off', { kind: 'truncated' }, 'unknown'],
  ['the number of another order', { kind: 'altered', alteration: 'externalOrderNumberWrong' }, 'unknown'],
] as const)('%s is not certain, so it is looked up and never sent again', async (_what, fault, stage) => {
  const it = await aStockedDesk();
  const { draft, seal } = await aReviewedDraft(it);
  it.practice.faults.switchOn({ ...fault, match: { method: 'POST', path: '/mobproc/v1/orders' }, times: 1 });
  expect(must(await it.desk.drafts.submit(draft.id, seal.sha256)).stage).toBe(stage);
  expect(it.posts().filter(({ confirm }) => confirm === 'false')).toHaveLength(1);
});

test('working offline, nothing leaves this computer', async () => {
  const it = await aStockedDesk();
  const { draft, seal } = await aReviewedDraft(it);
  const calls = it.practice.log.entries.length;
  await it.desk.desk.workOffline(true);
  expect(await it.desk.drafts.submit(draft.id, seal.sha256)).toMatchObject({
    ok: false,
    failure: { kind: 'offline' },
  });
  expect(await it.desk.orders.refresh()).toMatchObject({ ok: false, failure: { kind: 'offline' } });
  expect(it.practice.log.entries.length).toBe(calls);
});

test('a draft of another tenant is not sent to the one that is open', async () => {
  const it = await aStockedDesk();
  const { id } = await aFilledDraft(it);
  const other = must(
    await it.desk.connections.save({
      ...it.tenancy.connection(),
      id: '',
      name: 'Other',
      environment: 'QA',
      apiBase: 'https://api.example.com/v1',
      tokenAddress: 'https://auth.example.com/token',
    }),
  );
  await it.desk.connections.choose(other.id);
  expect(await it.desk.drafts.confirm(id)).toMatchObject({ ok: false, failure: { kind: 'notFound' } });
  expect(it.posts()).toEqual([]);
});

test('another tenant is opened while an order is on its way: it goes where it was consented to', async () => {
  const it = await aStockedDesk();
  const { draft, seal } = await aReviewedDraft(it);
  const other = must(
    await it.desk.connections.save({
      ...it.tenancy.connection(),
      id: '',
      name: 'Other',
      environment: 'PRODUCTION',
      apiBase: 'https://api.example.com/v1',
      tokenAddress: 'https://auth.example.com/token',
    }),
  );

  const [submitted] = await Promise.all([
    it.desk.drafts.submit(draft.id, seal.sha256),
    it.desk.connections.choose(other.id),
  ]);

  expect(must(submitted).stage).toBe('submitted');
  expect(it.posts().map(({ body }) => body)).toEqual([seal.body, seal.body]);
});

test('somebody else’s order with the same number is not taken for ours', async () => {
  const it = await aStockedDesk();
  const draft = await aFilledDraft(it, 'SWAP_DEVICES');
  const foreign = it.practice.orders.find(({ transactionType }) => transactionType === 'NEW_ACTIVATION');
  must(await it.desk.drafts.renumber(draft.id, String(foreign?.body['externalOrderNumber'])));
  must(await it.desk.drafts.confirm(draft.id));
  const { seal } = must(await it.desk.drafts.review(draft.id));
  it.practice.faults.switchOn({ kind: 'drop', when: 'before', match: { method: 'POST' } });
  must(await it.desk.drafts.submit(draft.id, seal.sha256));
  it.practice.faults.clear();

  const looked = must(await it.desk.drafts.lookUp(draft.id));
  expect(looked).toMatchObject({ stage: 'conflict' });
  expect(looked.note).toContain('NEW_ACTIVATION');
});

test('a transfer that comes back as a port is found all the same (CONTRACT.md T23)', async () => {
  const it = await aStockedDesk();
  const draft = await aPreparedDraft(it, 'XFER_SERVICE_IN_AND_PORT');
  must(await it.desk.drafts.confirm(draft.id));
  const { seal } = must(await it.desk.drafts.review(draft.id));
  it.practice.faults.switchOn({ kind: 'drop', when: 'after', match: { method: 'POST' } });
  must(await it.desk.drafts.submit(draft.id, seal.sha256));
  it.practice.faults.clear();
  const placed = it.practice.orders.find(
    ({ body }) => body['externalOrderNumber'] === draft.externalOrderNumber,
  );
  if (!placed) throw new Error('expected the order to have reached the server');
  Object.assign(placed.body, { transactionType: 'PORT_NUMBER' });

  expect(must(await it.desk.drafts.lookUp(draft.id))).toMatchObject({
    stage: 'submitted',
    orderId: placed.orderId,
  });
});

test('the disk is full for a moment when the answer comes: the order is on record all the same', async () => {
  const it = await aStockedDesk();
  const { draft, seal } = await aReviewedDraft(it);
  const { settle } = it.store.drafts;
  let tries = 0;
  it.store.drafts.settle = (...args) =>
    ++tries < 3
      ? Promise.reject(Object.assign(new Error('database or disk is full'), { name: 'SqliteError' }))
      : settle(...args);
  expect(must(await it.desk.drafts.submit(draft.id, seal.sha256)).stage).toBe('submitted');
  expect(it.posts()).toHaveLength(2);
});

test('a confirmation by one server is not submitted to another', async () => {
  const it = await aStockedDesk();
  const live = must(
    await it.desk.connections.save({
      ...it.tenancy.connection(),
      id: '',
      name: 'Live',
      environment: 'QA',
      apiBase: 'https://qa.example.com/v1',
      tokenAddress: 'https://auth.example.com/token',
    }),
  );
  const { draft } = await aReviewedDraft(it);
  const moved = {
    ...draft,
    id: 'd-live',
    connectionId: live.id,
    externalOrderNumber: 'MD-LIVE',
    stage: 'editing' as const,
  };
  await it.store.drafts.create(moved);
  await it.store.drafts.move('d-live', ['editing'], 'confirming');
  const body = '{"orderRequest":{}}';
  const { createHash } = await import('node:crypto');
  const sha256 = createHash('sha256').update(body).digest('hex');
  await it.store.drafts.seal(
    'd-live',
    moved.revision,
    { body, sha256, revision: moved.revision, confirmedAt: 1 },
    '{}',
  );
  expect(await it.desk.drafts.find('d-live')).toMatchObject({ stage: 'review' });

  must(
    await it.desk.connections.save({
      ...live,
      apiBase: 'https://api.example.com/v1',
      environment: 'PRODUCTION',
    }),
  );
  expect(await it.desk.drafts.find('d-live')).toMatchObject({ stage: 'editing' });
});
