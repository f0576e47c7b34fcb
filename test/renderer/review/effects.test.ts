import { expect, test } from 'vitest';
import { addressPath, CARRIER, DEVICE, FEATURES, PLAN } from '../../../electron/domain/form/paths.ts';
import { effectsOf } from '../../../renderer/review/effects.ts';
import { aCountry, aDraft, aLine } from '../../helpers/make.ts';

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
