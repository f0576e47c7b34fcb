import { beforeEach, describe, expect, test } from 'vitest';
import { agreedText } from '../../electron/domain/acknowledgement.ts';
import type { Facts, Values } from '../../electron/domain/draft.ts';
import { agreementPath } from '../../electron/domain/form/paths.ts';
import { orderBody } from '../../electron/domain/order-body.ts';
import type { OrderType } from '../../electron/domain/order-type.ts';
import { open } from '../../electron/store/open.ts';
import { stores } from '../../electron/store/stores.ts';
import { factsFor } from '../../electron/work/facts.ts';
import { questionScope } from '../../electron/work/look-up.ts';
import { kinds, referenceOf, type Reference } from '../../electron/work/reference-sets.ts';
import { aCountry, aLine, aPerson } from '../helpers/make.ts';
import { aDesk, must, promised } from './a-desk.ts';

const verizon = { id: '98', name: 'Verizon Wireless' };
const att = { id: '111', name: 'AT&T Wireless' };
const line = aLine({ plan: 'Business Talk 450' });
const item = (id: string) => ({ id, name: `Item ${id}`, vendor: verizon });

let reference: Reference;
beforeEach(() => {
  reference = referenceOf(promised(stores(open(':memory:'))).reference, 'c1', () => 1);
});

const factsOf = (type: OrderType, values: Values, facts: Facts = {}) =>
  factsFor({ type, values, facts, actor: aPerson() }, reference);

describe('carriers', () => {
  test('come with the access method that only their own record tells', async () => {
    await reference.replace(kinds.vendor, [verizon, att]);
    await reference.put(kinds.vendorDetail, { ...verizon, accessMethod: 'CDMA', regionId: '70144640' });
    const facts = await factsOf('XFER_SERVICE_IN', { carrierId: '98', currentVendorId: '111' });
    expect(facts.vendor).toEqual({ ...verizon, accessMethod: 'CDMA' });
    expect(facts.currentVendor).toEqual(att);
  });

  test('are not taken for the line’s own when another one is picked that nobody knows', async () => {
    await reference.put(kinds.line, line);
    const facts = await factsOf('PORT_NUMBER', { serviceId: line.id, carrierId: '111' });
    expect(facts.line?.vendor).toEqual(verizon);
    expect(facts.vendor).toBeUndefined();
  });

  test('stay known to the draft when the cache has lost them, until another is picked', async () => {
    const before: Facts = { vendor: { ...att, accessMethod: 'GSM' } };
    expect((await factsOf('NEW_ACTIVATION', { carrierId: '111' }, before)).vendor).toEqual(before.vendor);
    expect((await factsOf('NEW_ACTIVATION', { carrierId: '98' }, before)).vendor).toBeUndefined();
  });
});

describe('what is picked', () => {
  const values = { serviceId: line.id, 'shoppingCart.accessoryIds': ['2', '1', '3'] };
  const lineScope = `ORDER_ACCESSORIES/98/line ${line.id}`;
  const alikeScope = 'ORDER_ACCESSORIES/98/model LG/Cookie Plus';

  test('is found in the offer for the line, else in that for lines alike; in the order picked', async () => {
    await reference.put(kinds.line, line);
    await reference.replace(kinds.accessories, [{ ...item('1'), name: 'For this line' }], lineScope);
    await reference.replace(kinds.accessories, [item('1'), item('2')], alikeScope);
    const { accessories } = await factsOf('ORDER_ACCESSORIES', values);
    expect(accessories?.map(({ name }) => name)).toEqual(['Item 2', 'For this line']);
  });

  test('stays known to the draft, and goes when it is put back', async () => {
    const before: Facts = { line, accessories: [item('1'), item('2')] };
    expect((await factsOf('ORDER_ACCESSORIES', values, before)).accessories?.map(({ id }) => id)).toEqual([
      '2',
      '1',
    ]);
    expect((await factsOf('ORDER_ACCESSORIES', { serviceId: line.id }, before)).accessories).toBeUndefined();
  });

  test('is found in the catalog of the country, for an order without a line', async () => {
    await reference.replace(kinds.devices, [item('7')], 'NEW_ACTIVATION/98/70144640');
    const at = (regionId: string) => ({ carrierId: '98', regionId, 'shoppingCart.deviceId': '7' });
    expect((await factsOf('NEW_ACTIVATION', at('70144640'))).device?.id).toBe('7');
    expect((await factsOf('NEW_ACTIVATION', at('70144601'))).device).toBeUndefined();
  });
});

test('features are those of lines with the same carrier and plan, unless the line’s own were read', async () => {
  const feature = (description: string) => [{ id: '122', description }];
  await reference.put(kinds.line, line);
  const features = async () => (await factsOf('UPDATE_FEATURES', { serviceId: line.id })).features;
  expect(await features()).toBeUndefined();
  await reference.replace(kinds.features, [feature('of the plan')], '98/Business Talk 450');
  expect(await features()).toEqual(feature('of the plan'));
  await reference.replace(kinds.features, [feature('of the line')], `line ${line.id}`);
  expect(await features()).toEqual(feature('of the line'));
  // Other order types have nothing to do with them.
  expect((await factsOf('SUSPEND', { serviceId: line.id })).features).toBeUndefined();
});

test('a country keeps its address lines when only its name is known now', async () => {
  const country = aCountry();
  await reference.replace(kinds.region, [{ id: country.id, name: 'United States' }]);
  const values = { 'shipTo.regionId': country.id };
  expect((await factsOf('UPGRADE', values)).shipRegion).toEqual({ id: country.id, name: 'United States' });
  expect((await factsOf('UPGRADE', values, { shipRegion: country })).shipRegion).toEqual(country);
});

describe('questions', () => {
  const group = (preset?: string) => [
    {
      groupId: 'MISCELLANEOUS',
      questions: [
        { id: 'USER', label: 'User', type: 'TEXT', required: true, ...(preset !== undefined && { preset }) },
      ],
    },
  ];
  const presetOf = ({ questions }: Facts) => questions?.[0]?.questions[0]?.preset;
  const values = { serviceId: line.id };
  const key = 'UNSUSPEND/98';

  test('asked for nobody in particular come without the answers proposed for somebody else', async () => {
    await reference.replace(kinds.questions, [group('somebody.else')], questionScope(key));
    const facts = await factsOf('UNSUSPEND', values, { line });
    expect(facts.questionsFor).toBe(key);
    expect(presetOf(facts)).toBeUndefined();
  });

  test('asked for the person come with theirs, also in a draft that had to do without', async () => {
    const before: Facts = { line, questions: group(), questionsFor: key };
    await reference.replace(kinds.questions, [group('peter.edwards')], questionScope(key, aPerson().id));
    expect(presetOf(await factsOf('UNSUSPEND', values, before))).toBe('peter.edwards');
  });

  test('of the person are not replaced by those of nobody when the cache has lost them', async () => {
    const before: Facts = { line, questions: group('peter.edwards'), questionsFor: key };
    await reference.replace(kinds.questions, [group('somebody.else')], questionScope(key));
    expect(presetOf(await factsOf('UNSUSPEND', values, before))).toBe('peter.edwards');
  });
});

test('a tick does not outlive the text it was made for', async () => {
  const agreement = (label: string) => ({ blocks: [], items: [{ id: 'A', label, required: true }] });
  const type = 'XFER_SERVICE_OUT';
  const agreed = agreement('I agree.');
  await reference.replace(kinds.acknowledgements, [agreed], `${type}/98`);
  const values = { serviceId: line.id, [agreementPath('A')]: agreedText(agreed.items[0]!, []) };
  const facts = await factsOf(type, values, { line });
  const sent = (known: Facts) =>
    orderBody({ type, externalOrderNumber: 'MD-1', values, facts: known }).orderRequest['acknowledgements'];

  expect(sent(facts)).toEqual([{ id: 'A', boolean: true }]);
  await reference.replace(kinds.acknowledgements, [agreement('I agree to pay.')], `${type}/98`);
  expect(sent(await factsOf(type, values, facts))).toBeUndefined();
});

describe('a new draft', () => {
  test('knows the system behind its connection', async () => {
    const { desk, tenancy, store } = await aDesk();
    const rivermine = {
      ...tenancy.connection(),
      id: '',
      environment: 'QA' as const,
      username: 'rivermine://pat',
    };
    const { id } = must(
      await desk.connections.save({
        ...rivermine,
        apiBase: 'https://api.example.com/v1',
        tokenAddress: 'https://auth.example.com/t',
      }),
    );
    must(await desk.connections.choose(id));
    await referenceOf(store.reference, id, () => 1).put(kinds.employee, aPerson());
    const draft = must(await desk.drafts.create('NEW_ACTIVATION', { personId: aPerson().id }));
    expect(draft.facts.backend).toBe('RIVERMINE');
    must(await desk.connections.choose('practice'));
    const { values, revision } = draft;
    expect(
      must(await desk.drafts.save(draft.id, revision, { ...values, carrierId: '98' })).facts.backend,
    ).toBe('RIVERMINE');
  });

  test('is refused by Atlas, in words', async () => {
    const { desk, tenancy } = await aDesk();
    const atlas = { ...tenancy.connection(), id: '', environment: 'QA' as const, backend: 'ATLAS' as const };
    const { id } = must(
      await desk.connections.save({
        ...atlas,
        apiBase: 'https://api.example.com/v1',
        tokenAddress: 'https://auth.example.com/t',
      }),
    );
    must(await desk.connections.choose(id));
    expect(await desk.drafts.create('UPGRADE', { lineId: line.id })).toMatchObject({
      ok: false,
      failure: { problems: [{ path: '', says: 'Atlas takes no orders: it only lists lines and catalogs.' }] },
    });
  });
});
