/** @file The rules of CONTRACT.md c about the country of use, the devices stated and the delivery. */
import { describe, expect, test } from 'vitest';
import type { Backend } from '../../../electron/domain/backend.ts';
import type { OrderType } from '../../../electron/domain/order-type.ts';
import { recipeFor } from '../../../electron/domain/recipes/index.ts';
import { startingValues } from '../../../electron/domain/starting-values.ts';
import { aCountry, aLine, aPerson } from '../../helpers/make.ts';
import { aForm } from './a-form.ts';

const germany = aCountry({ id: '7', name: 'Germany', abbreviation: 'DE' });
const placed = ['NEW_ACTIVATION', 'PORT_NUMBER', 'XFER_SERVICE_IN', 'XFER_SERVICE_IN_AND_PORT'] as const;

describe.each(placed)('c.0, postal code of use in %s', (type) => {
  const inside = (id: string, region = aCountry({ id })) =>
    aForm(type, { regionId: id, postalCode: '06477' }, { regions: [region] });

  test.each(['70144640', '70144222'])(
    'is required in the United States, also under the id %s (T57)',
    (id) => {
      expect(inside(id).paths).toContain('postalCode');
      expect(inside(id).body).toHaveProperty('postalCode', '06477');
      expect(aForm(type, { regionId: id }, { regions: [aCountry({ id })] }).problems).toHaveProperty(
        'postalCode',
        'Postal code of use is needed.',
      );
    },
  );

  test('is told by the record of the country, not by its id', () => {
    expect(inside('70144640', { ...germany, id: '70144640' }).paths).not.toContain('postalCode');
  });

  test('is not asked for elsewhere, and a code typed before is not sent', () => {
    const { paths, body } = inside('7', germany);
    expect(paths).not.toContain('postalCode');
    expect(body).not.toHaveProperty('postalCode');
    expect(body).toHaveProperty('regionId', '7');
  });

  test('waits for a country that has not been read', () => {
    const { problems, body } = aForm(type, { regionId: '8', postalCode: '06477' });
    expect(problems).toHaveProperty('use', 'This country has not been read from the server yet.');
    expect(body).not.toHaveProperty('postalCode');
  });
});

describe('c.2, the device in use of an upgrade', () => {
  const planOnly = { 'shoppingCart.planId': '2' };
  const states = (backend?: Backend) =>
    aForm('UPGRADE', planOnly, backend ? { backend } : {}).form.some(({ id }) => id === 'existingDevice');

  test('is stated on Premium Mobile, even for a plan alone', () => {
    expect(states('COMMAND')).toBe(true);
    expect(aForm('UPGRADE', planOnly, { backend: 'COMMAND' }).problems).toHaveProperty([
      'existingDevice.modelId',
    ]);
  });

  test('is not stated on Rivermine, and what was filled in is not sent', () => {
    expect(states('RIVERMINE')).toBe(false);
    const values = { ...planOnly, 'existingDevice.modelId': 'Cookie Plus' };
    expect(aForm('UPGRADE', values, { backend: 'RIVERMINE' }).body).not.toHaveProperty('existingDevice');
  });

  test('is stated where the system is not known', () => {
    expect(states()).toBe(true);
  });

  test('comes filled in from the line, only where it is stated', () => {
    const start = (backend: Backend) =>
      startingValues(recipeFor('UPGRADE'), { actor: aPerson(), backend, line: aLine() });
    expect(start('COMMAND')).toHaveProperty(['existingDevice.simId'], '83924758342478392342');
    expect(JSON.stringify(start('RIVERMINE'))).not.toContain('existingDevice');
  });
});

describe('c.9, the devices of a swap', () => {
  test('both are stated; only the one in use with its SIM', () => {
    const { paths } = aForm('SWAP_DEVICES');
    expect(paths).toContain('existingDevice.simId');
    expect(paths).toContain('newDevice.modelId');
    expect(paths).not.toContain('newDevice.simId');
  });

  test('are described in words exactly when maker or model is “Other”', () => {
    const named = (model: string) =>
      aForm('SWAP_DEVICES', {
        'newDevice.modelId': model,
        'newDevice.otherMakeModelName': 'Acme StarPhone 2000',
      });
    expect(named('Other').paths).toContain('newDevice.otherMakeModelName');
    expect(named('Other').body).toHaveProperty('newDevice.otherMakeModelName', 'Acme StarPhone 2000');
    expect(named('iPhone 6').paths).not.toContain('newDevice.otherMakeModelName');
    expect(named('iPhone 6').body).toHaveProperty('newDevice.otherMakeModelName', '');
  });
});

describe('the delivery', () => {
  const physical: OrderType[] = [
    'NEW_ACTIVATION',
    'UPGRADE',
    'PORT_NUMBER',
    'XFER_SERVICE_IN',
    'XFER_SERVICE_IN_AND_PORT',
  ];

  test.each(physical)('c.0, %s: an address belongs to a device, not to a plan alone', (type) => {
    expect(aForm(type, { 'shoppingCart.deviceId': '1' }).problems).toHaveProperty(['shipTo.regionId']);
    const planOnly = aForm(type, { 'shoppingCart.planId': '2', 'shipTo.name': 'Dana Whitfield' });
    expect(planOnly.paths).not.toContain('shipTo.name');
    expect(planOnly.body).not.toHaveProperty('shipTo');
  });

  test.each(physical)('c.2, c.3, %s: a plan alone has an address when a SIM card is to be sent', (type) => {
    const { problems, body } = aForm(type, { 'shoppingCart.planId': '2', 'shipTo.wanted': true });
    expect(problems).toHaveProperty(
      ['shipTo.name'],
      expect.stringMatching(/^Name (to ship to )?is needed\.$/),
    );
    expect(body).toHaveProperty('shipTo');
  });

  test.each([
    ['COMMAND', true],
    ['RIVERMINE', undefined],
  ] as const)('c.2, c.3: on %s a SIM card for a plan alone is expected: %s', (backend, expected) => {
    for (const type of physical) {
      const line = aLine();
      const start = startingValues(recipeFor(type), { actor: aPerson(), backend, line });
      expect(start['shipTo.wanted']).toBe(expected);
    }
  });

  test.each(['NEW_ACTIVATION', 'XFER_SERVICE_IN', 'XFER_SERVICE_IN_AND_PORT'] as const)(
    'c.1, %s: accessories alone are sent as well',
    (type) => {
      expect(aForm(type, { 'shoppingCart.accessoryIds': ['4'] }).paths).toContain('shipTo.name');
    },
  );

  test('c.4: accessories of a line always have an address', () => {
    expect(aForm('ORDER_ACCESSORIES').problems).toHaveProperty(['shipTo.regionId']);
  });

  test('d.6: the lines of an address are those of its country, in its order, filled ones only', () => {
    const japan = aCountry({
      id: '81',
      name: 'Japan',
      abbreviation: 'JP',
      addressFormat: [
        { id: 'POSTAL_CODE', label: 'Postal code', required: true },
        { id: 'PREFECTURE', label: 'Prefecture', required: true },
        { id: 'LINE_1', label: 'Line 1', required: true },
        { id: 'LINE_2', label: 'Line 2', required: false },
      ],
    });
    const values = {
      'shipTo.regionId': '81',
      'shipTo.address[LINE_1]': '1-2-3 Sakura',
      'shipTo.address[LINE_2]': ' ',
      'shipTo.address[PREFECTURE]': 'Tokyo',
      'shipTo.address[POSTAL_CODE]': '100-0001',
      'shipTo.address[STATE]': 'CT',
    };
    expect(aForm('ORDER_ACCESSORIES', values, { regions: [japan] }).body['shipTo']).toEqual({
      regionId: '81',
      address: [
        { id: 'POSTAL_CODE', value: '100-0001' },
        { id: 'PREFECTURE', value: 'Tokyo' },
        { id: 'LINE_1', value: '1-2-3 Sakura' },
      ],
      expedite: false,
    });
  });
});
