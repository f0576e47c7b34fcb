import { describe, expect, test } from 'vitest';
import { nothingAround } from '../../electron/domain/care/around.ts';
import { cautionsIn } from '../../electron/domain/care/cautions.ts';
import type { OrderType } from '../../electron/domain/order-type.ts';
import { aDesk, aFilledDraft, aReviewedDraft, aStockedDesk, misc, must, type TestDesk } from './a-desk.ts';

const LINE = '34415733';
const STATEMENT = 'I know that 5123440000 is ended for good and that this cannot be undone.';

const answers = {
  [misc('CONTACT_NUMBER')]: '2035559999',
  [misc('PREFERRED_DEACTIVATION_DATE')]: '2026-12-24',
  [misc('Reason')]: '22',
};

/** A draft that ends the line of the published port, filled in but for what the test is about. */
async function anEnding(
  { desk }: TestDesk,
  values: Record<string, string> = {},
  type: OrderType = 'DEACTIVATE',
) {
  const made = must(await desk.drafts.create(type, { lineId: LINE }));
  const learnt = await settled(desk, made.id);
  return must(await desk.drafts.save(made.id, learnt.revision, { ...learnt.values, ...answers, ...values }));
}

/** The questions of a new order type are read after the draft is made. */
async function settled(desk: TestDesk['desk'], id: string) {
  await expect.poll(async () => (await desk.drafts.find(id))?.facts.questions?.length).toBeGreaterThan(0);
  const draft = await desk.drafts.find(id);
  if (!draft) throw new Error('the draft is gone');
  return draft;
}

describe('what lies around a draft', () => {
  test('drafts and orders of its line and its person, as summaries', async () => {
    const it = await aStockedDesk();
    const port = await aReviewedDraft(it, 'PORT_NUMBER');
    must(await it.desk.drafts.submit(port.draft.id, port.seal.sha256));
    must(await it.desk.orders.refresh());
    const upgrade = await aFilledDraft(it, 'UPGRADE');
    const ending = await anEnding(it);

    const around = await it.desk.drafts.around(ending.id);
    const sent = await it.desk.drafts.find(port.draft.id);
    expect(around?.drafts).toContainEqual({
      id: port.draft.id,
      type: 'PORT_NUMBER',
      stage: 'submitted',
      externalOrderNumber: port.draft.externalOrderNumber,
      savedAt: sent?.savedAt,
      orderId: sent?.orderId,
      isOnLine: true,
    });
    expect(around?.drafts.find(({ id }) => id === upgrade.id)?.isOnLine).toBe(false);
    expect(around?.drafts.some(({ id }) => id === ending.id)).toBe(false);
    expect(around?.orders.find(({ orderId }) => orderId === sent?.orderId)).toMatchObject({
      transactionType: 'PORT_NUMBER',
      isOnLine: true,
    });
    expect(around?.user).toBeUndefined();
  });

  test('the person whom USER names, and nobody for a name that nobody has', async () => {
    const it = await aStockedDesk();
    const made = must(await it.desk.drafts.create('UNSUSPEND', { lineId: LINE }));
    const draft = await settled(it.desk, made.id);
    expect((await it.desk.drafts.around(draft.id))?.user).toMatchObject({
      companyEmployeeId: draft.actor.companyEmployeeId,
      people: [{ id: draft.actor.id }],
    });
    must(
      await it.desk.drafts.save(draft.id, draft.revision, { ...draft.values, [misc('USER')]: 'nobody.acme' }),
    );
    expect((await it.desk.drafts.around(draft.id))?.user).toEqual({
      companyEmployeeId: 'nobody.acme',
      people: [],
    });
  });

  test('what a real port earns: another network without a device, and a PIN that nobody asks for', async () => {
    const it = await aStockedDesk();
    const port = await aFilledDraft(it, 'PORT_NUMBER');
    const { 'shoppingCart.deviceId': _, ...plan } = port.values;
    const draft = must(await it.desk.drafts.save(port.id, port.revision, plan));
    const around = (await it.desk.drafts.around(draft.id)) ?? nothingAround;
    const found = cautionsIn(draft, around, '2026-11-22', await it.desk.care.rulePacks());
    expect(found.map(({ rule, path, weight }) => [rule, path, weight])).toEqual([
      ['accessMethod', 'shoppingCart.deviceId', 'serious'],
      ['portAnswers', 'questions', 'note'],
    ]);
    expect(found[0]?.says).toMatch(/works on CDMA, the device in use on GSM/);
  });

  test('there is nothing around a draft that is not there', async () => {
    const { desk } = await aDesk();
    expect(await desk.drafts.around('gone')).toBeUndefined();
  });
});

describe('ending a line while its number is being moved', () => {
  test('is refused by main, too, until a reason is given; the reason stands in the journal', async () => {
    const it = await aStockedDesk();
    await aReviewedDraft(it, 'PORT_NUMBER');
    const ending = await anEnding(it);
    const refused = await it.desk.drafts.confirm(ending.id);
    expect(refused).toMatchObject({
      ok: false,
      failure: { kind: 'incomplete', problems: [{ path: 'override.openPort' }] },
    });
    expect(it.posts()).toHaveLength(1);

    const current = (await it.desk.drafts.find(ending.id))!;
    must(
      await it.desk.drafts.save(ending.id, current.revision, {
        ...current.values,
        'override.openPort': 'The port was cancelled by phone',
      }),
    );
    must(await it.desk.drafts.confirm(ending.id));
    const review = must(await it.desk.drafts.review(ending.id));
    expect(review.seal.body).not.toContain('cancelled by phone');
    expect(must(await it.desk.drafts.submit(ending.id, review.seal.sha256, [STATEMENT])).stage).toBe(
      'submitted',
    );
    const consent = (await it.desk.drafts.journal(ending.id)).find(({ what }) => what === 'consented');
    expect(consent?.detail?.split('\n')).toEqual([
      review.seal.sha256,
      STATEMENT,
      'Although the number is being moved: The port was cancelled by phone',
    ]);
  });

  test('a port begun after the confirmation stops the submit', async () => {
    const it = await aStockedDesk();
    const ending = await anEnding(it);
    must(await it.desk.drafts.confirm(ending.id));
    const review = must(await it.desk.drafts.review(ending.id));
    await aReviewedDraft(it, 'PORT_NUMBER');
    const before = it.posts().length;
    expect(await it.desk.drafts.submit(ending.id, review.seal.sha256, [STATEMENT])).toMatchObject({
      ok: false,
      failure: { kind: 'incomplete', problems: [{ path: 'override.openPort' }] },
    });
    expect(it.posts()).toHaveLength(before);
  });
});

test('an order that nothing takes back is not sent without its statement, whatever the window says', async () => {
  const it = await aStockedDesk();
  const ending = await anEnding(it);
  must(await it.desk.drafts.confirm(ending.id));
  const review = must(await it.desk.drafts.review(ending.id));
  for (const said of [undefined, [], ['I know that something else is ended.']])
    expect(await it.desk.drafts.submit(ending.id, review.seal.sha256, said)).toEqual({
      ok: false,
      failure: { kind: 'incomplete', problems: [{ path: '', says: `Still to be ticked: ${STATEMENT}` }] },
    });
  expect(it.posts().filter(({ confirm }) => confirm === 'false')).toEqual([]);
  must(await it.desk.drafts.submit(ending.id, review.seal.sha256, [STATEMENT]));
  expect(it.posts().filter(({ confirm }) => confirm === 'false')).toHaveLength(1);
});

describe('rule packs', () => {
  test('begin with what is published; a changed one takes its place and outlives the program', async () => {
    const { desk, store } = await aDesk();
    const [verizon] = await desk.care.rulePacks();
    expect(verizon?.carrier).toBe('Verizon');
    const changed = { ...verizon!, carrier: 'VERIZON', maxDaysPerYear: 90 };
    expect(must(await desk.care.saveRulePack(changed))).toEqual([changed]);
    expect(JSON.parse((await store.settings.find('care.rulePacks')) ?? '')).toEqual([changed]);
    const own = { ...changed, carrier: 'AT&T' };
    expect(must(await desk.care.saveRulePack(own))).toEqual([changed, own]);
    expect(must(await desk.care.removeRulePack('verizon'))).toEqual([own]);
    expect(await desk.care.rulePacks()).toEqual([own]);
  });

  test('one that makes no sense is refused in words', async () => {
    const { desk } = await aDesk();
    const refused = await desk.care.saveRulePack({ carrier: '', rules: {}, source: '', asOf: 'today' });
    expect(refused).toMatchObject({
      ok: false,
      failure: { problems: [{ path: 'carrier' }, { path: 'lost' }, { path: 'source' }, { path: 'asOf' }] },
    });
  });
});
