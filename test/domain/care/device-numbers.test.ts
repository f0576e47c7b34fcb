import { describe, expect, test } from 'vitest';
import { deviceNumberTroubles, simNumberTroubles } from '../../../electron/domain/care/device-numbers.ts';
import { said } from './a-look.ts';

describe('a serial number is looked at by its kind', () => {
  test.each<[string, string, string, string[]]>([
    ['a right IMEI', 'IMEI', '490154203237518', []],
    ['an IMEI with another check digit', 'IMEI', '490154203237519', ['the check digit does not fit']],
    ['the published IMEI of sixteen digits', 'IMEI', '1234567891023456', ['16 digits instead of 15']],
    ['a MEID in hexadecimal', 'MEID', 'AF0123450ABCDE', []],
    ['a MEID with its check digit', 'MEID', 'AF0123450ABCDEC', []],
    ['a MEID with another check digit', 'MEID', 'AF0123450ABCDED', ['the check digit does not fit']],
    ['a MEID in decimal', 'MEID', '293608736500703710', []],
    [
      'a decimal MEID that is none',
      'MEID',
      '293608736599999999',
      ['no such number exists in decimal digits'],
    ],
    ['a MEID too short', 'MEID', 'AF01', ['4 characters; a MEID has 14 hexadecimal or 18 decimal digits']],
    ['an ESN in hexadecimal', 'ESN', '80ABCDEF', []],
    ['an ESN in decimal', 'ESN', '12811259375', []],
    ['an ESN in decimal that is none', 'ESN', '99911259375', ['no such number exists in decimal digits']],
    [
      'the published ESN of thirteen digits',
      'ESN',
      '4289183847832',
      ['13 characters; an ESN has 8 hexadecimal or 11 decimal digits'],
    ],
    ['a kind without a published shape', 'CAP_CODE', 'whatever', []],
    ['nothing yet', 'IMEI', '', []],
  ])('%s', (_, kind, value, expected) => {
    expect(deviceNumberTroubles(kind, value)).toEqual(expected);
  });
});

describe('a SIM number', () => {
  test.each<[string, string, string[]]>([
    ['with its check digit', '8991101200003204514', []],
    ['in groups, as printed', '89 91 10 1200 00 320451 4', []],
    ['with another last digit', '8991101200003204513', ['the check digit does not fit']],
    ['too short', '830222233333', ['12 digits instead of 19 or 20', 'it does not begin with 89']],
    ['with letters', '89A', ['characters other than digits']],
    ['empty', '', []],
  ])('%s', (_, value, expected) => {
    expect(simNumberTroubles(value)).toEqual(expected);
  });
});

test('a number that looks wrong only warns, at its field', () => {
  const values = {
    'newDevice.serialNumber.type': 'IMEI',
    'newDevice.serialNumber.value': '123456789001230',
    'existingDevice.serialNumber.type': 'UNKNOWN',
    'existingDevice.serialNumber.value': '?',
    'existingDevice.simId': '83 0222',
  };
  expect(said('serialNumbers', { type: 'SWAP_DEVICES', values })).toEqual([
    {
      path: 'newDevice.serialNumber.value',
      says: 'Look again at the IMEI of the new device: the check digit does not fit.',
      weight: 'note',
    },
    {
      path: 'existingDevice.simId',
      says: 'Look again at the SIM number of the device in use: 6 digits instead of 19 or 20, it does not begin with 89.',
      weight: 'note',
    },
  ]);
});
