/** @file The rules of CONTRACT.md c about what is bought, from whom, and what the carrier asks and wants agreed to. */
import { describe, expect, test } from 'vitest';
import type { Values } from '../../../electron/domain/draft.ts';
import {
  acknowledgementsNeeded,
  fulfilledBy,
  questionsNeeded,
  soldTo,
} from '../../../electron/domain/form/needs.ts';
import { orderTypes, type OrderType } from '../../../electron/domain/order-type.ts';
import { recipeFor } from '../../../electron/domain/recipes/index.ts';
import { aLine, aQuestion, questions } from '../../helpers/make.ts';
import { aForm } from './a-form.ts';

const line = aLine();
const { vendor: _, ...lineWithoutCarrier } = line;
const asked = (type: OrderType, values: Values, about = line) =>
  questionsNeeded(recipeFor(type), values, { line: about });

const byVendor = ['NEW_ACTIVATION', 'PORT_NUMBER', 'XFER_SERVICE_IN', 'XFER_SERVICE_IN_AND_PORT'];
const byLine = orderTypes.filter((type) => !byVendor.includes(type));

describe('what the cart holds', () => {
  test.each([
    ['NEW_ACTIVATION', 'Pick a device, a plan or an accessory.'],
    ['UPGRADE', 'Pick a device, a plan, or both.'],
    ['XFER_SERVICE_IN', 'Pick a device, a plan or an accessory.'],
  ] as const)('c.1, c.2, c.11: %s needs at least one thing', (type, says) => {
    const start = { regionId: '70144640', carrierId: '98' };
    expect(aForm(type, start).problems).toHaveProperty(['shoppingCart.deviceId'], says);
    for (const path of ['shoppingCart.deviceId', 'shoppingCart.planId'])
      expect(aForm(type, { ...start, [path]: '1' }).problems).not.toHaveProperty(['shoppingCart.deviceId']);
  });

  test('c.1: accessories alone are a new activation, c.2: but no upgrade', () => {
    const values = { regionId: '70144640', carrierId: '98', 'shoppingCart.accessoryIds': ['4'] };
    expect(aForm('NEW_ACTIVATION', values).problems).not.toHaveProperty(['shoppingCart.deviceId']);
    expect(aForm('UPGRADE', values).problems).toHaveProperty(['shoppingCart.deviceId']);
    expect(aForm('UPGRADE', values).body['shoppingCart']).toEqual({});
  });

  test('c.3: a port needs a plan; c.12: a transfer with a port a device and a plan; c.4: accessories', () => {
    const start = { regionId: '70144640', carrierId: '111', currentVendorId: '98' };
    expect(aForm('PORT_NUMBER', start).problems).toMatchObject({ 'shoppingCart.planId': 'Plan is needed.' });
    expect(aForm('PORT_NUMBER', start).problems).not.toHaveProperty(['shoppingCart.deviceId']);
    expect(aForm('XFER_SERVICE_IN_AND_PORT', start).problems).toMatchObject({
      'shoppingCart.deviceId': 'Device is needed.',
      'shoppingCart.planId': 'Plan is needed.',
    });
    expect(aForm('ORDER_ACCESSORIES').problems).toMatchObject({
      'shoppingCart.accessoryIds': 'Pick at least one accessory.',
    });
  });

  test.each([
    'NEW_ACTIVATION',
    'UPGRADE',
    'PORT_NUMBER',
    'XFER_SERVICE_IN',
    'XFER_SERVICE_IN_AND_PORT',
  ] as const)('c.1, %s: optional features are sent only with a plan', (type) => {
    const features = { 'shoppingCart.optionalFeatureIds': ['3'] };
    const sent = (values: Values) => aForm(type, { ...features, ...values }).body['shoppingCart'];
    expect(sent({ 'shoppingCart.planId': '2' })).toEqual({ planId: '2', optionalFeatureIds: ['3'] });
    expect(sent({})).toEqual({});
  });

  test.each(['NEW_ACTIVATION', 'XFER_SERVICE_IN', 'XFER_SERVICE_IN_AND_PORT'] as const)(
    'A27, T19, %s: a quantity is sent as a number, only when one is stated',
    (type) => {
      const sent = (quantity: string) =>
        aForm(type, { 'shoppingCart.quantity': quantity }).body['shoppingCart'];
      expect(sent('3')).toEqual({ quantity: 3 });
      expect(sent('')).toEqual({});
      expect(sent('  ')).toEqual({});
    },
  );

  test('c.8: features are added or removed; at least one, and only those on offer', () => {
    const features = [{ id: '5', description: 'Voice Mail' }];
    expect(aForm('UPDATE_FEATURES', {}, { features }).problems).toMatchObject({
      'shoppingCart.features': 'Pick at least one feature to add or to remove.',
    });
    expect(
      aForm('UPDATE_FEATURES', { 'shoppingCart.features[6]': 'ADD' }, { features }).problems,
    ).toMatchObject({
      'shoppingCart.features': 'A feature that was picked is not on offer for this line any more.',
    });
    const { problems, body } = aForm(
      'UPDATE_FEATURES',
      { 'shoppingCart.features[5]': 'REMOVE' },
      { features },
    );
    expect(problems).not.toHaveProperty(['shoppingCart.features']);
    expect(body['shoppingCart']).toEqual({ features: [{ id: '5', action: 'REMOVE' }] });
  });
});

describe('the carrier that fulfils the order (A26)', () => {
  test('c.11: a transfer in stays with the carrier of the personal account, unless another is chosen', () => {
    const recipe = recipeFor('XFER_SERVICE_IN');
    expect(fulfilledBy(recipe, { currentVendorId: '111' }, {})).toBe('111');
    expect(fulfilledBy(recipe, { currentVendorId: '111', carrierId: '98' }, {})).toBe('98');
    expect(
      aForm('XFER_SERVICE_IN', { currentVendorId: '111', carrierId: '111' }).problems,
    ).not.toHaveProperty(['carrierId']);
  });

  test('c.12: with a port it is another one', () => {
    const values = { currentVendorId: '111', carrierId: '111' };
    expect(aForm('XFER_SERVICE_IN_AND_PORT', values).problems).toMatchObject({
      carrierId: 'The personal account is with this carrier. Pick another one, or order a Transfer in.',
    });
    expect(
      aForm('XFER_SERVICE_IN_AND_PORT', { currentVendorId: '111', carrierId: '98' }).problems,
    ).not.toHaveProperty(['carrierId']);
  });

  test('c.3: a port leaves the carrier of the line', () => {
    expect(aForm('PORT_NUMBER', { carrierId: '98' }).problems).toHaveProperty(['carrierId']);
    expect(aForm('PORT_NUMBER', { carrierId: '111' }).problems).not.toHaveProperty(['carrierId']);
  });

  test.each(['XFER_SERVICE_IN', 'XFER_SERVICE_IN_AND_PORT'] as const)(
    'c.11, c.12: %s names the carrier of the personal account, never the one that fulfils',
    (type) => {
      const { body, problems } = aForm(type, { carrierId: '98' });
      expect(problems).toMatchObject({ currentVendorId: 'Carrier of the personal account is needed.' });
      expect(JSON.stringify(body)).not.toContain('98');
      expect(aForm(type, { currentVendorId: '111' }).body).toHaveProperty('currentVendorId', '111');
    },
  );

  test('T22: a transfer with a port may name a line, and needs none', () => {
    expect(aForm('XFER_SERVICE_IN_AND_PORT').problems).not.toHaveProperty(['serviceId']);
    expect(aForm('XFER_SERVICE_IN_AND_PORT', { serviceId: '5' }).body).toHaveProperty('serviceId', '5');
  });

  test('A7: a new line is sold for its country, an existing one for itself', () => {
    const values = { regionId: '7', serviceId: '5', carrierId: '98', currentVendorId: '111' };
    for (const type of ['NEW_ACTIVATION', 'XFER_SERVICE_IN', 'XFER_SERVICE_IN_AND_PORT'] as const)
      expect(soldTo(recipeFor(type), values, { line })).toEqual({ type, vendorId: '98', regionId: '7' });
    for (const type of ['UPGRADE', 'PORT_NUMBER', 'ORDER_ACCESSORIES'] as const)
      expect(soldTo(recipeFor(type), values, { line })).toEqual({ type, vendorId: '98', serviceId: '5' });
  });
});

describe('the carrier’s questions', () => {
  test.each(byVendor)('c.1, c.3, c.11, c.12: %s asks the carrier that fulfils', (type) => {
    // Sound: the list holds order types.
    const order = type as OrderType;
    expect(asked(order, { carrierId: '333', serviceId: '5' })).toMatchObject({ type, vendorId: '333' });
    expect(asked(order, { serviceId: '5' })).toBeUndefined();
  });

  test.each(byLine)(
    'c.2 to c.10: %s asks the carrier of the line, or for the line where that is unknown',
    (type) => {
      expect(asked(type, { serviceId: '5' })).toMatchObject({ type, vendorId: '98' });
      expect(asked(type, { serviceId: '5' }, lineWithoutCarrier)).toMatchObject({ type, serviceId: '5' });
    },
  );

  test.each([
    [{}, true, true],
    [{ 'shoppingCart.deviceId': '1' }, false, true],
    [{ 'shoppingCart.planId': '2' }, true, false],
    [{ 'shoppingCart.deviceId': '1', 'shoppingCart.planId': '2' }, false, false],
  ])('c.2: an upgrade with %j leaves out the device: %s, the plan: %s', (cart, device, plan) => {
    expect(asked('UPGRADE', cart)).toMatchObject({ excludesDevice: device, excludesPlan: plan });
  });

  test('c.2: no other type leaves anything out', () => {
    for (const type of orderTypes.filter((each) => each !== 'UPGRADE'))
      expect(asked(type, { carrierId: '333' })).toMatchObject({ excludesDevice: false, excludesPlan: false });
  });

  test('d.5: words go along only with the choice that is marked isOther', () => {
    const choices = [
      { id: '1', label: 'Other', isOther: true },
      { id: '2', label: 'Lost', isOther: false },
    ];
    const path = 'properties[MISCELLANEOUS][Reason]';
    const picked = (id: string) =>
      aForm(
        'DEACTIVATE',
        { serviceId: '5', [path]: id, [`${path}.otherText`]: 'In words' },
        { questions: questions(aQuestion({ id: 'Reason', type: 'CHOICE', choices })) },
      ).body['properties'];
    expect(JSON.stringify(picked('1'))).toContain('{"id":"1","otherText":"In words"}');
    expect(JSON.stringify(picked('2'))).not.toContain('otherText');
  });
});

describe('acknowledgements', () => {
  const acknowledgements = {
    blocks: [{ header: 'Notice', paragraphs: ['Read this.'] }],
    items: [
      { id: 'A', label: 'I authorise it.', type: 'BOOLEAN', required: true },
      { id: 'B', label: 'I was told.', required: false },
    ],
  };
  const text = (label: string) => `${label}\n\nNotice\nRead this.`;
  const A = 'acknowledgements[A]';
  const B = 'acknowledgements[B]';

  test.each([
    ['XFER_SERVICE_OUT', { serviceId: '5' }, '98'],
    ['XFER_SERVICE_IN', { currentVendorId: '111' }, '111'],
    ['XFER_SERVICE_IN_AND_PORT', { currentVendorId: '111', carrierId: '333' }, '333'],
  ] as const)('c.10 to c.12: %s asks for those of the carrier that fulfils', (type, values, vendorId) => {
    expect(acknowledgementsNeeded(recipeFor(type), values, { line })).toEqual({ type, vendorId });
  });

  test.each(['XFER_SERVICE_OUT', 'XFER_SERVICE_IN', 'XFER_SERVICE_IN_AND_PORT'] as const)(
    'd.7, %s: every required one has to be ticked; those ticked are sent, with the type the server named (T47)',
    (type) => {
      const start = { serviceId: '5', currentVendorId: '111', carrierId: '333' };
      const open = aForm(type, start, { acknowledgements });
      expect(open.problems).toHaveProperty([A], 'Still to be acknowledged: I authorise it.');
      expect(open.problems).not.toHaveProperty([B]);
      expect(open.body).not.toHaveProperty('acknowledgements');

      const ticked = { ...start, [A]: text('I authorise it.'), [B]: text('I was told.') };
      const agreed = aForm(type, ticked, { acknowledgements });
      expect(agreed.problems).not.toHaveProperty([A]);
      expect(agreed.body['acknowledgements']).toEqual([
        { id: 'A', type: 'BOOLEAN', boolean: true },
        { id: 'B', boolean: true },
      ]);
    },
  );

  test('d.7: the information is shown first, and a tick falls when any of its words change', () => {
    const values = { serviceId: '5', [A]: text('I authorise it.') };
    const changed = { ...acknowledgements, blocks: [{ header: 'Notice', paragraphs: ['Read this!'] }] };
    const { form, problems, body } = aForm('XFER_SERVICE_OUT', values, { acknowledgements: changed });
    expect(form.find(({ id }) => id === 'acknowledgements')?.blocks).toEqual(changed.blocks);
    expect(problems).toHaveProperty([A]);
    expect(body).not.toHaveProperty('acknowledgements');
  });

  test('c.10: a transfer out whose carrier asks for none, or is not known, is not kept back', () => {
    const none = { acknowledgements: { blocks: [], items: [] } };
    expect(aForm('XFER_SERVICE_OUT', { serviceId: '5' }, none).problems).toEqual({});
    expect(
      aForm('XFER_SERVICE_OUT', { serviceId: '5' }, { line: lineWithoutCarrier }).problems,
    ).not.toHaveProperty('acknowledgements');
    expect(aForm('XFER_SERVICE_IN', {}).problems).toHaveProperty('acknowledgements');
  });

  test('a statement without words is not agreed to by itself', () => {
    const nameless = { blocks: [], items: [{ id: 'A', label: '', required: true }] };
    const { problems, body } = aForm('XFER_SERVICE_OUT', { serviceId: '5' }, { acknowledgements: nameless });
    expect(problems).toHaveProperty([A], 'Still to be acknowledged: A');
    expect(body).not.toHaveProperty('acknowledgements');
  });
});
