import { expect, test } from 'vitest';
import { aDesk, aFilledDraft, aReviewedDraft, aStockedDesk, filled, misc, must } from './a-desk.ts';

test('a template keeps what fits other lines, and nothing of the line, its device or its secrets', async () => {
  const it = await aStockedDesk();
  const port = await aFilledDraft(it, 'PORT_NUMBER');
  const swap = await aFilledDraft(it, 'SWAP_DEVICES');

  const ported = must(await it.desk.templates.save(port.id, ' To the other carrier '));
  const swapped = must(await it.desk.templates.save(swap.id, 'Swap'));

  expect(ported.name).toBe('To the other carrier');
  expect(ported.values).toMatchObject({ carrierId: '98', 'shoppingCart.planId': '6568886494' });
  expect(ported.values).toHaveProperty([misc('NAME_ON_INVOICE')], 'Peter Edwards');
  for (const path of ['serviceId', misc('CARRIER_ACCT_NUMBER')])
    expect(ported.values).not.toHaveProperty([path]);
  expect(Object.keys(swapped.values).filter((path) => path.startsWith('existingDevice'))).toEqual([]);
  expect(swapped.values).toMatchObject({ 'newDevice.manufacturerId': 'Apple' });
  expect(swapped.values).not.toHaveProperty(['newDevice.serialNumber.value']);
  expect(ported.facts).not.toHaveProperty('line');
  expect((await it.desk.templates.list()).map(({ name }) => name)).toEqual(['Swap', 'To the other carrier']);
});

test('words that stood for nothing in a list are no part of a template', async () => {
  const it = await aStockedDesk();
  const original = await aFilledDraft(it, 'PORT_NUMBER');
  const typed = { ...original.values, 'carrierId.typed': 'Verizn' };
  must(await it.desk.drafts.save(original.id, original.revision, typed));

  const template = must(await it.desk.templates.save(original.id, 'Port'));

  expect(template.values).toMatchObject({ carrierId: '98' });
  expect(template.values).not.toHaveProperty(['carrierId.typed']);
});

test('a draft from a template is for its own line: the line’s device, a number of its own, the template’s picks', async () => {
  const it = await aStockedDesk();
  const original = await aFilledDraft(it, 'UPGRADE');
  const template = must(await it.desk.templates.save(original.id, 'Standard phone'));

  const draft = must(await it.desk.drafts.createFrom(template.id, { lineId: '34415733' }));

  expect(draft.type).toBe('UPGRADE');
  expect(draft.values).toMatchObject({
    serviceId: '34415733',
    'shoppingCart.deviceId': '9194713904',
    'shoppingCart.optionalFeatureIds': ['122', '293'],
    [misc('Reason')]: '21',
  });
  expect(draft.facts.line?.id).toBe('34415733');
  expect(draft.facts.device?.id).toBe('9194713904');
  expect(draft.externalOrderNumber).not.toBe(original.externalOrderNumber);
  const [kept] = await it.desk.templates.list();
  expect(template.usedAt).toBeUndefined();
  expect(kept?.usedAt).toBeGreaterThan(template.savedAt);
  const renamed = must(await it.desk.templates.rename(template.id, 'Phone'));
  expect(renamed.usedAt).toBe(kept?.usedAt);
  expect(await it.desk.drafts.find(draft.id)).toMatchObject({ values: draft.values });
});

test('the parcel of a template goes to the next person, unless another name was written', async () => {
  const it = await aStockedDesk();
  const original = await aFilledDraft(it, 'UPGRADE');
  const toTheDesk = { ...original.values, 'shipTo.name': 'IT desk, room 4' };

  const personal = must(await it.desk.templates.save(original.id, 'To the person'));
  must(await it.desk.drafts.save(original.id, original.revision, toTheDesk));
  const general = must(await it.desk.templates.save(original.id, 'To the desk'));

  expect(personal.values['shipTo.name']).toBeUndefined();
  expect(personal.values['shipTo.address[CITY]']).toBe('Orange');
  expect(general.values['shipTo.name']).toBe('IT desk, room 4');
});

test('a name is needed and serves one template, whatever its case', async () => {
  const it = await aStockedDesk();
  const draft = await aFilledDraft(it);
  const first = must(await it.desk.templates.save(draft.id, 'Für Büro'));
  const second = must(await it.desk.templates.save(draft.id, 'Other'));

  const taken = 'Another template has this name. Pick another one.';
  const problem = (says: string) => ({
    ok: false,
    failure: { kind: 'incomplete', problems: [{ path: 'name', says }] },
  });
  expect(await it.desk.templates.save(draft.id, 'fur buro')).toEqual(problem(taken));
  expect(await it.desk.templates.rename(second.id, 'FÜR  BÜRO')).toEqual(problem(taken));
  expect(await it.desk.templates.save(draft.id, '  ')).toEqual(problem('A template needs a name.'));
  expect(await it.desk.templates.rename(second.id, 'x'.repeat(121))).toEqual(
    problem('A template’s name has at most 120 characters; this has 121.'),
  );
  expect(must(await it.desk.templates.rename(first.id, 'FÜR BÜRO')).name).toBe('FÜR BÜRO');
});

test('a template that was removed, or belongs to another connection, gives no draft', async () => {
  const it = await aStockedDesk();
  const template = must(await it.desk.templates.save((await aFilledDraft(it)).id, 'Once'));
  await it.store.templates.put({ ...template, id: 'elsewhere', connectionId: 'c9' });
  must(await it.desk.templates.remove(template.id));

  const none = { ok: false, failure: { kind: 'notFound', what: 'The template' } };
  const line = { lineId: filled.UPGRADE.line };
  expect(await it.desk.drafts.createFrom(template.id, line)).toEqual(none);
  expect(await it.desk.drafts.createFrom('elsewhere', line)).toEqual(none);
  expect(await it.desk.templates.remove(template.id)).toEqual(none);
  expect(await it.desk.templates.list()).toEqual([]);
});

test('a template of an order about a line asks for a line', async () => {
  const it = await aStockedDesk();
  const template = must(await it.desk.templates.save((await aFilledDraft(it)).id, 'Upgrade'));
  expect(await it.desk.drafts.createFrom(template.id, { personId: '12938384' })).toEqual({
    ok: false,
    failure: { kind: 'notFound', what: 'The line' },
  });
});

test('an order that was made here is ordered again from its draft', async () => {
  const it = await aStockedDesk();
  const { seal, draft } = await aReviewedDraft(it);
  const { orderId = '' } = must(await it.desk.drafts.submit(draft.id, seal.sha256));

  const again = must(await it.desk.drafts.createLike(orderId));

  expect(again.notTold).toEqual([]);
  expect(again.draft.values).toEqual(draft.values);
  expect(again.draft.facts.copyOf).toBe(draft.externalOrderNumber);
});

test('an order made elsewhere gives its line, answers and address, and names what it does not tell', async () => {
  const it = await aStockedDesk();
  const orders = must(await it.desk.orders.refresh()).items;
  const upgrade = orders.find(
    ({ transactionType, segments }) => transactionType === 'UPGRADE' && segments[0]?.device?.name,
  );

  const { draft, notTold } = must(await it.desk.drafts.createLike(upgrade?.orderId ?? ''));

  expect(draft.type).toBe('UPGRADE');
  expect(draft.facts.line?.number).toBe(upgrade?.serviceNumber);
  expect(draft.actor.id).toBe(draft.facts.line?.employee?.id);
  expect(draft.values['shipTo.address[CITY]']).toBeTruthy();
  expect(draft.values[misc('CONTACT_NUMBER')]).toBeTruthy();
  expect(notTold).toContain(`the device “${upgrade?.segments[0]?.device?.name ?? ''}”`);
});

test('every order of the history can be ordered again, or it is said why not', async () => {
  const it = await aStockedDesk();
  const orders = must(await it.desk.orders.refresh()).items;
  const kinds = new Set<string>();
  for (const { orderId, transactionType } of orders) {
    const again = await it.desk.drafts.createLike(orderId);
    if (!again.ok) throw new Error(`${transactionType} ${orderId}: ${JSON.stringify(again.failure)}`);
    kinds.add(again.value.draft.type);
  }
  expect(kinds.size).toBe(12);
});

test('an order of a kind the desk does not know is not made into a draft', async () => {
  const it = await aDesk();
  must(await it.tenancy.workOffline(true).then((state) => ({ ok: true as const, value: state })));
  const order = { orderId: '7', transactionType: 'LEASE', status: 'OPEN', segments: [], raw: {} };
  await it.store.orders.put(it.tenancy.connection().id, order, 1);
  expect(await it.desk.drafts.createLike('7')).toEqual({
    ok: false,
    failure: {
      kind: 'incomplete',
      problems: [{ path: '', says: 'Orders of the kind LEASE cannot be prepared here.' }],
    },
  });
});
