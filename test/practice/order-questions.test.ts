import { expect, test } from 'vitest';
import { transactionTypes } from '../../electron/practice/order/transaction-types.ts';
import { at, listAt, signIn, tenantAtNoon } from './caller.ts';
import type { Caller } from './caller.ts';
import { published } from './published.ts';

test.each([
  ['UPGRADE', 'service=38382349'],
  ['SWAP_DEVICES', 'service=38382349'],
  ['PORT_NUMBER', 'vendor=98'],
] as const)('%s asks for the fields of the published request first, in its order', async (type, of) => {
  const caller = await signIn(tenantAtNoon());
  const asked = await fieldsOf(caller, `transactionType=${type}&${of}`);

  const sent = listAt(published(type, 'request').body, 'orderRequest', 'properties', 0, 'fields');

  expect(asked.slice(0, sent.length).map((field) => at(field, 'id'))).toEqual(
    sent.map((field) => at(field, 'id')),
  );
  expect(asked.slice(sent.length).map((field) => at(field, 'validation'))).not.toContain('REQUIRED');
});

test('fields of every kind are asked for, also of one that no document names', async () => {
  const fields = await fieldsOf(await signIn(tenantAtNoon()), 'transactionType=UPGRADE&service=38382349');
  const named = (id: string): unknown => fields.find((field) => at(field, 'id') === id);

  expect(named('CONTACT_NUMBER')).toEqual({
    id: 'CONTACT_NUMBER',
    label: 'Contact Phone Number',
    type: 'TEXT',
    validation: 'REQUIRED',
    minLength: 0,
    maxLength: 20,
    text: '2035559999',
  });
  expect(named('Reason')).toMatchObject({ type: 'CHOICE', validation: 'REQUIRED' });
  expect(listAt(named('Reason'), 'choices').map((choice) => at(choice, 'id'))).toContain('21');
  expect(named('PREFERRED_DELIVERY_DATE')).toMatchObject({ type: 'DATE', pattern: 'mm/dd/yyyy' });
  expect(listAt(named('Carrier'), 'choices').filter((choice) => at(choice, 'isOther'))).toEqual([
    { id: '1', isOther: true, label: 'Other' },
  ]);
  expect(named('COST_CENTER')).toMatchObject({ regEx: '[A-Z]{2}-[0-9]{4}', pattern: 'AA-9999' });
  expect(named('CHARGE_SHARE')).toMatchObject({ type: 'PERCENT', validation: 'OPTIONAL' });
});

test('an UPGRADE without device or plan asks for less', async () => {
  const caller = await signIn(tenantAtNoon());
  const ids = async (more: string): Promise<unknown[]> =>
    (await fieldsOf(caller, `transactionType=UPGRADE&service=38382349${more}`)).map((field) =>
      at(field, 'id'),
    );

  expect(await ids('&orderExcludesDevice=true')).not.toContain('PREFERRED_DELIVERY_DATE');
  expect(await ids('&orderExcludesPlan=true')).not.toContain('COST_CENTER');
  expect(await ids('&orderExcludesDevice=false')).toEqual(await ids(''));
});

test('values that are known stand there already: for the actor, and for the service', async () => {
  const caller = await signIn(tenantAtNoon());
  const defaults = async (query: string, headers = {}): Promise<Record<string, unknown>> =>
    Object.fromEntries(
      (await fieldsOf(caller, query, headers)).map((field) => [String(at(field, 'id')), at(field, 'text')]),
    );

  expect(await defaults('transactionType=UNSUSPEND&service=38382349')).toMatchObject({
    SERVICE_NUMBER: '2035557676',
    USER: 'peter.edwards.acme',
  });
  expect(
    await defaults('transactionType=UNSUSPEND&service=38382349', {
      'X-TNGO-CONTEXT-EMPLOYEEID': '123456781',
    }),
  ).toMatchObject({ USER: 'barbara.andrews.acme' });
  expect(await defaults('transactionType=PORT_NUMBER&vendor=98')).toMatchObject({
    SERVICE_NUMBER: undefined,
  });
});

test.each(transactionTypes)('%s has property definitions of its own', async (type) => {
  const { get } = await signIn(tenantAtNoon());

  const { status, body } = await get(`/orders/properties?transactionType=${type}&vendor=98`);

  expect(status).toBe(200);
  expect(at(body, 'properties', '_meta', 'href')).toBe(
    `https://tngo-mobproc.cloudhub.io/mobproc/v1/orders/properties?transactionType=${type}&vendor=98`,
  );
  expect(at(body, 'properties', 'items', 0, 'groupId')).toBe('MISCELLANEOUS');
});

test.each([
  ['/orders/properties?vendor=98', 400],
  ['/orders/properties?transactionType=UPGRADE', 400],
  ['/orders/properties?transactionType=HAIRCUT&vendor=98', 400],
  ['/orders/properties?transactionType=UPGRADE&vendor=7', 404],
  ['/acknowledgements?transactionType=XFER_SERVICE_IN', 400],
  ['/acknowledgements?vendor=98', 400],
])('%s ends with %i', async (path, status) => {
  const { get } = await signIn(tenantAtNoon());

  expect((await get(path)).status).toBe(status);
});

test('/acknowledgements answers with two bare lists; a port adds the termination fees', async () => {
  const { get } = await signIn(tenantAtNoon());
  const ids = async (type: string): Promise<unknown> =>
    listAt((await get(`/acknowledgements?vendor=98&transactionType=${type}`)).body, 'acknowledgements').map(
      (one) => at(one, 'id'),
    );

  const { body } = await get('/acknowledgements?vendor=98&transactionType=XFER_SERVICE_IN_AND_PORT');

  expect(at(body, 'acknowledgements', 0)).toEqual({
    id: 'FAMILY_SHARED_MINUTE_PLAN',
    label: expect.any(String) as string,
    type: 'BOOLEAN',
    validation: 'REQUIRED',
  });
  expect(at(body, 'infoblocks', 0)).toMatchObject({
    header: 'Family & Shared Minute Plans',
    paragraphs: [{}, {}],
  });
  expect(await ids('XFER_SERVICE_IN_AND_PORT')).toEqual([
    'FAMILY_SHARED_MINUTE_PLAN',
    'AUTHORIZATION_OF_TRANSFER',
    'TERMINATION_FEES',
  ]);
  expect(await ids('XFER_SERVICE_IN')).not.toContain('TERMINATION_FEES');
  expect(await ids('UPGRADE')).toEqual([]);
});

async function fieldsOf(
  { get }: Caller,
  query: string,
  headers: Record<string, string> = {},
): Promise<unknown[]> {
  const { body } = await get(`/orders/properties?${query}`, headers);
  return listAt(body, 'properties', 'items', 0, 'fields');
}
