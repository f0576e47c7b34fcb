import { expect, test } from 'vitest';
import { PURGED } from '../../electron/domain/held-apart.ts';
import { aReviewedDraft, aStockedDesk, misc, must, type TestDesk } from './a-desk.ts';

const account = misc('CARRIER_ACCT_NUMBER');
const ACCOUNT = '123456789';
/** Not as part of a longer number: an IMEI of the practice tenant begins alike. */
const TOLD = /(?<!\d)123456789(?!\d)/;

/** A port with an account number, ordered. */
async function anOrderedPort(it: TestDesk) {
  const { seal, draft } = await aReviewedDraft(it, 'PORT_NUMBER');
  return must(await it.desk.drafts.submit(draft.id, seal.sha256));
}

const aYear = 365 * 24 * 3_600_000;

test('the very bytes that were confirmed are submitted, the account number among them', async () => {
  const it = await aStockedDesk();
  await anOrderedPort(it);
  const [asked, sent] = it.posts();
  expect(sent?.body).toBe(asked?.body);
  expect(sent?.body).toContain(ACCOUNT);
});

test('while the order is open its draft keeps the account number', async () => {
  const it = await aStockedDesk();
  const { id } = await anOrderedPort(it);
  must(await it.desk.orders.refresh());
  expect((await it.desk.drafts.find(id))?.values[account]).toBe(ACCOUNT);
  expect(JSON.stringify(must(await it.desk.drafts.review(id)))).toMatch(TOLD);
});

test.each(['the list', 'its own page'])(
  'when %s shows the order as done, the account number is forgotten everywhere',
  async (where) => {
    const it = await aStockedDesk();
    const { id, orderId = '' } = await anOrderedPort(it);
    must(await it.desk.orders.refresh());
    it.practice.clock.advance(aYear);

    if (where === 'the list') must(await it.desk.orders.refresh());
    else must(await it.desk.orders.find(orderId));

    const draft = await it.desk.drafts.find(id);
    expect(draft?.values).not.toHaveProperty([account]);
    expect(it.news.at(-1)?.values).toEqual(draft?.values);
    const review = must(await it.desk.drafts.review(id));
    expect(JSON.stringify(review)).not.toMatch(TOLD);
    expect(JSON.stringify(review.request)).toContain(PURGED);
    const page = must(await it.desk.orders.find(orderId));
    expect(JSON.stringify(page)).not.toMatch(TOLD);
    const journal = await it.desk.drafts.journal(id);
    expect(journal.map(({ what }) => what).filter((what) => what === 'purged')).toHaveLength(1);
  },
);

test('an order that was made elsewhere is kept without its secrets once it is done', async () => {
  const it = await aStockedDesk();
  const port = must(await it.desk.orders.refresh()).items.find(
    ({ transactionType }) => transactionType === 'PORT_NUMBER',
  );
  it.practice.clock.advance(aYear);

  const { order } = must(await it.desk.orders.find(port?.orderId ?? ''));

  expect(order.status).toBe('COMPLETED');
  expect(JSON.stringify(order.raw)).toContain(`"text":"${PURGED}"`);
  const kept = await it.store.orders.find(it.tenancy.connection().id, order.orderId);
  expect(kept?.order).toEqual(order);
});

test('a copy, and a template, have no account number', async () => {
  const it = await aStockedDesk();
  const { draft } = await aReviewedDraft(it, 'PORT_NUMBER');
  expect(must(await it.desk.drafts.duplicate(draft.id)).values).not.toHaveProperty([account]);
  expect(must(await it.desk.templates.save(draft.id, 'Port')).values).not.toHaveProperty([account]);
});

test('lists say that a secret answer is there without telling it', async () => {
  const it = await aStockedDesk();
  const { draft } = await aReviewedDraft(it, 'PORT_NUMBER');
  const [listed] = await it.desk.drafts.list();
  expect(listed).toMatchObject({ id: draft.id, heldApart: [account] });
  expect(JSON.stringify(listed)).not.toMatch(TOLD);
});
