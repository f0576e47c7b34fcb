import { expect, test } from 'vitest';
import {
  ACCESSORIES,
  addressPath,
  CARRIER,
  DEVICE,
  FEATURES,
  PLAN,
  QUANTITY,
} from '../../../electron/domain/form/paths.ts';
import { effectsOf } from '../../../renderer/review/effects.ts';
import { aCountry, aDraft, aLine, aQuestion, questions } from '../../helpers/make.ts';

const said = (draft: Parameters<typeof effectsOf>[0]) => effectsOf(draft).map(({ does }) => does);

test('a port says from where to where, what is bought, and where it goes', () => {
  const draft = aDraft({
    type: 'PORT_NUMBER',
    values: {
      [CARRIER]: '97',
      [DEVICE]: '91',
      [PLAN]: '6',
      [FEATURES]: ['2', '1'],
      'shipTo.name': 'Petra',
      'shipTo.regionId': '70144640',
      [addressPath('CITY')]: 'Orange',
      'shipTo.expedite': true,
    },
    facts: {
      line: aLine(),
      vendor: { id: '97', name: 'AT&T' },
      device: { id: '91', name: 'StarPhone 9' },
      plan: {
        id: '6',
        name: 'Talk Share',
        includedFeatures: [],
        optionalFeatures: [
          { id: '1', description: 'Voice Mail' },
          { id: '2', description: 'Roadside Assistance' },
        ],
      },
      shipRegion: aCountry(),
    },
  });
  expect(said(draft)).toEqual([
    'Move 2035557676 from Verizon Wireless to AT&T',
    'Order StarPhone 9',
    'Put the line on Talk Share',
    'Add Roadside Assistance',
    'Add Voice Mail',
    'Send it to Petra in Orange, expedited',
  ]);
});

test('a swap names both devices, one of them in words', () => {
  const draft = aDraft({
    type: 'SWAP_DEVICES',
    values: {
      'newDevice.manufacturerId': 'Apple',
      'newDevice.modelId': 'Apple iPhone 6',
      'existingDevice.manufacturerId': 'Other',
      'existingDevice.modelId': 'Other',
      'existingDevice.otherMakeModelName': 'Acme StarPhone 2000',
    },
  });
  expect(said(draft)).toEqual(['Move 2035557676 from the Acme StarPhone 2000 to the Apple iPhone 6']);
});

test('facts of another device than the one picked are not told', () => {
  const draft = aDraft({
    values: { [DEVICE]: '92' },
    facts: { line: aLine(), device: { id: '91', name: 'StarPhone 9' } },
  });
  expect(said(draft)).toEqual(['Send it to Peter Edwards']);
});

const vendor = { id: '97', name: 'AT&T' };
const currentVendor = { id: '98', name: 'Verizon Wireless' };

test.each([
  ['SUSPEND', {}, {}, ['Suspend 2035557676']],
  ['UNSUSPEND', {}, {}, ['Start 2035557676 again']],
  ['DEACTIVATE', {}, {}, ['End 2035557676 for good']],
  ['XFER_SERVICE_OUT', {}, {}, ['Hand 2035557676 over to a person']],
  ['XFER_SERVICE_IN', { currentVendorId: '97' }, { vendor }, ['Take over a personal line with AT&T']],
  [
    'XFER_SERVICE_IN_AND_PORT',
    { currentVendorId: '98', carrierId: '97' },
    { vendor, currentVendor },
    ['Move a personal number from Verizon Wireless to AT&T'],
  ],
  [
    'UPDATE_FEATURES',
    { 'shoppingCart.features[1]': 'ADD', 'shoppingCart.features[2]': 'REMOVE' },
    { features: [{ id: '1', description: 'Voice Mail' }] },
    ['Add Voice Mail', 'Remove feature 2'],
  ],
  [
    'NEW_ACTIVATION',
    { carrierId: '97', [ACCESSORIES]: ['5'], [QUANTITY]: '3' },
    { vendor, accessories: [{ id: '5', name: 'Headset' }] },
    ['Order Headset', '3 times what is in the cart', 'Send it to Peter Edwards'],
  ],
] as const)('a %s says what it does', (type, values, facts, does) => {
  expect(said(aDraft({ type, values, facts: { line: aLine(), ...facts } }))).toEqual(does);
});

test('a suspension says its days, as far as they are known', () => {
  const draft = aDraft({
    type: 'SUSPEND',
    facts: {
      line: aLine(),
      questions: questions(aQuestion({ id: 'PREFERRED_SUSPENSION_DATE', type: 'DATE' })),
    },
    values: {
      'properties[MISCELLANEOUS][PREFERRED_SUSPENSION_DATE]': '2026-12-01',
      'suspend.until': '2027-01-05',
    },
  });
  expect(said(draft)).toEqual(['Suspend 2035557676 from 1 Dec 2026 until 5 Jan 2027']);
});
